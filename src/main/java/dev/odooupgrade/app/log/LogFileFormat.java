package dev.odooupgrade.app.log;

import dev.odooupgrade.text.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line per event: time in UTC, level, process, thread, source, message. The lines of a stack
 * trace follow, indented, so that no foreign text can pass for an event. Secrets are masked first,
 * then everything that could command a terminal is taken out.
 */
final class LogFileFormat extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final UnaryOperator<String> redact;
  private final long process;

  LogFileFormat(UnaryOperator<String> redact, long process) {
    this.redact = redact;
    this.process = process;
  }

  @Override
  public String format(LogRecord event) {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "%s %-7s %d [%s] %s: %s%n"
            .formatted(
                TIME.format(event.getInstant()),
                event.getLevel().getName(),
                process,
                SafeText.clean(Thread.currentThread().getName()),
                SafeText.clean(String.valueOf(event.getLoggerName())),
                SafeText.clean(redact.apply(String.valueOf(formatMessage(event))))));
    Throwable thrown = event.getThrown();
    if (thrown != null) {
      SafeText.cleanLines(redact.apply(trace(thrown)).replace("\t", "  "))
          .lines()
          .forEach(line -> lines.append("    %s%n".formatted(line)));
    }
    return lines.toString();
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
