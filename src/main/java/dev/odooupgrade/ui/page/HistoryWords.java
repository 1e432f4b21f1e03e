package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Puts what happened to an upgrade into words. */
public final class HistoryWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private HistoryWords() {}

  /** The same in few words: the time alone where the day is today's. */
  public static List<String> brief(List<HistoryEntry> history, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    List<String> lines = new ArrayList<>();
    for (HistoryEntry entry : history) {
      ZonedDateTime at = entry.at().atZone(clock.getZone());
      DateTimeFormatter form = at.toLocalDate().equals(today) ? TODAY : TIME;
      lines.add(form.format(at) + "  " + words(entry));
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Every entry with its time in the given zone, the newest first. */
  public static List<String> newestFirst(List<HistoryEntry> history, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    for (HistoryEntry entry : history) {
      lines.add(TIME.format(entry.at().atZone(zone)) + "  " + words(entry));
    }
    Collections.reverse(lines);
    return lines;
  }

  /** What one entry says. */
  public static String words(HistoryEntry entry) {
    String detail = SafeText.clean(entry.detail());
    return switch (entry.happening()) {
      case CREATED -> "request " + detail + " created";
      case ADOPTED -> "request " + detail + " taken over";
      case REFUSED -> "refused: " + detail;
      case UPLOAD_BEGAN -> "upload of " + bytes(detail) + " began";
      case UPLOAD_BROKE -> "upload broken off after " + bytes(detail);
      case UPLOAD_RESUMED -> "upload resumed from " + bytes(detail);
      case UPLOADED -> "dump uploaded";
      case DOWNLOAD_BEGAN -> "download of " + fetched(detail) + " began";
      case DOWNLOAD_BROKE -> "download broken off after " + bytes(detail);
      case DOWNLOADED -> "downloaded: " + detail;
      case PROCESS_ASKED -> "processing asked for";
      case STATE -> "state: " + detail;
      case TROUBLE -> detail;
    };
  }

  private static String fetched(String word) {
    return Artifact.named(word).map(Artifact::words).orElse("a file");
  }

  private static String bytes(String count) {
    return count.matches("\\d{1,18}") ? ByteSize.words(Long.parseLong(count)) : "the dump";
  }
}
