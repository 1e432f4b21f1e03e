package dev.odooupgrade.transfer.rsync.program;

import dev.odooupgrade.concurrent.Threads;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * A program that we have started. Its standard output is a pipe to us: should this program be
 * killed, then rsync ends by itself as soon as it has something to say (where it writes
 * unbuffered). One thread listens to it; any thread may stop it.
 */
public final class Child implements AutoCloseable {
  private static final int LINES = 1024;
  private static final int MOST_WORDS = 16 * 1024;
  private static final int LAST_WORDS_MILLIS = 2000;

  private final Process process;
  private final Consumer<Child> whenClosed;
  private final BlockingQueue<Optional<String>> output = new ArrayBlockingQueue<>(LINES);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Thread listener;
  private final Thread complaints;

  private Child(Process process, Consumer<Child> whenClosed) {
    this.process = process;
    this.whenClosed = whenClosed;
    this.listener = Threads.daemon("rsync-output", this::listen);
    this.complaints = Threads.daemon("rsync-errors", this::hearComplaints);
  }

  /** Listens to a program that has just begun, and gives it no input. */
  static Child of(Process process, Consumer<Child> whenClosed) throws IOException {
    Child child = new Child(process, whenClosed);
    process.getOutputStream().close();
    child.listener.start();
    child.complaints.start();
    return child;
  }

  /** The next line of its output, which ends with a line feed or a carriage return. */
  public Optional<String> next() throws InterruptedException {
    return output.take();
  }

  /** Waits for its end: its exit status. */
  public int exit() throws InterruptedException {
    int status = process.waitFor();
    complaints.join(LAST_WORDS_MILLIS);
    return status;
  }

  /** What it wrote on its standard error so far. */
  public String said() {
    return said.toString(StandardCharsets.ISO_8859_1);
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks it to end (SIGTERM), and waits for nothing. */
  public void stop() {
    process.destroy();
  }

  /** Ends it for certain, with all that it has started; does nothing when it has ended. */
  public void kill() {
    if (!process.isAlive()) {
      return; // its number may be another's by now
    }
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends it, if it has not ended, and waits until it is gone. */
  @Override
  public void close() {
    boolean stopped = Thread.interrupted();
    try {
      if (process.isAlive()) {
        Ending.of(process.toHandle());
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
    listener.interrupt();
    whenClosed.accept(this);
    if (stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try {
      try (BufferedReader from = process.inputReader(StandardCharsets.ISO_8859_1)) {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
          output.put(Optional.of(line));
        }
      } catch (IOException closed) {
        // It has ended, which is all that counts.
      }
      output.put(Optional.empty());
    } catch (InterruptedException nobodyListens) {
      return;
    }
  }

  private void hearComplaints() {
    try (InputStream from = process.getErrorStream()) {
      byte[] piece = new byte[MOST_WORDS];
      for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
        said.write(piece, 0, Math.min(read, MOST_WORDS - said.size()));
      }
    } catch (IOException closed) {
      return;
    }
  }
}
