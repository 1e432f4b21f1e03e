package dev.odooupgrade.cli;

import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.domain.TransferPhase;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Movement;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Tells on stderr how far an upload is: on a terminal in one line with a bar, elsewhere in a line
 * for every ten per cent.
 */
final class UploadProgress implements FlowListener {
  private static final int BAR_COLUMNS = 24;
  private static final int LINES = 10;

  private final Talk talk;
  private final Clock clock;
  private final BooleanSupplier isTerminal;
  private Movement meter = Movement.NONE;
  private int linesTold;
  private boolean confirmationTold;

  UploadProgress(Talk talk, Clock clock, BooleanSupplier isTerminal) {
    this.talk = talk;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  public void on(FlowNews news) {
    if (!(news instanceof FlowNews.Moving moving) || talk.isQuiet()) {
      return;
    }
    meter = meter.on(moving);
    TransferFigures figures = meter.figures(clock.instant());
    if (isTerminal.getAsBoolean()) {
      talk.progress(bar(figures));
      return;
    }
    int due = (int) Math.floor(figures.fraction() * LINES);
    if (due > linesTold && figures.total() > 0) {
      talk.note("Upload: " + words(figures));
    }
    linesTold = due;
    if (isConfirming(figures) && !confirmationTold) {
      confirmationTold = true;
      talk.note("Every byte has left; waiting for the platform's confirmation.");
    }
  }

  private static String bar(TransferFigures figures) {
    if (isConfirming(figures)) {
      return "Every byte has left; waiting for the platform's confirmation.";
    }
    int filled = (int) Math.floor(figures.fraction() * BAR_COLUMNS);
    return "[" + "#".repeat(filled) + "-".repeat(BAR_COLUMNS - filled) + "] " + words(figures);
  }

  private static String words(TransferFigures figures) {
    List<String> words = new ArrayList<>();
    words.add((int) Math.floor(figures.fraction() * 100) + " %");
    words.add(ByteSize.part(figures.moved(), figures.total()));
    if (figures.bytesPerSecond() > 0) {
      words.add(ByteSize.perSecond(figures.bytesPerSecond()));
    }
    figures.eta().ifPresent(eta -> words.add(Durations.words(eta) + " left"));
    return String.join(", ", words);
  }

  private static boolean isConfirming(TransferFigures figures) {
    return figures.phase() == TransferPhase.CONFIRMING;
  }
}
