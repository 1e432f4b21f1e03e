package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a typed path that a download could get: whether the folder is there, the name is free,
 * and how much room there is. Reads the disk, and changes nothing on it.
 */
public final class TargetLookupOnDisk implements TargetLookup {
  private static final int MOST_NUMBERED = 1000;

  private final PathText paths;
  private final PathSuggestions suggestions;
  private final Path downloads;

  /**
   * @param home the person's folder, for {@code ~}
   * @param here the folder that relative paths begin in
   * @param downloads the folder that is proposed
   * @param zone for the times of files
   */
  public TargetLookupOnDisk(Path home, Path here, Path downloads, ZoneId zone) {
    this.downloads = downloads.toAbsolutePath().normalize();
    this.paths = new PathText(home, here.toAbsolutePath().normalize());
    this.suggestions = new PathSuggestions(paths, zone);
  }

  @Override
  public String proposed(String fileName) {
    return downloads.resolve(fileName).toString();
  }

  @Override
  public Place examine(String typed, String fileName) {
    Optional<Path> path = paths.path(typed).filter(any -> any.getFileName() != null || isRoot(any));
    if (path.isEmpty()) {
      return none(typed, "This is not a valid file name.", List.of());
    }
    List<Suggestion> folders = suggestions.foldersOf(typed);
    Path named = path.get().normalize();
    Path target = Files.isDirectory(named) ? named.resolve(fileName) : named;
    Optional<Path> folder = Optional.ofNullable(target.getParent()).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return none(typed, "There is no such folder: " + shown(target.getParent()), folders);
    }
    if (Files.isDirectory(target)) {
      return none(typed, "There is already a folder with this name: " + shown(target), folders);
    }
    if (isThere(target)) {
      return taken(typed, target, folders);
    }
    if (!Files.isWritable(folder.get())) {
      return none(
          typed,
          "You do not have permission to write to this folder: " + shown(folder.get()),
          folders);
    }
    return new Place(
        typed, Optional.of(target), Optional.empty(), words(named, target, folder.get()), folders);
  }

  /** Nothing is ever written over; a name beside it that is free is offered instead. */
  private static Place taken(String typed, Path target, List<Suggestion> folders) {
    List<Suggestion> offered = new ArrayList<>();
    free(target).ifPresent(name -> offered.add(new Suggestion(name.toString(), "a free name")));
    offered.addAll(folders);
    return none(
        typed, "This file already exists and is not overwritten. Choose another name.", offered);
  }

  private static Optional<Path> free(Path taken) {
    String name = String.valueOf(taken.getFileName());
    int dot = name.indexOf('.', 1);
    String base = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    return IntStream.range(2, MOST_NUMBERED)
        .mapToObj(number -> base + "-" + number + ending)
        .filter(other -> !isThere(taken.resolveSibling(other)))
        .filter(other -> !isThere(taken.resolveSibling(other + ".part")))
        .map(taken::resolveSibling)
        .findFirst();
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<String> words(Path named, Path target, Path folder) {
    List<String> words = new ArrayList<>();
    if (!named.equals(target)) {
      words.add("It will be saved as " + shown(target.getFileName()) + ".");
    }
    room(folder).ifPresent(words::add);
    return words;
  }

  private static Optional<String> room(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return Optional.of(ByteSize.words(free) + " free there.");
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static Place none(String typed, String problem, List<Suggestion> offered) {
    return new Place(typed, Optional.empty(), Optional.of(problem), List.of(), offered);
  }

  private static boolean isRoot(Path path) {
    return path.equals(path.getRoot());
  }

  private static String shown(@Nullable Path path) {
    return SafeText.clean(String.valueOf(path));
  }
}
