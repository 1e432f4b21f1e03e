package dev.odooupgrade.app.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.logging.Logger;

/** A stream whose lines go to the log: for what libraries print while a screen is up. */
public final class LoggedLines extends OutputStream {
  private static final Logger LOG = Logger.getLogger(LoggedLines.class.getName());

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Charset charset;

  private LoggedLines(Charset charset) {
    this.charset = charset;
  }

  public static PrintStream stream(Charset charset) {
    return new PrintStream(new LoggedLines(charset), true, charset);
  }

  @Override
  public synchronized void write(int one) {
    if (one == '\n') {
      LOG.warning(line.toString(charset).stripTrailing());
      line.reset();
    } else {
      line.write(one);
    }
  }
}
