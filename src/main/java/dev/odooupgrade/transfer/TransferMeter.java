package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes figures of a transfer's events. Immutable: each event gives the next meter, and the figures
 * may be asked for at any moment, also between events, so that a transfer that stalls is seen to
 * stall.
 *
 * <p>The rate looks at the last five seconds. The time it still takes comes from an average that
 * forgets slowly, so that it does not jump. Both start over with each try: what an earlier try
 * moved counts as moved, not as fast.
 *
 * @param samples oldest first, never empty once started; the first may be older than the window
 */
public record TransferMeter(
    TransferPhase phase,
    long total,
    List<Sample> samples,
    Instant began,
    Instant lastMove,
    Pace pace) {
  public static final TransferMeter IDLE =
      new TransferMeter(
          TransferPhase.NOT_STARTED, 0, List.of(), Instant.EPOCH, Instant.EPOCH, Pace.NONE);

  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final Duration TOO_SOON_FOR_RATE = Duration.ofMillis(200);
  private static final Duration TOO_SOON_FOR_ETA = Duration.ofSeconds(2);

  public TransferMeter on(TransferEvent event) {
    return event.countedBy(this);
  }

  TransferMeter awaitingConfirmation() {
    return phase == TransferPhase.NOT_STARTED ? this : in(TransferPhase.CONFIRMING);
  }

  TransferMeter paused() {
    return phase == TransferPhase.MOVING ? in(TransferPhase.PAUSED) : this;
  }

  static TransferMeter begun(TransferPhase phase, Instant at, long total, long already) {
    Sample first = new Sample(at, Math.max(0, atMost(total, already)));
    return new TransferMeter(phase, total, List.of(first), at, at, Pace.from(at));
  }

  /** A total that is not known is negative, and limits nothing. */
  private static long atMost(long total, long moved) {
    return total < 0 ? moved : Math.min(moved, total);
  }

  private TransferMeter in(TransferPhase next) {
    return new TransferMeter(next, total, samples, began, lastMove, pace);
  }

  /** The time it was held back counts neither for the rate nor as a stall. */
  TransferMeter resumed(Instant at) {
    if (phase != TransferPhase.PAUSED) {
      return this;
    }
    List<Sample> restarted = List.of(new Sample(at, newest().moved()));
    return new TransferMeter(TransferPhase.MOVING, total, restarted, began, at, Pace.from(at));
  }

  public TransferFigures figures(Instant now) {
    if (phase == TransferPhase.NOT_STARTED) {
      return new TransferFigures(phase, 0, 0, 0, Optional.empty(), Duration.ZERO, Duration.ZERO);
    }
    boolean moving = phase == TransferPhase.MOVING;
    return new TransferFigures(
        phase,
        total,
        newest().moved(),
        moving ? rate(now) : 0,
        moving ? eta(now) : Optional.empty(),
        between(began, now),
        moving ? between(lastMove, now) : Duration.ZERO);
  }

  TransferMeter progressed(Instant now, long bytes) {
    if (phase == TransferPhase.NOT_STARTED) {
      return this;
    }
    Sample before = newest();
    long moved = Math.max(before.moved(), atMost(total, bytes));
    if (moved == before.moved()) {
      return this;
    }
    Instant at = later(before.at(), now);
    List<Sample> longer = new ArrayList<>(samples);
    longer.add(new Sample(at, moved));
    // One sample from before the window stays, to measure from.
    while (longer.size() > 2 && !longer.get(1).at().isAfter(at.minus(WINDOW))) {
      longer.remove(0);
    }
    return new TransferMeter(
        phase, total, List.copyOf(longer), began, at, pace.plus(moved - before.moved(), at));
  }

  private double rate(Instant now) {
    Sample from = samples.get(0);
    for (Sample sample : samples) {
      if (!sample.at().isAfter(now.minus(WINDOW))) {
        from = sample;
      }
    }
    Duration time = between(from.at(), now);
    return time.compareTo(TOO_SOON_FOR_RATE) < 0
        ? 0
        : (newest().moved() - from.moved()) / Pace.seconds(time);
  }

  private Optional<Duration> eta(Instant now) {
    if (total < 0
        || between(pace.began(), now).compareTo(TOO_SOON_FOR_ETA) < 0
        || between(lastMove, now).compareTo(WINDOW) > 0) {
      return Optional.empty();
    }
    return pace.timeFor(total - newest().moved(), now);
  }

  private Sample newest() {
    return samples.get(samples.size() - 1);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Never negative, even when somebody sets the clock back. */
  private static Duration between(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  record Sample(Instant at, long moved) {}
}
