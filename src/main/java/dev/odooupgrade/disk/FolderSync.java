package dev.odooupgrade.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the names in a folder are on the disk, so that a renamed file survives a crash. */
public final class FolderSync {
  private FolderSync() {}

  /**
   * Returns when they are.
   *
   * @throws IOException also on Windows, which cannot do so and does not need it: its file system's
   *     journal keeps names
   */
  public static void sync(Path folder) throws IOException {
    // Only a channel can be opened on a folder, so the thread's wish to stop has to wait.
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
