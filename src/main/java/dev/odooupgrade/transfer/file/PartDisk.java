package dev.odooupgrade.transfer.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What a part file asks of a file system: few and small steps, so that a test can fail each. */
public interface PartDisk {

  /** What is there where a download will go. */
  PartDecision.Found look(Path target, Path part) throws IOException;

  /** Opens a file to read and write, never through a link; makes it when asked to. */
  FileChannel open(Path file, boolean create) throws IOException;

  /** What distinguishes a file from all others, as long as it lives; empty when there is none. */
  Optional<Object> identity(Path file) throws IOException;

  /**
   * The bytes this user may still write where this file is; empty where the file system cannot say.
   */
  OptionalLong usableSpace(Path file);

  /** Gives a file a second name, unless that name is taken. */
  void link(Path file, Path name) throws IOException;

  /** Moves a file in a single step, over whatever is there. */
  void replace(Path from, Path to) throws IOException;

  /** Makes an empty file, unless the name is taken. */
  void claim(Path name) throws IOException;

  void delete(Path file) throws IOException;

  /** Waits until the name of a file is on the disk, where a file system can do that. */
  void syncName(Path file);
}
