package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.transfer.file.FolderGuard;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.UploadTroubles;
import dev.odooupgrade.transfer.rsync.output.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What is sent: a file, or what is in a folder.
 *
 * @param place absolute, links resolved, as rsync wants it
 * @param folder whether it is one; its place ends with a slash then
 * @param size of all files together, in bytes
 * @param skipped finds out what rsync passes over
 * @param unchanged finds out whether it still is what was chosen
 */
record UploadSource(String place, boolean folder, long size, Skipped skipped, Check unchanged) {

  @FunctionalInterface
  interface Check {
    /**
     * Looks again.
     *
     * @throws TroubleException when it has changed
     */
    void run() throws TroubleException;
  }

  static UploadSource of(DumpFile dump) throws TroubleException {
    if (Files.isDirectory(dump.path())) {
      FolderGuard guard = FolderGuard.of(dump);
      return new UploadSource(
          guard.path() + "/", true, guard.size(), new Skipped(guard.sizes()), guard::check);
    }
    SourceGuard guard = SourceGuard.of(dump);
    try {
      // A link would be sent as a link.
      String real = dump.path().toRealPath().toString();
      return new UploadSource(real, false, guard.size(), new Skipped(List.of()), guard::check);
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadableMeanwhile(), e);
    }
  }
}
