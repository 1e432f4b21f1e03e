package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words for a file on its way. */
final class TransferLines {
  static final String CONNECTING = "Connecting.";

  private static final int BAR_COLUMNS = 24;
  private static final int SHORTEST_BAR = 8;
  private static final int BAR_FRAME = 3;
  private static final Duration WORTH_TELLING = Duration.ofSeconds(3);

  private TransferLines() {}

  /** One line with a bar, as wide as there is room for. */
  static String bar(TransferFigures figures, String confirming, int columns) {
    return switch (figures.phase()) {
      case NOT_STARTED -> CONNECTING;
      case CONFIRMING -> confirming;
      case CHECKING -> "Checking: " + percent(figures);
      case MOVING, PAUSED -> barred(figures, columns);
    };
  }

  private static String barred(TransferFigures figures, int columns) {
    String words = words(figures);
    int room = Math.min(BAR_COLUMNS, columns - words.length() - BAR_FRAME);
    if (room < SHORTEST_BAR || figures.total() < 0) {
      return words;
    }
    int filled = (int) Math.floor(figures.fraction() * room);
    return "[" + "#".repeat(filled) + "-".repeat(room - filled) + "] " + words;
  }

  /** How far it is: part, rate and time left, or why there are none. */
  static String words(TransferFigures figures) {
    List<String> words = new ArrayList<>();
    if (figures.total() >= 0) {
      words.add(percent(figures));
    }
    words.add(ByteSize.part(figures.moved(), figures.total()));
    if (figures.phase() == TransferPhase.PAUSED) {
      words.add("paused");
    } else if (figures.stalledFor().compareTo(WORTH_TELLING) >= 0) {
      words.add("stalled " + Durations.words(figures.stalledFor()));
    } else {
      if (figures.bytesPerSecond() > 0) {
        words.add(ByteSize.perSecond(figures.bytesPerSecond()));
      }
      figures
          .eta()
          .filter(eta -> !eta.isZero())
          .ifPresent(eta -> words.add(Durations.words(eta) + " left"));
    }
    return String.join(", ", words);
  }

  /** What goes on between two tries, such as {@code Trying again in 12 s (2 of 10).} */
  static String countdown(FlowNews.Waiting waiting, Instant now) {
    // Rounded up, so that the last second is told as one.
    Duration left = Duration.between(now, waiting.until()).plusMillis(999);
    return "Trying again %s (%d of %d)."
        .formatted(Durations.in(left), waiting.failures(), waiting.most());
  }

  private static String percent(TransferFigures figures) {
    return (int) Math.floor(figures.fraction() * 100) + " %";
  }
}
