package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.text.ByteSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a path could be completed to: the folders and files that begin like it. Reads the disk. */
record PathSuggestions(PathText paths) {
  private static final int MOST_LOOKED_AT = 5_000;
  private static final int MOST_SHOWN = 200;

  /** The suggestions, dumps before folders before other files; none where nothing can be read. */
  List<Suggestion> of(String typed) {
    return of(typed, entry -> true);
  }

  List<Suggestion> foldersOf(String typed) {
    return of(typed, Entry::isFolder);
  }

  private List<Suggestion> of(String typed, Predicate<Entry> wanted) {
    String folderPart = PathText.folderPart(typed);
    Optional<Path> folder = paths.path(folderPart.isEmpty() ? "." : folderPart);
    if (typed.isBlank() || typed.equals("~") || folder.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = entries(folder.get(), PathText.namePart(typed));
    return entries.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Entry::rank).thenComparing(Entry::name))
        .limit(MOST_SHOWN)
        .filter(entry -> !entry.completed(folderPart).equals(typed))
        .map(entry -> new Suggestion(entry.completed(folderPart), entry.detail()))
        .toList();
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
  private record Entry(String name, boolean isFolder, long size) {

    static Optional<Entry> of(Path file, String beginning) {
      String name = String.valueOf(file.getFileName());
      boolean hidden = name.startsWith(".") && !beginning.startsWith(".");
      boolean fits = name.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
      if (hidden || !fits) {
        return Optional.empty();
      }
      if (Files.isDirectory(file)) {
        return Optional.of(new Entry(name, true, 0));
      }
      try {
        return Files.isRegularFile(file)
            ? Optional.of(new Entry(name, false, Files.size(file)))
            : Optional.empty();
      } catch (IOException gone) {
        return Optional.empty();
      }
    }

    int rank() {
      if (isFolder) {
        return 1;
      }
      return name.matches("(?i).*\\.(sql|dump|gz|zip|pgdmp|backup|tar)") ? 0 : 2;
    }

    String completed(String folderPart) {
      return folderPart + name + (isFolder ? "/" : "");
    }

    String detail() {
      return isFolder ? "folder" : ByteSize.words(size);
    }
  }
}
