package dev.odooupgrade.domain.transfer;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The dump on this machine as it was when it was chosen, so that a change is noticed.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified the file's own time of change
 * @param description what is inside, in a few words
 */
public record DumpFile(Path path, long size, Instant modified, String description) {

  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  public boolean isSameContent(DumpFile other) {
    return path.equals(other.path) && size == other.size && modified.equals(other.modified);
  }
}
