package dev.odooupgrade.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Lines that one thread adds while others wait for some of them. */
final class Transcript {
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized String text() {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  /** Waits until there are so many lines of a kind, and gives the last one. */
  synchronized String await(int count, Predicate<String> kind) throws InterruptedException {
    long deadline = System.nanoTime() + RunningProgram.PATIENCE.toNanos();
    while (true) {
      List<String> found = lines.stream().filter(kind).limit(count).toList();
      if (found.size() == count) {
        return found.get(count - 1);
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError(
            "no such line " + (ended ? "at the end" : "in time") + ":\n" + text());
      }
      wait(left);
    }
  }
}
