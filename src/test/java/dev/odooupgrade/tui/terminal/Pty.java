package dev.odooupgrade.tui.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program in a real pseudo terminal, and everything it has written so far. */
final class Pty implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PtyProcess process;
  private final StringBuilder written = new StringBuilder();
  private boolean ended;

  Pty(String shellCommand, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm-256color");
    environment.putAll(more);
    process =
        new PtyProcessBuilder(new String[] {"/bin/sh", "-c", shellCommand})
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .start();
    Thread reader = new Thread(this::read, "pty-output");
    reader.setDaemon(true);
    reader.start();
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  /** Waits until the pattern was written, and returns its first group. */
  synchronized String await(String regex) throws InterruptedException, TimeoutException {
    Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher matcher = pattern.matcher(written);
      if (matcher.find()) {
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0 || ended) {
        throw new TimeoutException("never wrote " + regex + ", but:\n" + written);
      }
      wait(left);
    }
  }

  /** Everything written until now. */
  synchronized String written() {
    return written.toString();
  }

  /** Takes the terminal away, as a closed window does, while the program goes on. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  /** Waits for the end of the program and returns its exit code. */
  int exitCode() throws InterruptedException, TimeoutException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException("the program does not end");
    }
    return process.exitValue();
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        add(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // A pseudo terminal whose program ended gives an error instead of an end of file.
    }
    end();
  }

  private synchronized void add(String text) {
    written.append(text);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
