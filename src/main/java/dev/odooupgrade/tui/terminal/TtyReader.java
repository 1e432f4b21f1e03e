package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.ui.Key;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Reads the keyboard on a thread of its own, gives the keys to a listener, and notices when the
 * terminal goes away.
 *
 * <p>A read from the terminal sleeps for up to 0.1 s and then returns -1, as at an end of file. A
 * terminal that is gone returns it at once; a few such in a row, or an error, and a last question
 * to the terminal itself, tell the two apart.
 */
final class TtyReader implements Runnable, AutoCloseable {

  private static final int SUSPICIOUS_READS = 5;
  private static final long SUSPICIOUS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long CLOSE_MILLIS = 250;

  private final InputStream terminal;
  private final BooleanSupplier stillThere;
  private final LongSupplier nanoClock;
  private final Consumer<Key> keys;
  private final Runnable hungUp;
  private final KeyParser parser = new KeyParser();
  private final Thread thread = Threads.daemon("keyboard", this);
  private volatile boolean closed;

  TtyReader(
      InputStream terminal,
      BooleanSupplier stillThere,
      LongSupplier nanoClock,
      Consumer<Key> keys,
      Runnable hungUp) {
    this.terminal = terminal;
    this.stillThere = stillThere;
    this.nanoClock = nanoClock;
    this.keys = keys;
    this.hungUp = hungUp;
  }

  void start() {
    thread.start();
  }

  /** Reads until closed or until the terminal goes away, of which it tells. */
  @Override
  public void run() {
    try {
      read();
    } catch (IOException e) {
      if (!closed) {
        hungUp.run();
      }
    }
  }

  private void read() throws IOException {
    byte[] buffer = new byte[4096];
    int quickEnds = 0;
    while (!closed) {
      long before = nanoClock.getAsLong();
      int count = terminal.read(buffer);
      if (count > 0) {
        quickEnds = 0;
        parser.feed(Arrays.copyOf(buffer, count)).forEach(keys);
        waitForTheRest();
        continue;
      }
      boolean slept = nanoClock.getAsLong() - before > SUSPICIOUS_NANOS;
      quickEnds = slept ? 0 : quickEnds + 1;
      if (quickEnds >= SUSPICIOUS_READS && !closed) {
        if (!stillThere.getAsBoolean()) {
          throw new IOException("the terminal is gone");
        }
        quickEnds = 0;
        LockSupport.parkNanos(5 * SUSPICIOUS_NANOS); // somebody changed its modes: do not spin
      }
    }
  }

  /** With something unfinished: until more bytes wait, or patience is over and it is decided. */
  private void waitForTheRest() throws IOException {
    long patience = TimeUnit.MILLISECONDS.toNanos(parser.patienceMillis());
    long start = nanoClock.getAsLong();
    while (patience > 0 && !closed && terminal.available() == 0) {
      if (nanoClock.getAsLong() - start >= patience) {
        parser.giveUp().forEach(keys);
        return;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /** Stops reading, so that what is typed next belongs to the shell; waits a moment for that. */
  @Override
  public void close() {
    closed = true;
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
