package dev.odooupgrade.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What the store asks of a file system: few and small steps, so that a test can fail each one. */
public interface Disk {

  /** Makes a folder and its missing parents, open to their owner alone; fine if it exists. */
  void makePrivateFolder(Path folder) throws IOException;

  /** The files in a folder, in no order; none when there is no such folder. */
  List<Path> list(Path folder) throws IOException;

  /** All bytes of a plain file; refuses folders, devices, and what is too large for a session. */
  byte[] read(Path file) throws IOException;

  /** What changes whenever the file does, without reading it. */
  Stamp stamp(Path file) throws IOException;

  boolean exists(Path file);

  /** Whether the file is marked as not to be written; false when there is none. */
  boolean isReadOnly(Path file);

  /** Writes a new file, open to its owner alone, and waits until the bytes are on the disk. */
  void writePrivate(Path file, byte[] bytes) throws IOException;

  void replace(Path from, Path to) throws IOException;

  /** Waits until a folder's names are on the disk. */
  void syncFolder(Path folder) throws IOException;

  void delete(Path file) throws IOException;

  long usableSpace(Path folder) throws IOException;

  /** Opens a file to be locked, open to its owner alone, leaving its content as it is. */
  FileChannel openLock(Path file) throws IOException;

  /**
   * A file as it was at one moment.
   *
   * @param size in bytes
   * @param file which file of that name it was; empty where the file system does not number them
   */
  record Stamp(long size, Instant modified, String file) {}
}
