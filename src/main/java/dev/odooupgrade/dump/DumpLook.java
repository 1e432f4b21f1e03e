package dev.odooupgrade.dump;

import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a look at a file or folder found, the same for one that is to be sent and one that has come.
 *
 * @param misfit why no upgrade can come of it, though all of it may be there
 */
public record DumpLook(DumpContents contents, Wholeness wholeness, Optional<Misfit> misfit) {

  private static final Pattern ENDING = Pattern.compile("(?i).*\\.(gz|zip|sql)");

  /** A part of a zip that is neither its first nor its last looks like nothing at all. */
  private static final Pattern PART_OF_ZIP = Pattern.compile("(?i).*\\.z\\d{2,3}");

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

  /** What is wrong with it; of what is no dump, nothing else is worth a word. */
  public Optional<DumpProblem> problem(Path file) {
    if (misfit.isPresent()) {
      return misfit.map(what -> what.of(file));
    }
    if (wholeness.isBroken()) {
      return Optional.of(DumpProblems.BROKEN.of(file, wholeness.why()));
    }
    if (!contents.recognised()) {
      boolean part = PART_OF_ZIP.matcher(String.valueOf(file.getFileName())).matches();
      return Optional.of(
          part
              ? DumpProblems.ZIP_SPLIT.of(file)
              : DumpProblems.NOT_A_DUMP.of(file, contents.kind().words()));
    }
    return Optional.of(DumpProblems.NOT_ODOO.of(file)).filter(any -> contents.odoo().strange());
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
    return ofFolder(folder, depth, UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param reading may hold back, or watch, how a file is read
   */
  public static DumpLook ofFolder(Path folder, ProofDepth depth, UnaryOperator<FileBytes> reading)
      throws IOException {
    return new FolderReader(folder, depth, reading).look();
  }

  /** What a session keeps of it, when all was looked at. */
  public DumpProof proof(Path file) {
    Optional<DumpProblem> fatal = problem(file).filter(DumpProblem::fatal);
    if (fatal.isPresent()) {
      return DumpProof.broken(fatal.get().trouble().happened());
    }
    return wholeness.isWhole() ? DumpProof.WHOLE : DumpProof.unknown(wholeness.why());
  }

  /** Whole or not, a file that begins so must not be something else than its name says. */
  public Wholeness wholeness(String name, byte[] head) {
    Matcher ending = ENDING.matcher(name);
    if (!ending.matches()) {
      return wholeness;
    }
    boolean fits =
        switch (ending.group(1).toLowerCase(Locale.ROOT)) {
          case "gz" -> contents.kind() == DumpKind.GZIP;
          case "zip" -> ContentsReader.isZip(head);
          default -> contents.kind() != DumpKind.UNKNOWN || ContentsReader.isText(head);
        };
    return fits
        ? wholeness
        : Wholeness.broken("it does not start like a " + ending.group(1) + " file");
  }

  /** Whether a server said something instead of sending a file, which may be a web page itself. */
  public static boolean isAnswer(byte[] head, boolean mayBePage) {
    return ForeignFile.text(head)
        .map(Misfit::what)
        .filter(it -> it == DumpProblems.JSON || (it == DumpProblems.WEB_PAGE && !mayBePage))
        .isPresent();
  }
}
