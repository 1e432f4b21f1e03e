package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.transfer.rsync.program.Ending;
import dev.odooupgrade.transfer.rsync.program.ProcessIdentity;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Clears away what a run of this program left that was killed, or lost its power: the folders with
 * their keys, and an rsync that still runs in one of them. It must not keep writing into the same
 * file on the other side as the rsync that we are about to start. What belongs to a program that
 * lives is left alone.
 */
final class StaleWorkFolders {

  private StaleWorkFolders() {}

  /** Clears all that is left in this folder. */
  static void clear(Path parent) throws InterruptedException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(parent, WorkFolder.PREFIX + "*")) {
      for (Path folder : folders) {
        Optional<ProcessIdentity> owner = mark(folder.resolve(WorkFolder.OWNER));
        if (owner.isPresent() && owner.get().living().isEmpty()) {
          Optional<ProcessHandle> child =
              mark(folder.resolve(WorkFolder.CHILD)).flatMap(ProcessIdentity::living);
          if (child.isPresent()) {
            Ending.of(child.get());
          }
          WorkFolder.delete(folder);
        }
      }
    } catch (IOException unreadable) {
      return; // then there is nothing that could be cleared
    }
  }

  private static Optional<ProcessIdentity> mark(Path file) {
    try {
      return ProcessIdentity.read(Files.readString(file));
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
