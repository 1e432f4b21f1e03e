package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.text.Redactor;
import dev.odooupgrade.text.SafeText;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read, on stderr: notes (silent with {@code --quiet}), troubles, a trace (with {@code
 * --verbose}), and lines of progress that are written over themselves. Every text is made harmless
 * and has its secrets masked, and what people are told to type begins with the name that the
 * program was called by. Safe on every thread.
 */
public class Console {
  /** The program's name, as every text has it. */
  public static final String PROGRAM = "odoo-upgrade";

  /** Not where it is a part of a path or of another name. */
  private static final Pattern PROGRAM_ALONE =
      Pattern.compile("(?<![\\w./-])odoo-upgrade(?![\\w/-]|\\.\\w)");

  /** ECMA-48: CUU, EL and ED, which every terminal knows. */
  private static final String LINES_UP = "\r\u001b[%dA";

  private static final String TO_LINE_END = "\u001b[K";
  private static final String TO_SCREEN_END = "\u001b[J";

  private final PrintStream err;
  private final Redactor redactor;
  private final String called;
  private boolean quiet;
  private boolean verbose;
  private boolean tracing;
  private final Set<String> warned = new HashSet<>();
  private boolean asking;
  private int progressColumns;
  private int blockLines;

  /**
   * @param called the name that the program was called by, such as {@code odoo_upgrade}
   */
  public Console(PrintStream err, Redactor redactor, String called) {
    this.err = err;
    this.redactor = redactor;
    this.called = called;
  }

  /** Takes over what {@code --quiet}, {@code --verbose} and {@code --debug} say. */
  synchronized void choose(boolean isQuiet, boolean isVerbose, boolean debugs) {
    quiet = isQuiet;
    verbose = isVerbose;
    tracing = isVerbose || debugs;
  }

  /** A text with the name that the program was called by in place of its usual one. */
  String named(String text) {
    return PROGRAM_ALONE.matcher(text).replaceAll(Matcher.quoteReplacement(called));
  }

  public synchronized boolean isQuiet() {
    return quiet;
  }

  public synchronized boolean isVerbose() {
    return verbose;
  }

  /** From now on this value is masked wherever it turns up. */
  public void keepSecret(Secret secret) {
    redactor.register(secret);
  }

  public synchronized void note(String line) {
    if (!quiet) {
      wrong(line);
    }
  }

  /** What only those want to read who want to read everything. */
  public synchronized void detail(String line) {
    if (verbose) {
      wrong(line);
    }
  }

  /** Says what may be wrong; the same is said once in a run, however often it is met. */
  public synchronized void warn(String words) {
    if (warned.add(words)) {
      note("Careful: " + words);
    }
  }

  /** What went wrong: told also to those who want silence. */
  public void trouble(Trouble trouble) {
    wrong(trouble.sentence());
  }

  /** A line about what went wrong: told also to those who want silence. */
  public synchronized void wrong(String line) {
    line(redactor.redact(SafeText.clean(named(line))));
  }

  /** Lines in the program's own words, which hold nothing foreign and no secret. */
  public synchronized void own(String lines) {
    clearProgress();
    err.println(named(lines));
    err.flush();
  }

  /**
   * Asks a question; nothing is drawn until it is answered.
   *
   * @param reading is given what puts the question, the cursor behind it, and waits for the answer,
   *     both on this thread
   */
  public <T> T ask(String words, Function<Runnable, T> reading) {
    synchronized (this) {
      asking = true;
    }
    try {
      return reading.apply(() -> put(words));
    } finally {
      synchronized (this) {
        asking = false;
      }
    }
  }

  private synchronized void put(String question) {
    clearProgress();
    err.print(SafeText.clean(question) + " ");
    err.flush();
  }

  /** A line of the trace, whose maker has masked and cleaned it. */
  public synchronized void trace(String line) {
    if (tracing) {
      line(redactor.redact(line));
    }
  }

  /** Writes the line of progress over the one before, cut to so many columns; for terminals. */
  public synchronized void progress(String text, int columns) {
    if (asking) {
      return;
    }
    String line = text.substring(0, Math.max(0, Math.min(text.length(), columns)));
    err.print("\r" + line + " ".repeat(Math.max(0, progressColumns - line.length())));
    err.flush();
    progressColumns = line.length();
  }

  /** Writes lines over those before, each of which fits into the terminal; none takes them away. */
  public synchronized void progress(List<String> lines) {
    if (asking) {
      return;
    }
    StringBuilder block = new StringBuilder(toBlock());
    lines.forEach(line -> block.append(SafeText.clean(line)).append(TO_LINE_END).append('\n'));
    err.print(block.append(TO_SCREEN_END));
    err.flush();
    blockLines = lines.size();
  }

  private String toBlock() {
    return blockLines == 0 ? "" : LINES_UP.formatted(blockLines);
  }

  /** Leaves the last line of progress where it is. */
  public synchronized void progressEnds() {
    if (progressColumns > 0) {
      err.println();
      progressColumns = 0;
    }
  }

  private void line(String text) {
    clearProgress();
    err.println(text);
    err.flush();
  }

  private void clearProgress() {
    if (progressColumns > 0) {
      err.print("\r" + " ".repeat(progressColumns) + "\r");
      progressColumns = 0;
    }
    if (blockLines > 0) {
      err.print(toBlock() + TO_SCREEN_END);
      blockLines = 0;
    }
  }
}
