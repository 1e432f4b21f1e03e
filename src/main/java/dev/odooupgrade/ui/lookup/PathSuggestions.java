package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.text.ByteSize;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a path could be completed to: the folders and files that begin like it. Reads the disk. */
final class PathSuggestions {
  private static final int MOST_LOOKED_AT = 5_000;
  private static final int MOST_SHOWN = 200;

  private final PathText paths;

  PathSuggestions(PathText paths) {
    this.paths = paths;
  }

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
    List<Entry> entries = new ArrayList<>();
    int seen = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (++seen > MOST_LOOKED_AT) {
          break;
        }
        Entry.of(file, beginning).ifPresent(entries::add);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return entries;
    }
    return entries;
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
