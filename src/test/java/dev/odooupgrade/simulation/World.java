package dev.odooupgrade.simulation;

import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SplittableRandom;

/** What one seed decides: chance, time, the moment of the next crash, and the story so far. */
final class World {
  /** Few enough that most programs are killed while something is under way. */
  private static final int MOST_EFFECTS = 60;

  /** The program is gone; nothing that it does from now on has an effect. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("killed", null, false, false);
    }
  }

  /** What happened, and when; put in words only where somebody wants to read it. */
  record Told(Instant at, String what) {
    @Override
    public String toString() {
      return at + " " + what;
    }
  }

  private record Timer(Instant due, int number, Runnable task) {}

  private final Random chance;
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<Told> story = new ArrayList<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));
  private int timersEver;
  private int untilCrash;
  private boolean down;

  World(long seed) {
    // Of seeds that are near, Random's own first numbers are near too.
    chance = new Random(new SplittableRandom(seed).nextLong());
  }

  ManualClock clock() {
    return clock;
  }

  Random chance() {
    return chance;
  }

  boolean happens(double probability) {
    return chance.nextDouble() < probability;
  }

  int below(int bound) {
    return chance.nextInt(bound);
  }

  /** Time goes by, and what was to happen meanwhile happens, in its order. */
  void pass(Duration time) {
    Instant until = clock.instant().plus(time);
    while (!timers.isEmpty() && !timers.peek().due().isAfter(until)) {
      Timer next = timers.remove();
      goOn(next.due());
      next.task().run();
    }
    goOn(until);
  }

  private void goOn(Instant until) {
    if (until.isAfter(clock.instant())) {
      clock.advance(Duration.between(clock.instant(), until));
    }
  }

  /** Has something happen later, on the thread that then lets time go by. */
  Runnable later(Duration delay, Runnable task) {
    Timer timer = new Timer(clock.instant().plus(delay), timersEver++, task);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  void tell(String what) {
    story.add(new Told(clock.instant(), what));
  }

  List<Told> story() {
    return story;
  }

  /** A new program begins; some live for good. */
  void start() {
    down = false;
    timers.clear();
    untilCrash = happens(0.6) ? 1 + below(MOST_EFFECTS) : Integer.MAX_VALUE;
    tell("the program starts");
  }

  /** Everything from now on works, and nobody kills anything. */
  void start(boolean calm) {
    start();
    if (calm) {
      untilCrash = Integer.MAX_VALUE;
    }
  }

  /** Something is about to happen outside the program, unless the program is killed before it. */
  void effect(String what) {
    effect(what, () -> {});
  }

  /**
   * The same, where half of it may happen in the moment of the crash.
   *
   * @param half what is left by a crash in its middle
   */
  void effect(String what, Runnable half) {
    if (down) {
      throw new Crash();
    }
    untilCrash--;
    if (untilCrash <= 0) {
      down = true;
      boolean begun = happens(0.5);
      tell("killed " + (begun ? "in the middle of: " : "before: ") + what);
      if (begun) {
        half.run();
      }
      throw new Crash();
    }
    tell(what);
  }
}
