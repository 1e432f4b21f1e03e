package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Download;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be done with what lies where a download shall go. A file that is there is never
 * written over, and a {@code .part} of somebody else is neither added to nor deleted.
 */
sealed interface PartPlan {

  /**
   * Behind how many bytes the others are gathered; empty where the file is in its place.
   *
   * @throws TroubleException when it cannot be done as things are
   */
  OptionalLong gathered() throws TroubleException;

  /** The target is there and whole: an earlier try was cut off before it could say so. */
  record InPlace() implements PartPlan {
    @Override
    public OptionalLong gathered() {
      return OptionalLong.empty();
    }
  }

  /** The bytes can be gathered, behind so many that an earlier try left. */
  record Gather(long already) implements PartPlan {
    @Override
    public OptionalLong gathered() {
      return OptionalLong.of(already);
    }
  }

  record Refused(Trouble trouble) implements PartPlan {
    @Override
    public OptionalLong gathered() throws TroubleException {
      throw new TroubleException(trouble);
    }
  }

  /** A name that is taken: by a plain file, or by something else (a folder, a link). */
  record Entry(boolean plain, long size) {}

  /**
   * What lies there.
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

  static PartPlan decide(Download wanted, Found found) {
    if (!found.folder()) {
      return new Refused(PartTroubles.noFolder(wanted));
    }
    if (found.target().isPresent()) {
      return isOurs(wanted, found) ? new InPlace() : new Refused(PartTroubles.exists(wanted));
    }
    if (!found.writable()) {
      return new Refused(PartTroubles.notWritable(wanted));
    }
    return found.part().map(part -> goOn(wanted, part)).orElseGet(() -> new Gather(0));
  }

  /** Cut off between putting the file in its place and writing that down. */
  private static boolean isOurs(Download wanted, Found found) {
    long all = wanted.total().orElse(-1);
    boolean whole = all == wanted.moved() && found.target().orElseThrow().size() == all;
    return found.oneFile() || (found.part().isEmpty() && whole);
  }

  private static PartPlan goOn(Download wanted, Entry part) {
    if (!part.plain()) {
      return new Refused(PartTroubles.stranger(wanted));
    }
    if (part.size() == 0) {
      return new Gather(0); // whoever made it, nothing in it can be lost
    }
    boolean begun =
        wanted.moved() > 0 || wanted.total().isPresent() || wanted.version().isPresent();
    if (!begun || part.size() < wanted.moved()) {
      return new Refused(PartTroubles.stranger(wanted));
    }
    return new Gather(Math.min(part.size(), wanted.total().orElse(Long.MAX_VALUE)));
  }
}
