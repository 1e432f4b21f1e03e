package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.request.Artifact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that is being, or has been, downloaded from the platform.
 *
 * @param target where it is put in the end, absolute
 * @param transport over what; empty for the platform's usual transport
 * @param version what tells the far file from a later one (such as an {@code ETag}), so that two
 *     halves are never of two files; empty while none is known
 * @param total the far file's size in bytes, once it is known
 * @param moved bytes that were safe on the disk when it was last kept
 * @param finished when it was in its place, and nothing spoke against it
 * @param proven whether a look at the file then proved that it is whole
 */
public record Download(
    Artifact what,
    Path target,
    Optional<Transport> transport,
    Optional<String> version,
    OptionalLong total,
    long moved,
    Optional<Instant> finished,
    boolean proven) {

  public static Download of(Artifact what, Path target, Optional<Transport> transport) {
    return new Download(
        what,
        target,
        transport,
        Optional.empty(),
        OptionalLong.empty(),
        0,
        Optional.empty(),
        false);
  }

  /** Where its bytes are gathered until it is whole: the target's name with {@code .part}. */
  public Path part() {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  /** What was reached, for the beginning of a sentence: "verified" stands behind a proof alone. */
  public String outcome() {
    if (what == Artifact.NOTES) {
      return "Downloaded";
    }
    return proven ? "Downloaded and verified" : "Downloaded, but not verified to its end";
  }

  public Download of(OptionalLong size, Optional<String> tag) {
    return new Download(what, target, transport, tag, size, moved, finished, proven);
  }

  public Download moved(long bytes) {
    return new Download(what, target, transport, version, total, bytes, finished, proven);
  }

  public Download by(Transport next) {
    return new Download(what, target, Optional.of(next), version, total, moved, finished, proven);
  }

  public Download finishedAt(Instant at) {
    return new Download(what, target, transport, version, total, moved, Optional.of(at), proven);
  }

  public Download proven(boolean whole) {
    return new Download(what, target, transport, version, total, moved, finished, whole);
  }
}
