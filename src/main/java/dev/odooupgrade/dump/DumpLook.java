package dev.odooupgrade.dump;

import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a look at a file or folder found, the same for one that is to be sent and one that has come.
 *
 * @param misfit why no upgrade can come of it, though all of it may be there
 */
public record DumpLook(DumpContents contents, Wholeness wholeness, Optional<Misfit> misfit) {

  /**
   * What a file is instead of a dump that can be upgraded.
   *
   * @param found what was seen of it, for its sentences
   */
  record Misfit(DumpProblems what, String found) {
    DumpProblem of(Path file) {
      return what.of(file, found);
    }
  }

  static DumpLook misfit(DumpKind kind, DumpProblems what) {
    return misfit(kind, what.found(""));
  }

  static DumpLook misfit(DumpKind kind, Misfit what) {
    return new DumpLook(
        DumpContents.of(kind), Wholeness.unproven("it is not a dump"), Optional.of(what));
  }

  /**
   * Looks at a file; what is wrong with it is in the look.
   *
   * @throws IOException when it cannot be read
   */
  public static DumpLook of(FileBytes file, ProofDepth depth) throws IOException {
    return new ContentsReader(file, depth).look();
  }

  /**
   * Looks at the folder of a dump in directory format.
   *
   * @throws IOException when it cannot be read
   */
  public static DumpLook ofFolder(Path folder, ProofDepth depth) throws IOException {
    return new FolderReader(folder, depth).look();
  }

  /**
   * Whether a server or a proxy said something instead of sending a file that begins so.
   *
   * @param mayBePage whether a web page is what was asked for
   */
  public static boolean isAnswer(byte[] head, boolean mayBePage) {
    return ForeignFile.text(head)
        .map(Misfit::what)
        .filter(it -> it == DumpProblems.JSON || (it == DumpProblems.WEB_PAGE && !mayBePage))
        .isPresent();
  }
}
