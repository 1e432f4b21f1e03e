package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.text.Redactor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;

/**
 * What one of many upgrades has to say: what went wrong is told under its name, how far a file is
 * stands in the table, and the rest goes to the log. Safe on every thread.
 */
final class RowConsole extends Console {
  private static final Logger LOG = Logger.getLogger(RowConsole.class.getName());

  private final Console people;
  private final String name;
  private volatile String progress = "";
  private volatile String wrong = "";

  RowConsole(Console people, String name) {
    super(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new Redactor(),
        PROGRAM);
    this.people = people;
    this.name = name;
  }

  /** How far a file is; empty when none is moved. */
  String progress() {
    return progress;
  }

  /** What went wrong first, since what follows it is advice; empty when nothing did. */
  String firstWrong() {
    return wrong;
  }

  @Override
  public void keepSecret(Secret secret) {
    people.keepSecret(secret);
  }

  @Override
  public synchronized void note(String line) {
    LOG.info(name + ": " + line);
    people.detail(name + ": " + line);
  }

  @Override
  public synchronized void wrong(String line) {
    wrong = wrong.isEmpty() ? line : wrong;
    people.wrong(name + ": " + line);
  }

  @Override
  public synchronized void own(String lines) {
    lines.lines().forEach(this::wrong);
  }

  @Override
  public synchronized void trace(String line) {
    people.trace(line);
  }

  @Override
  public synchronized void progress(String text, int columns) {
    progress = text;
  }

  @Override
  public synchronized void progress(List<String> lines) {
    throw new IllegalStateException("one upgrade draws no table");
  }

  @Override
  public synchronized void progressEnds() {
    progress = "";
  }
}
