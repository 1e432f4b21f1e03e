package dev.odooupgrade.domain.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The dump on this machine as it was when it was chosen, so that a change is noticed.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified the file's own time of change
 * @param description what is inside, in a few words
 * @param proof what came of a look at all of it, once there was one
 */
public record DumpFile(
    Path path, long size, Instant modified, String description, Optional<DumpProof> proof) {

  public DumpFile(Path path, long size, Instant modified, String description) {
    this(path, size, modified, description, Optional.empty());
  }

  public DumpFile proven(Optional<DumpProof> found) {
    return new DumpFile(path, size, modified, description, found);
  }

  public boolean isBroken() {
    return proof.filter(DumpProof::isBroken).isPresent();
  }

  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  public boolean isSameContent(DumpFile other) {
    return path.equals(other.path) && size == other.size && modified.equals(other.modified);
  }
}
