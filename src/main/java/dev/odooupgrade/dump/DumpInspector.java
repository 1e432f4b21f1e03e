package dev.odooupgrade.dump;

import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.text.FileReason;
import dev.odooupgrade.text.SafeText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks at a dump before anything is sent: what it is, where it came from, what is wrong with it.
 * However large the dump is, at most a fixed part of it is read; what is wrong with the file is in
 * the report, never thrown.
 */
public final class DumpInspector {
  private final ProofDepth depth;
  private final Predicate<Path> readable;

  public DumpInspector() {
    this(ProofDepth.BEFORE_SENDING, Files::isReadable);
  }

  /**
   * @param readable whether the file may be read; root may read all, and tests are often root
   */
  DumpInspector(ProofDepth depth, Predicate<Path> readable) {
    this.depth = depth;
    this.readable = readable;
  }

  /** Looks at the file, which has to be one: a dump in directory format is a problem. */
  public DumpReport inspect(Path file) {
    return inspect(file, false);
  }

  /**
   * Looks at the file, or at the folder of a dump in directory format.
   *
   * @param takesFolders whether such a folder can be sent
   */
  public DumpReport inspect(Path file, boolean takesFolders) {
    Path path = file.toAbsolutePath().normalize();
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Instant modified = attributes.lastModifiedTime().toInstant();
      if (attributes.isDirectory()) {
        return inspectFolder(path, takesFolders);
      }
      if (!attributes.isRegularFile()) {
        return nothing(path, DumpProblems.NOT_A_FILE.of(path));
      }
      return inspectFile(path, attributes.size(), modified);
    } catch (NoSuchFileException missing) {
      boolean unreadable = path.toString().indexOf(SafeText.REPLACEMENT) >= 0;
      return nothing(
          path, (unreadable ? DumpProblems.STRANGE_NAME : DumpProblems.MISSING).of(path));
    } catch (AccessDeniedException denied) {
      return nothing(path, DumpProblems.UNREADABLE.of(path));
    } catch (IOException failed) {
      return nothing(
          path,
          isBelowAFile(path)
              ? DumpProblems.MISSING.of(path)
              : DumpProblems.READ_FAILED.of(path, FileReason.words(failed)));
    }
  }

  private static boolean isBelowAFile(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent != null && (Files.isRegularFile(parent) || isBelowAFile(parent));
  }

  /** Whether a folder looks like a dump in directory format, and not like one that holds dumps. */
  public static boolean isDumpFolder(Path folder) {
    return Files.isRegularFile(folder.resolve(FolderReader.TABLE_OF_CONTENTS));
  }

  private DumpReport inspectFile(Path path, long size, Instant modified) throws IOException {
    if (!readable.test(path)) {
      throw new AccessDeniedException(path.toString());
    }
    if (size == 0) {
      return nothing(path, DumpProblems.EMPTY.of(path));
    }
    try (FileChannel channel = FileChannel.open(path)) {
      DumpLook look = DumpLook.of(FileBytes.of(channel), depth);
      return report(path, size, modified, look, new ArrayList<>());
    }
  }

  private DumpReport inspectFolder(Path path, boolean takesFolders) throws IOException {
    if (!isDumpFolder(path)) {
      return nothing(path, DumpProblems.FOLDER.of(path));
    }
    DumpLook look = DumpLook.ofFolder(path, depth);
    if (look.misfit().isPresent()) {
      return nothing(path, look.misfit().get().of(path));
    }
    Instant modified = Instant.EPOCH;
    try (Stream<Path> files = Files.list(path)) {
      for (Path each : files.toList()) {
        Instant changed = Files.getLastModifiedTime(each).toInstant();
        modified = changed.isAfter(modified) ? changed : modified;
      }
    }
    List<DumpProblem> problems = new ArrayList<>();
    if (!takesFolders) {
      problems.add(DumpProblems.DIRECTORY_FORMAT.of(path));
    }
    return report(path, FolderReader.size(path), modified, look, problems);
  }

  /** The report with the worst first. */
  private static DumpReport report(
      Path path, long size, Instant modified, DumpLook look, List<DumpProblem> problems) {
    look.problem(path).ifPresent(problems::add);
    return new DumpReport(path, size, modified, look.contents(), look.wholeness(), problems);
  }

  private static DumpReport nothing(Path path, DumpProblem problem) {
    DumpContents none = DumpContents.of(DumpKind.NONE);
    return new DumpReport(
        path, 0, Instant.EPOCH, none, Wholeness.unproven("there is none"), List.of(problem));
  }
}
