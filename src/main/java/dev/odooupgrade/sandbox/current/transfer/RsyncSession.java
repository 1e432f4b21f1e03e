package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.jspecify.annotations.Nullable;

/**
 * One rsync at the other end of a channel. Three threads carry its bytes: in, out, and what it
 * complains of.
 */
final class RsyncSession extends AbstractCommandSupport {
  private static final int CHUNK = 1 << 16;

  private final List<String> program;
  private final TransferAccess guest;
  private final Budget budget;
  private final ExecutorService threads;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable RsyncProcess child;

  /** Counts what a server receives, and closes it when it is enough. */
  record Budget(OptionalLong most, AtomicLong used, Runnable closeServer) {

    /** How many of these bytes may still come in. */
    int granted(int bytes) {
      long before = used.getAndAdd(bytes);
      return most.isEmpty() ? bytes : (int) Math.max(0, Math.min(bytes, most.getAsLong() - before));
    }
  }

  /** A program that was started here, with those that it starts itself. */
  private record RsyncProcess(Process process) {
    private static final long GRACE_SECONDS = 3;

    static RsyncProcess start(List<String> command, Path folder) throws IOException {
      ProcessBuilder builder = Programs.process(command).directory(folder.toFile());
      // What the calling side has set for its own rsync has no say in this one.
      builder.environment().keySet().removeIf(name -> name.startsWith("RSYNC"));
      return new RsyncProcess(builder.start());
    }

    /** Asks it to end, so that it can put away what it has begun, and sees to it. */
    void end() {
      List<ProcessHandle> helpers = process.descendants().toList();
      process.destroy();
      ended();
      process.destroyForcibly();
      helpers.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits a moment for it to end by itself. */
    void ended() {
      try {
        process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  RsyncSession(List<String> program, TransferAccess guest, Budget budget, ExecutorService threads) {
    super("rsync", null);
    this.program = program;
    this.guest = guest;
    this.budget = budget;
    this.threads = threads;
  }

  @Override
  public void start(ChannelSession session, Environment environment) throws IOException {
    RsyncProcess started = RsyncProcess.start(program, guest.folder());
    child = started;
    Process process = started.process();
    Future<?> complaints =
        threads.submit(() -> carry(process.getErrorStream(), getErrorStream(), new AtomicLong()));
    threads.execute(
        () -> {
          carry(process.getInputStream(), getOutputStream(), sent);
          finish(process, complaints);
        });
    super.start(session, environment);
  }

  @Override
  public void run() {
    RsyncProcess running = child;
    if (running != null) {
      carryIn(running);
    }
  }

  private void carryIn(RsyncProcess to) {
    byte[] chunk = new byte[CHUNK];
    InputStream inflow = getInputStream();
    try (OutputStream in = to.process().getOutputStream()) {
      for (int read = inflow.read(chunk); read >= 0; read = inflow.read(chunk)) {
        int granted = budget.granted(read);
        in.write(chunk, 0, granted);
        received.addAndGet(granted);
        if (granted < read) {
          cut(in, to);
          return;
        }
        in.flush();
      }
    } catch (InterruptedIOException closing) {
      Thread.currentThread().interrupt();
    } catch (IOException over) {
      // The program has ended before its input: it tells why itself.
    }
  }

  /** Lets the program put away what it has begun before the other side can notice anything. */
  private void cut(OutputStream in, RsyncProcess to) throws IOException {
    tell("the window has closed");
    in.close();
    to.ended();
    budget.closeServer().run();
  }

  private static void carry(InputStream from, OutputStream to, AtomicLong count) {
    byte[] chunk = new byte[CHUNK];
    try (from) {
      for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
        to.write(chunk, 0, read);
        to.flush();
        count.addAndGet(read);
      }
    } catch (IOException over) {
      // The other side has gone, and the program is ended for it.
    }
  }

  private void finish(Process process, Future<?> complaints) {
    try {
      complaints.get();
      int code = process.waitFor();
      if (tell("exit status " + code)) {
        onExit(code);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException defect) {
      onExit(1, "the sandbox has a defect");
    }
  }

  /** Tells how it ended, the first time. */
  private boolean tell(String how) {
    boolean first = over.compareAndSet(false, true);
    if (first) {
      guest
          .listener()
          .accept("rsync, %s, %d bytes in, %d out".formatted(how, received.get(), sent.get()));
    }
    return first;
  }

  @Override
  public void destroy(ChannelSession session) throws Exception {
    end();
    super.destroy(session);
  }

  void end() {
    RsyncProcess running = child;
    if (running != null && running.process().isAlive()) {
      tell("the connection has closed");
      running.end();
    }
  }
}
