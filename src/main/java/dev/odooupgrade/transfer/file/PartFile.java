package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.transfer.PassingProof;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/**
 * The file in which a download gathers, until it is whole and takes its place. Open it; see what is
 * {@link #already} there; {@link #resume} or {@link #startOver} when it is known what the other
 * side has; {@link #write}; {@link #finish}; and close it in any case: what came stays for the next
 * try.
 *
 * <p>Used by one thread at a time; only one program at a time can have it open. An interrupt during
 * a write ends the writing, and closing keeps what was written all the same.
 */
public final class PartFile implements AutoCloseable {
  /** Room that is left for everybody else, such as the session and the log; in bytes: 16 MiB. */
  static final long RESERVE = 16L << 20;

  /** Small enough to stay in the processor's cache on its way through Java, in bytes. */
  private static final int AT_ONCE = 128 * 1024;

  private static final int HEAD = 4096;

  private final Download wanted;
  private final TransferJournal journal;
  private final PartDisk disk;
  private final PartTroubles.OfDisk troubles;
  private final BackgroundSync sync;
  private final long already;

  private FileChannel channel;
  private RemoteFile expected;
  private long size;
  private long safe;
  private boolean begun;
  private boolean syncFailed;
  private boolean placed;
  private Optional<PassingProof> proof = Optional.empty();

  private PartFile(
      Download wanted,
      TransferJournal journal,
      PartDisk disk,
      BackgroundSync sync,
      OpenPart opening) {
    this.wanted = wanted;
    this.journal = journal;
    this.disk = disk;
    this.troubles = new PartTroubles.OfDisk(wanted, disk);
    this.sync = sync;
    this.already = opening.already();
    this.channel = opening.channel();
    this.expected = new RemoteFile(wanted.total(), wanted.version());
    this.size = already;
    this.safe = Math.min(wanted.moved(), already);
  }

  /**
   * Opens the part of a download, and makes it when there is none.
   *
   * @return empty when the file is in its place already: an earlier try could not say so any more
   * @throws TroubleException when the target exists, its folder cannot take it, or the part is
   *     somebody else's
   */
  public static Optional<PartFile> open(
      Download wanted, TransferJournal journal, TransferEnvironment environment)
      throws TroubleException, InterruptedException {
    return open(wanted, journal, environment, new RealPartDisk(), BackgroundSync.ownThread());
  }

  public static Optional<PartFile> open(
      Download wanted,
      TransferJournal journal,
      TransferEnvironment environment,
      PartDisk disk,
      Executor beside)
      throws TroubleException, InterruptedException {
    BackgroundSync sync = new BackgroundSync(beside, environment.nanos());
    return OpenPart.of(wanted, disk)
        .map(opening -> new PartFile(wanted, journal, disk, sync, opening));
  }

  /** How many bytes an earlier try left, to resume after. */
  public long already() {
    return already;
  }

  /** Whether every byte is there, so that only {@link #finish} is missing. */
  public boolean isComplete() {
    return already > 0 && wanted.total().equals(OptionalLong.of(already));
  }

  /** Whether what is there is the beginning of that file, as far as can be known. */
  public boolean isBeginningOf(RemoteFile remote) {
    return already > 0 && remote.isOf(wanted, already);
  }

  public long size() {
    return size;
  }

  /** How many there will be in the end, once that is known. */
  public OptionalLong total() {
    return expected.total();
  }

  /**
   * Resumes after what is there.
   *
   * @throws TroubleException when the disk has no room for the rest
   * @throws InterruptedException when the thread was interrupted meanwhile; close it then
   */
  public void resume(RemoteFile remote) throws TroubleException, InterruptedException {
    OptionalLong all = remote.total().isPresent() ? remote.total() : wanted.total();
    begin(new RemoteFile(all, remote.version()), already);
    journal.resuming(already);
  }

  /**
   * Starts with the first byte; what an earlier try left is dropped.
   *
   * @throws TroubleException when the disk has no room for it
   * @throws InterruptedException when the thread was interrupted meanwhile; close it then
   */
  public void startOver(RemoteFile remote) throws TroubleException, InterruptedException {
    if (already > 0) {
      journal.startingOver();
    }
    begin(remote, 0);
  }

  private void begin(RemoteFile remote, long from) throws TroubleException, InterruptedException {
    try {
      channel.truncate(from);
      channel.position(from);
      if (from == 0 && already > 0) {
        // Nothing that is written down of the new file may ever stand beside bytes of the old one.
        channel.force(true);
        journal.kept(0);
      }
    } catch (IOException e) {
      throw troubles.because(e);
    }
    expected = remote;
    size = from;
    safe = Math.min(safe, from);
    checkSpace();
    begun = true;
    journal.expecting(remote.total(), remote.mark());
    sync.startAt(from);
    proof.ifPresent(PassingProof::close);
    if (wanted.what() != Artifact.NOTES && remote.total().isPresent()) {
      proof = Optional.of(proof(remote.total().getAsLong()));
      proof.get().passed(from);
    }
  }

  /** Reads this channel, since the file is locked; see {@link FileBytes}. */
  private PassingProof proof(long all) {
    return PassingProof.of(new FileBytes((into, at) -> channel.read(into, at), all));
  }

  private void checkSpace() throws TroubleException {
    OptionalLong usable = disk.usableSpace(wanted.part());
    long needed = expected.total().orElse(size) - size;
    if (usable.isPresent() && usable.getAsLong() < needed + RESERVE) {
      throw new TroubleException(PartTroubles.noSpace(wanted, needed, usable.getAsLong()));
    }
  }

  /**
   * Adds bytes; returns when the system has them. The disk is brought along every few seconds.
   *
   * @throws TroubleException when they cannot be kept, or are none of a file as it should be
   * @throws InterruptedException when the thread was interrupted meanwhile; close it then
   */
  public void write(ByteBuffer... pieces) throws TroubleException, InterruptedException {
    long more = 0;
    for (ByteBuffer piece : pieces) {
      more += piece.remaining();
    }
    if (size + more > expected.total().orElse(Long.MAX_VALUE)) {
      throw new TroubleException(PartTroubles.tooLong(wanted));
    }
    if (size == 0 && more > 0) {
      PartTroubles.refuseAnswer(wanted.what(), pieces);
    }
    try {
      for (ByteBuffer piece : pieces) {
        append(piece);
      }
    } catch (IOException e) {
      throw troubles.because(e);
    }
    proof.ifPresent(behind -> behind.passed(size));
    sync.grown(channel, size);
    tellWhatIsSafe();
  }

  private void append(ByteBuffer piece) throws IOException {
    int end = piece.limit();
    while (piece.position() < end) {
      piece.limit(Math.min(end, piece.position() + AT_ONCE));
      size += channel.write(piece);
    }
  }

  private void tellWhatIsSafe() throws TroubleException, InterruptedException {
    try {
      OptionalLong news = sync.news();
      if (news.isPresent()) {
        safe = news.getAsLong();
        journal.kept(safe);
      }
    } catch (IOException e) {
      syncFailed = true;
      throw troubles.because(e);
    }
  }

  /**
   * Brings every byte to the disk, looks whether the file is whole, and puts it in its place.
   *
   * @param progress hears how far the look is
   * @throws TroubleException when it is not whole, the disk fails, or the place was taken meanwhile
   * @throws InterruptedException when the thread was interrupted before it was in its place
   */
  public void finish(LongConsumer progress) throws TroubleException, InterruptedException {
    tellWhatIsSafe();
    try {
      forceAll();
      if (size < expected.total().orElse(size)) {
        throw new TroubleException(
            PartTroubles.tooShort(wanted, size, expected.total().getAsLong()));
      }
      if (wanted.what() != Artifact.NOTES) {
        check(progress);
      }
      journal.complete(size);
      new FinalMove(disk).put(wanted.part(), wanted.target());
      placed = true;
      disk.syncName(wanted.target());
    } catch (FileAlreadyExistsException e) {
      throw new TroubleException(PartTroubles.takenMeanwhile(wanted), e);
    } catch (IOException e) {
      throw troubles.because(e);
    }
  }

  /** A part that is broken, though it has come to its last byte, is of no use to the next try. */
  private void check(LongConsumer progress)
      throws IOException, TroubleException, InterruptedException {
    byte[] head = FileBytes.of(channel).at(0, HEAD);
    PartTroubles.refuseAnswer(wanted.what(), ByteBuffer.wrap(head));
    String name = wanted.target().getFileName().toString();
    DumpLook look = proof.orElseGet(() -> proof(size)).look(progress);
    Wholeness seen = size == 0 ? Wholeness.broken("it is empty") : look.wholeness(name, head);
    if (seen.isBroken()) {
      if (expected.total().isPresent()) {
        journal.expecting(OptionalLong.empty(), RemoteFile.NOTHING_TOLD.mark());
      }
      throw new TroubleException(PartTroubles.damaged(wanted, seen.why()));
    }
    journal.proven(seen.isWhole());
  }

  private void forceAll() throws IOException {
    try {
      channel.force(true);
      safe = size;
    } catch (IOException e) {
      syncFailed = !(e instanceof ClosedByInterruptException);
      throw e;
    }
  }

  /**
   * Lets go of the file. When it is not whole, what came is brought to the disk for the next try,
   * even when the thread is interrupted; a part without a byte is removed.
   */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    proof.ifPresent(PassingProof::close);
    try {
      if (!placed) {
        keepRest();
      }
    } catch (IOException e) {
      // What was reported as kept is kept; the trouble that ended the download says the rest.
    } finally {
      closeChannel();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void keepRest() throws IOException {
    if (!channel.isOpen()) {
      channel = disk.open(wanted.part(), false); // an interrupted write closes its channel
    }
    if (syncFailed) {
      channel.truncate(safe); // the system no longer knows which of the later bytes were written
    }
    size = channel.size();
    if (size == 0) {
      disk.delete(wanted.part());
    } else if (begun && !syncFailed) {
      forceAll();
      journal.kept(size);
    }
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      // Everything that shall stay was forced before.
    }
  }
}
