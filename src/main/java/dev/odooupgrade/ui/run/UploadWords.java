package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.domain.TransferPhase;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import java.util.ArrayList;
import java.util.List;

/** Puts the figures of an upload into words. */
final class UploadWords {
  private static final int STALL_SECONDS = 5;

  private UploadWords() {}

  static int permille(TransferFigures figures) {
    return (int) Math.floor(figures.fraction() * 1000);
  }

  /** Rounded down, so that 100 % means all of it. */
  static String percent(TransferFigures figures) {
    return permille(figures) / 10 + " %";
  }

  static List<String> figures(TransferFigures figures) {
    List<String> words = new ArrayList<>();
    if (figures.phase() == TransferPhase.NOT_STARTED) {
      return words;
    }
    words.add(ByteSize.part(figures.moved(), figures.total()));
    if (figures.bytesPerSecond() > 0) {
      words.add(ByteSize.perSecond(figures.bytesPerSecond()));
    }
    figures.eta().ifPresent(left -> words.add(Durations.words(left) + " left"));
    words.add(Durations.words(figures.elapsed()) + " elapsed");
    return words;
  }

  static List<String> remarks(TransferFigures figures) {
    if (figures.phase() == TransferPhase.CONFIRMING) {
      return List.of("Everything is sent. Waiting for the platform's confirmation...");
    }
    long still = figures.stalledFor().toSeconds();
    return still < STALL_SECONDS
        ? List.of()
        : List.of("Nothing has moved for " + still + " s. Still waiting for the network.");
  }
}
