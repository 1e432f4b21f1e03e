package dev.odooupgrade.transfer.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * Puts a file that is whole in its place, in one step and never over another file by accident.
 *
 * <p>A plain move is no good for that: POSIX {@code rename} replaces what is there, and looking
 * first leaves a moment in which somebody may put a file there. A second name ({@code link}) is
 * given only if that name is free, by the file system itself; then the first name goes. Where there
 * are no second names (FAT, some network drives), the name is first claimed by an empty file, which
 * is made only if the name is free, and the move then replaces our own empty file.
 */
record FinalMove(PartDisk disk) {

  /**
   * Moves the file.
   *
   * @throws FileAlreadyExistsException when the name was taken meanwhile
   */
  void put(Path part, Path target) throws IOException {
    try {
      disk.link(part, target);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      claimAndMove(part, target);
      return;
    }
    disk.delete(part);
  }

  private void claimAndMove(Path part, Path target) throws IOException {
    disk.claim(target);
    try {
      disk.replace(part, target);
    } catch (IOException failed) {
      disk.delete(target);
      throw failed;
    }
  }
}
