package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.dump.format.FileBytes;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part that is open, and locked against other programs until its channel is closed.
 *
 * @param already bytes of an earlier try that can be trusted
 */
record OpenPart(FileChannel channel, long already) {
  /** The unit in which systems bring files to a disk, in bytes. */
  private static final int PAGE = 4096;

  private static final int PAGES_AT_ONCE = 256;

  /**
   * Opens the part of a download, and makes it when there is none.
   *
   * @return empty when the target is there already, whole
   * @throws TroubleException when something is in the way
   */
  static Optional<OpenPart> of(Download wanted, PartDisk disk)
      throws TroubleException, InterruptedException {
    try {
      OptionalLong left = PartDecision.decide(wanted, disk.look(wanted.target(), wanted.part()));
      if (left.isEmpty()) {
        disk.delete(wanted.part()); // at most a second name of the same file
        return Optional.empty();
      }
      return Optional.of(openAlone(wanted, disk, left.getAsLong()));
    } catch (ClosedByInterruptException e) {
      throw interrupted();
    } catch (IOException e) {
      throw new TroubleException(PartTroubles.unopenable(wanted), e);
    }
  }

  private static OpenPart openAlone(Download wanted, PartDisk disk, long left)
      throws IOException, TroubleException {
    Path part = wanted.part();
    Optional<Object> before = disk.identity(part);
    FileChannel channel = disk.open(part, before.isEmpty());
    boolean opened = false;
    try {
      // The program that had it until just now may have put it in its place: then what we locked is
      // no part.
      if (!isLocked(channel) || (before.isPresent() && !before.equals(disk.identity(part)))) {
        throw new TroubleException(PartTroubles.otherProgram(wanted));
      }
      OpenPart opening = new OpenPart(channel, trusted(channel, wanted.moved(), left));
      opened = true;
      return opening;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /** What a channel's exception stands for, when an interrupt closed it. */
  static InterruptedException interrupted() {
    Thread.interrupted(); // the exception stands for the flag
    return new InterruptedException();
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
   * Dumps are packed or text, so a page of zeros, or what is new of the first and there of the last
   * one, is taken for such a hole: at worst, a few seconds' worth is fetched again.
   */
  private static long trusted(FileChannel channel, long synced, long left) throws IOException {
    for (long at = synced; at < left; at = endOfPage(at + (long) PAGE * (PAGES_AT_ONCE - 1))) {
      int together = (int) (Math.min(left, endOfPage(at + (long) PAGE * (PAGES_AT_ONCE - 1))) - at);
      byte[] pages = FileBytes.of(channel).at(at, together);
      for (int from = 0; from < pages.length; from = (int) (endOfPage(at + from) - at)) {
        int to = (int) Math.min(pages.length, endOfPage(at + from) - at);
        if (FileBytes.isZero(Arrays.copyOfRange(pages, from, to))) {
          return at + from;
        }
      }
    }
    return left;
  }

  private static long endOfPage(long at) {
    return (at / PAGE + 1) * PAGE;
  }
}
