package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A part that is open, and locked against other programs until its channel is closed.
 *
 * @param already bytes of an earlier try that can be trusted
 */
record PartOpening(FileChannel channel, long already) {
  /** The unit in which systems bring files to a disk, in bytes. */
  private static final int PAGE = 4096;

  private static final int PAGES_AT_ONCE = 256;

  /**
   * Opens the part of a download, and makes it when there is none.
   *
   * @return empty when the target is there already, whole
   * @throws TroubleException when something is in the way
   */
  static Optional<PartOpening> of(Download wanted, Existing existing, PartDisk disk)
      throws TroubleException {
    try {
      PartPlan plan = PartPlan.decide(wanted, disk.look(wanted.target(), wanted.part()), existing);
      if (plan instanceof PartPlan.Refused refused) {
        throw new TroubleException(refused.trouble());
      }
      if (plan instanceof PartPlan.InPlace) {
        disk.delete(wanted.part()); // at most a second name of the same file
        return Optional.empty();
      }
      long left = ((PartPlan.Gather) plan).already();
      FileChannel channel = openAlone(wanted, disk);
      return Optional.of(new PartOpening(channel, trusted(channel, wanted.moved(), left)));
    } catch (IOException e) {
      throw new TroubleException(PartTroubles.unopenable(wanted), e);
    }
  }

  private static FileChannel openAlone(Download wanted, PartDisk disk)
      throws IOException, TroubleException {
    Path part = wanted.part();
    Optional<Object> before = identity(disk, part);
    FileChannel channel = disk.open(part, before.isEmpty());
    boolean alone = false;
    try {
      // Whoever had it until just now may have put it in its place: then what we locked is no part.
      alone = isLocked(channel) && (before.isEmpty() || before.equals(identity(disk, part)));
    } finally {
      if (!alone) {
        channel.close();
      }
    }
    if (!alone) {
      throw new TroubleException(PartTroubles.otherProgram(wanted));
    }
    return channel;
  }

  private static Optional<Object> identity(PartDisk disk, Path part) throws IOException {
    try {
      return Optional.of(disk.identity(part));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byThisProgram) {
      return false;
    } catch (IOException noLocksOnThisFileSystem) {
      return true;
    }
  }

  /**
   * How far the file can be trusted. What was synced can; what came after it is there when the
   * program was killed, but when the power went, some file systems have pages of zeros instead.
   * Dumps are packed or text, so a page of zeros is taken for such a hole: at worst, a few seconds'
   * worth is fetched again.
   */
  private static long trusted(FileChannel channel, long synced, long left) throws IOException {
    ByteBuffer pages = ByteBuffer.allocate(PAGE * PAGES_AT_ONCE);
    for (long at = synced / PAGE * PAGE; at < left; at += pages.capacity()) {
      pages.clear();
      FileCheck.fill(channel::read, pages, at);
      for (int page = 0; page + PAGE <= pages.position(); page += PAGE) {
        if (at + page >= synced && isZero(pages, page)) {
          return at + page;
        }
      }
    }
    return left;
  }

  private static boolean isZero(ByteBuffer pages, int from) {
    for (int i = from; i < from + PAGE; i += Long.BYTES) {
      if (pages.getLong(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
