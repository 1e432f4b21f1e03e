package dev.odooupgrade.app.log;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.session.Disk;
import dev.odooupgrade.session.RealDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Appends to a file that several programs share, and sets it aside when it is full. The file is
 * opened for each append: whoever sets it aside disturbs nobody, and the system keeps appends
 * apart.
 */
final class LogFileWriter {
  private static final int MOST_TRIES = 10;

  private final Disk disk = new RealDisk();
  private final Path file;
  private final long limit;
  private final int parts;

  /**
   * A writer that opens nothing yet.
   *
   * @param limit of one part, in bytes; a single append may go beyond
   * @param parts how many are kept, with the one that is written
   */
  LogFileWriter(Path file, long limit, int parts) {
    this.file = file.toAbsolutePath();
    this.limit = limit;
    this.parts = parts;
  }

  Path file() {
    return file;
  }

  /** Appends whole lines in one write. */
  synchronized void append(byte[] lines) throws IOException {
    disk.makePrivateFolder(file.resolveSibling(""));
    for (int next = 1; ; next++) {
      try {
        appendOnce(lines);
        return;
      } catch (NoSuchFileException setAside) {
        // Another program found the file full between two of our looks at it.
        if (next == MOST_TRIES) {
          throw setAside;
        }
      }
    }
  }

  private void appendOnce(byte[] lines) throws IOException {
    if (isFullFor(lines.length)) {
      setAside(lines.length);
    }
    makePrivateFile();
    PlainFile.require(file);
    // A stream, not a channel: a thread that is told to stop has the most to tell.
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
      out.write(lines);
    }
  }

  private boolean isFullFor(int more) throws IOException {
    return Files.exists(file) && Files.size(file) > 0 && Files.size(file) + more > limit;
  }

  /** Whoever comes second to do so finds the file new; whoever finds it locked leaves it alone. */
  private void setAside(int more) {
    try (FileChannel channel = disk.openLock(part("lock"));
        FileLock lock = channel.tryLock()) {
      if (lock != null && isFullFor(more)) {
        for (int number = parts - 1; number > 1; number--) {
          moveIfThere(part(String.valueOf(number - 1)), part(String.valueOf(number)));
        }
        moveIfThere(file, part("1"));
      }
    } catch (IOException | OverlappingFileLockException e) {
      // A part that grows too long is better than a line that is lost.
    }
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path part(String suffix) {
    return file.resolveSibling(file.getFileName() + "." + suffix);
  }

  private void makePrivateFile() throws IOException {
    try {
      Files.createFile(file, OwnerOnly.file(file));
    } catch (FileAlreadyExistsException e) {
      // Made by an earlier line.
    }
  }
}
