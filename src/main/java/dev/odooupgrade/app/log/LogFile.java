package dev.odooupgrade.app.log;

import dev.odooupgrade.text.FileReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Sends everything that is logged in this program, by libraries too, to a file and nowhere else: a
 * line on the terminal would tear the screen. Logging never fails the work it tells of.
 *
 * <p>Lines are on the disk when the logging call returns, so a crash loses none. Safe on every
 * thread, and beside other programs that log to the same file.
 */
public final class LogFile extends Handler implements AutoCloseable {
  private static final String NAME = "odoo-upgrade.log";
  private static final long LARGEST_PART = 1 << 20;
  private static final int PARTS = 3;

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("dev.odooupgrade");
  private final List<Handler> before = List.of(root.getHandlers());
  private final AtomicReference<String> problem = new AtomicReference<>();
  private final LogFileWriter writer;
  private final LogFileFormat format;

  private LogFile(LogFileWriter writer, LogFileFormat format) {
    this.writer = writer;
    this.format = format;
  }

  /**
   * Takes over all logging until it is closed; nothing is opened before the first line.
   *
   * @param folder made when it is missing, open to its owner alone
   * @param redact masks the secrets in a text of one or more lines
   */
  public static LogFile attach(Path folder, UnaryOperator<String> redact) {
    LogFile log =
        new LogFile(
            new LogFileWriter(folder.resolve(NAME), LARGEST_PART, PARTS),
            new LogFileFormat(redact, ProcessHandle.current().pid()));
    log.before.forEach(log.root::removeHandler);
    log.root.addHandler(log);
    log.ours.setLevel(Level.FINE);
    return log;
  }

  /** The file that is written now; older parts have a number behind their name. */
  public Path file() {
    return writer.file();
  }

  /** Why a line could not be written, if one could not: the first reason, for {@code --verbose}. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem.get());
  }

  @Override
  public void publish(LogRecord event) {
    if (!isLoggable(event)) {
      return;
    }
    try {
      writer.append(format.format(event).getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      String reason = e instanceof IOException failed ? FileReason.words(failed) : e.toString();
      problem.compareAndSet(
          null, "The log %s cannot be written: %s.".formatted(writer.file(), reason));
    }
  }

  @Override
  public void flush() {
    // Every line is written at once.
  }

  /** Gives logging back to whoever had it. */
  @Override
  public void close() {
    root.removeHandler(this);
    before.forEach(root::addHandler);
    ours.setLevel(null);
  }
}
