package dev.odooupgrade.ui.words;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
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
import java.util.OptionalLong;
import java.util.function.Function;

/** Puts what happened to an upgrade into words. */
public final class HistoryWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private HistoryWords() {}

  /** Every entry, the newest first, with the time alone where its day is today. */
  public static List<String> brief(List<HistoryEntry> history, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return reversed(
        lines(
            history,
            clock.getZone(),
            at -> at.toLocalDate().equals(today) ? TODAY.format(at) : TIME.format(at)));
  }

  /** Every entry with its time in the given zone, the newest first. */
  public static List<String> newestFirst(List<HistoryEntry> history, ZoneId zone) {
    return reversed(lines(history, zone, TIME::format));
  }

  /** Every entry with its time to the second, the oldest first. */
  public static List<String> withSeconds(List<HistoryEntry> history, ZoneId zone) {
    return lines(history, zone, SECONDS::format);
  }

  private static List<String> lines(
      List<HistoryEntry> history, ZoneId zone, Function<ZonedDateTime, String> time) {
    return worthTelling(history).stream()
        .map(entry -> time.apply(entry.at().atZone(zone)) + "  " + words(entry))
        .toList();
  }

  private static List<String> reversed(List<String> lines) {
    List<String> reversed = new ArrayList<>(lines);
    Collections.reverse(reversed);
    return reversed;
  }

  /** That a transfer began says nothing where the next line says from where it went on. */
  private static List<HistoryEntry> worthTelling(List<HistoryEntry> history) {
    List<HistoryEntry> told = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      boolean resumedNext =
          i + 1 < history.size() && history.get(i + 1).happening() == Happening.UPLOAD_RESUMED;
      boolean began =
          history.get(i).happening() == Happening.UPLOAD_BEGAN
              || history.get(i).happening() == Happening.DOWNLOAD_BEGAN;
      if (!began || !resumedNext) {
        told.add(history.get(i));
      }
    }
    return told;
  }

  public static String words(HistoryEntry entry) {
    String detail = SafeText.clean(entry.detail());
    return switch (entry.happening()) {
      case CREATED -> "request " + detail + " created";
      case ADOPTED -> "request " + detail + " taken over";
      case RECOGNIZED -> "the platform speaks " + detail;
      case NOTICED -> detail;
      case HOST_MOVED -> "the request has moved to " + detail;
      case REFUSED -> "refused: " + detail;
      case UPLOAD_BEGAN -> "upload of " + bytes(entry) + " began";
      case UPLOAD_BROKE, DOWNLOAD_BROKE -> "connection lost " + after(entry);
      case UPLOAD_STOPPED -> "upload stopped " + after(entry);
      case UPLOAD_RESUMED -> "resumed from " + bytes(entry);
      case UPLOADED -> "dump uploaded";
      case DOWNLOAD_BEGAN ->
          "download of " + entry.what().map(Artifact::words).orElse("a file") + " began";
      case DOWNLOAD_STOPPED -> "download stopped " + after(entry);
      case DOWNLOADED -> "downloaded: " + detail;
      case PROCESS_ASKED -> "processing requested";
      case STATE -> "state: " + detail;
      case TROUBLE -> detail;
    };
  }

  private static String after(HistoryEntry entry) {
    return entry.bytes().equals(OptionalLong.of(0))
        ? "before the first byte"
        : entry.bytes().stream().mapToObj(ByteSize::after).findFirst().orElse("after the dump");
  }

  private static String bytes(HistoryEntry entry) {
    return entry.bytes().isPresent() ? ByteSize.words(entry.bytes().getAsLong()) : "the dump";
  }
}
