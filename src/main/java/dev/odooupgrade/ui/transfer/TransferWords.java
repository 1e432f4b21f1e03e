package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Puts the figures of a transfer into words. */
final class TransferWords {
  private static final int STALL_SECONDS = 5;

  private TransferWords() {}

  static int permille(long done, long total) {
    return total <= 0 ? 0 : (int) Math.floor(Math.min(1, (double) done / total) * 1000);
  }

  static int permille(TransferFigures figures) {
    return (int) Math.floor(figures.fraction() * 1000);
  }

  /** Rounded down, so that 100 % means all of it. */
  static String percent(int permille) {
    return permille / 10 + " %";
  }

  static List<String> figures(TransferFigures figures, boolean paused, OptionalLong limit) {
    List<String> words = new ArrayList<>();
    if (figures.phase() == TransferPhase.NOT_STARTED) {
      return words;
    }
    if (figures.phase() != TransferPhase.CHECKING) {
      words.add(ByteSize.part(figures.moved(), figures.total()));
      if (paused) {
        words.add("paused");
      } else if (figures.bytesPerSecond() > 0) {
        words.add(ByteSize.perSecond(figures.bytesPerSecond()));
      }
      figures.eta().ifPresent(left -> words.add(Durations.words(left) + " left"));
    }
    words.add(Durations.words(figures.elapsed()) + " elapsed");
    limit.ifPresent(most -> words.add("at most " + ByteSize.perSecond((double) most)));
    return words;
  }

  /** What the person should know beside the figures. */
  static List<String> notes(TransferFigures figures, TransferSubject subject) {
    return switch (figures.phase()) {
      case NOT_STARTED -> List.of("Connecting...");
      case CHECKING -> List.of(subject.comparing() + ": " + percent(permille(figures)) + ".");
      case CONFIRMING -> List.of(subject.confirming());
      case PAUSED, MOVING -> stall(figures.stalledFor().toSeconds());
    };
  }

  private static List<String> stall(long seconds) {
    return seconds < STALL_SECONDS
        ? List.of()
        : List.of("Nothing has moved for " + seconds + " s. Still waiting for the network.");
  }

  /** What broke, and when it goes on. */
  static String waiting(FlowNews.Waiting pause, long moved, Instant now) {
    String after = moved > 0 ? " " + ByteSize.after(moved) + ": " : ": ";
    String what = pause.because().kind() == TroubleKind.NETWORK ? "Interrupted" : "Failed";
    Duration left = Duration.between(now, pause.until().plusMillis(999));
    return what
        + after
        + SafeText.clean(pause.because().happened())
        + " Trying again "
        + Durations.in(left)
        + " ("
        + pause.failures()
        + " of "
        + pause.most()
        + ").";
  }
}
