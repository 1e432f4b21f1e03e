package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Download;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be done with the files that are where a download will go. A file that is there is
 * never written over, and a {@code .part} of somebody else is neither added to nor deleted.
 */
final class PartDecision {
  private PartDecision() {}

  /** A name that is taken: by a plain file, or by something else (a folder, a link). */
  record Entry(boolean plain, long size) {}

  /**
   * What is there.
   *
   * @param folder whether the target's folder exists
   * @param writable whether this user may make files in it
   * @param oneFile whether target and part are two names of the same file
   */
  record Found(
      boolean folder,
      boolean writable,
      Optional<Entry> target,
      Optional<Entry> part,
      boolean oneFile) {}

  /**
   * How many bytes of the part are kept, to continue after them; empty where the target is in place
   * already, since an earlier try was cut off before it could say so.
   *
   * @throws TroubleException when it cannot be done as things are
   */
  static OptionalLong decide(Download wanted, Found found) throws TroubleException {
    if (!found.folder()) {
      throw new TroubleException(PartTroubles.noFolder(wanted));
    }
    if (found.target().isPresent()) {
      if (isOurs(wanted, found)) {
        return OptionalLong.empty();
      }
      throw new TroubleException(PartTroubles.exists(wanted));
    }
    if (!found.writable()) {
      throw new TroubleException(PartTroubles.notWritable(wanted));
    }
    return OptionalLong.of(found.part().isPresent() ? already(wanted, found.part().get()) : 0);
  }

  /** Cut off between putting the file in its place and writing that down. */
  private static boolean isOurs(Download wanted, Found found) {
    long all = wanted.total().orElse(-1);
    boolean whole = all == wanted.moved() && found.target().orElseThrow().size() == all;
    return found.oneFile() || (found.part().isEmpty() && whole);
  }

  private static long already(Download wanted, Entry part) throws TroubleException {
    if (part.plain() && part.size() == 0) {
      return 0; // whoever made it, nothing in it can be lost
    }
    boolean begun =
        wanted.moved() > 0 || wanted.total().isPresent() || wanted.version().isPresent();
    if (!part.plain() || !begun || part.size() < wanted.moved()) {
      throw new TroubleException(PartTroubles.stranger(wanted));
    }
    return Math.min(part.size(), wanted.total().orElse(Long.MAX_VALUE));
  }
}
