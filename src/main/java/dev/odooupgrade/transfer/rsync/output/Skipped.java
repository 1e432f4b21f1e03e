package dev.odooupgrade.transfer.rsync.output;

import java.util.List;

/**
 * Finds out how much of a folder rsync has passed over, since the other side has it: rsync goes
 * through the files in the order of their names, and says how many are left. Only for a folder
 * without others inside, as pg_dump makes it; of any other, and of a single file, nothing is known.
 *
 * @param sizes of the files in the order of their names, in bytes
 */
public record Skipped(List<Long> sizes) {

  /**
   * How many bytes were passed over by now.
   *
   * @param end of a file
   */
  public long at(ProgressLine end) {
    // The folder itself is the first that is counted.
    int all = sizes.size() + 1;
    if (end.files().orElse(0) != all || end.left().isEmpty()) {
      return 0;
    }
    int done = all - end.left().getAsInt() - 1;
    long gone = sizes.stream().limit(Math.max(0, done)).mapToLong(Long::longValue).sum();
    return Math.max(0, gone - end.bytes());
  }
}
