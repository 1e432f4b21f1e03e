package dev.odooupgrade.transfer.file;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.PassingProof;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folder that a result gathers in, and the name it gets when all of it is there: in one step,
 * and never over anything. The folder's identity is kept with the download, so that it is known
 * again, under either name, by the try that resumes it.
 */
public final class FolderMove {
  private final Download wanted;
  private final TransferJournal journal;
  private final boolean done;

  private FolderMove(Download wanted, TransferJournal journal, boolean done) {
    this.wanted = wanted;
    this.journal = journal;
    this.done = done;
  }

  /**
   * Looks what is there of a download, and makes its folder when there is none.
   *
   * @param journal keeps by what the folder is known again
   * @throws TroubleException when something is in the way
   */
  public static FolderMove of(Download wanted, TransferJournal journal) throws TroubleException {
    try {
      Optional<String> there = identity(wanted.target());
      if (there.isPresent()) {
        if (there.equals(wanted.version())) {
          return new FolderMove(wanted, journal, true);
        }
        throw new TroubleException(PartTroubles.exists(wanted));
      }
      Optional<String> part = identity(wanted.part());
      if (part.isPresent() && part.equals(wanted.version())) {
        return new FolderMove(wanted, journal, false);
      }
      if (part.isEmpty()) {
        make(wanted);
      } else if (!isEmptyFolder(wanted.part())) {
        throw new TroubleException(PartTroubles.stranger(wanted));
      }
      // An empty one may be of a program that was killed right here: nobody loses anything by it.
      journal.expecting(OptionalLong.empty(), identity(wanted.part()));
      return new FolderMove(wanted, journal, false);
    } catch (IOException e) {
      throw new TroubleException(PartTroubles.unopenable(wanted), e);
    }
  }

  /** Whether the result is in its place already: an earlier try had come that far. */
  public boolean isDone() {
    return done;
  }

  public Path part() {
    return wanted.part();
  }

  /**
   * Gives the folder its name, once what is in it was looked at.
   *
   * @param main the name of that which must be in it
   * @param transfer hears how far the look is
   * @throws TroubleException when it is not there, or the name was taken meanwhile
   */
  public void finish(String main, ActiveTransfer transfer)
      throws TroubleException, InterruptedException {
    try {
      if (isEmpty(wanted.part().resolve(main))) {
        throw new TroubleException(
            PartTroubles.damaged(wanted, "there is nothing named " + main + " in it"));
      }
      Wholeness seen = look(wanted.part().resolve(main), transfer);
      if (seen.isBroken()) {
        throw new TroubleException(PartTroubles.damaged(wanted, main + ": " + seen.why()));
      }
      journal.proven(seen.isWhole());
      Files.move(wanted.part(), wanted.target());
      new RealPartDisk().syncName(wanted.target());
    } catch (FileAlreadyExistsException taken) {
      throw new TroubleException(PartTroubles.takenMeanwhile(wanted), taken);
    } catch (ClosedByInterruptException e) {
      throw OpenPart.interrupted();
    } catch (IOException e) {
      throw new TroubleException(PartTroubles.unwritable(wanted), e);
    }
  }

  private static void make(Download wanted) throws IOException, TroubleException {
    Path above = wanted.target().toAbsolutePath().getParent();
    if (above == null || !Files.isDirectory(above)) {
      throw new TroubleException(PartTroubles.noFolder(wanted));
    }
    try {
      Files.createDirectory(wanted.part(), OwnerOnly.folder(wanted.part()));
    } catch (AccessDeniedException e) {
      throw new TroubleException(PartTroubles.notWritable(wanted), e);
    }
  }

  private static Wholeness look(Path main, ActiveTransfer transfer)
      throws IOException, InterruptedException {
    if (Files.isDirectory(main)) {
      return DumpLook.ofFolder(main, ProofDepth.IN_PASSING).wholeness();
    }
    long size = Files.size(main);
    try (FileChannel channel = FileChannel.open(main);
        PassingProof proof = PassingProof.of(FileBytes.of(channel))) {
      return proof.look(read -> transfer.checking(read, size)).wholeness();
    }
  }

  private static boolean isEmpty(Path main) throws IOException {
    return Files.isDirectory(main)
        ? hasNothing(main)
        : !Files.isRegularFile(main) || Files.size(main) == 0;
  }

  private static boolean isEmptyFolder(Path part) throws IOException {
    return Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS) && hasNothing(part);
  }

  private static boolean hasNothing(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static Optional<String> identity(Path folder) throws IOException {
    return new RealPartDisk().identity(folder).map(Object::toString);
  }
}
