package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.text.ByteSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a path could be completed to: the folders and files that begin like it. Reads the disk.
 *
 * @param zone for the times of files
 */
record PathSuggestions(PathText paths, ZoneId zone) {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final int MOST_LOOKED_AT = 5_000;
  private static final int MOST_SHOWN = 200;
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::rank)
          .thenComparing(Comparator.comparing(Entry::age).reversed())
          .thenComparing(Entry::name);

  /**
   * The suggestions: dumps, the newest first, before folders before other files; none where nothing
   * can be read. Before anything is typed, the dumps of the folder where the program was started.
   */
  List<Suggestion> of(String typed) {
    return typed.isBlank() ? of("", Entry::isDump) : of(typed, entry -> true);
  }

  List<Suggestion> foldersOf(String typed) {
    return typed.isBlank() ? List.of() : of(typed, Entry::isFolder);
  }

  private List<Suggestion> of(String typed, Predicate<Entry> wanted) {
    String folderPart = PathText.folderPart(typed);
    Optional<Path> folder = paths.path(folderPart.isEmpty() ? "." : folderPart);
    if (typed.equals("~") || folder.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = entries(folder.get(), PathText.namePart(typed));
    return entries.stream()
        .filter(wanted)
        .sorted(ORDER)
        .limit(MOST_SHOWN)
        .filter(entry -> !entry.completed(folderPart).equals(typed))
        .map(entry -> new Suggestion(entry.completed(folderPart), detail(entry)))
        .toList();
  }

  private String detail(Entry entry) {
    return entry.isFolder()
        ? "folder"
        : ByteSize.words(entry.size()) + "  " + DAY_AND_TIME.format(entry.changed().atZone(zone));
  }

  private static List<Entry> entries(Path folder, String beginning) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .limit(MOST_LOOKED_AT)
          .flatMap(file -> Entry.of(file, beginning).stream())
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** A file or a folder that begins as typed. */
  private record Entry(String name, boolean isFolder, long size, Instant changed) {

    static Optional<Entry> of(Path file, String beginning) {
      String name = String.valueOf(file.getFileName());
      boolean hidden = name.startsWith(".") && !beginning.startsWith(".");
      boolean fits = name.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
      if (hidden || !fits) {
        return Optional.empty();
      }
      if (Files.isDirectory(file)) {
        return Optional.of(new Entry(name, true, 0, Instant.EPOCH));
      }
      try {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        return about.isRegularFile()
            ? Optional.of(
                new Entry(name, false, about.size(), about.lastModifiedTime().toInstant()))
            : Optional.empty();
      } catch (IOException gone) {
        return Optional.empty();
      }
    }

    boolean isDump() {
      return !isFolder && name.matches("(?i).*\\.(sql|dump|gz|zip|pgdmp|backup|tar)");
    }

    int rank() {
      return isDump() ? 0 : isFolder ? 1 : 2;
    }

    /** Of dumps the newest is the one that is looked for; all others are found by name. */
    Instant age() {
      return isDump() ? changed : Instant.EPOCH;
    }

    String completed(String folderPart) {
      return folderPart + name + (isFolder ? "/" : "");
    }
  }
}
