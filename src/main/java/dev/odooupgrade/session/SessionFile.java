package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.text.FileReason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads one session's file, and replaces it so that at every moment it is whole: old or new.
 *
 * @param path absolute, and without links as far as it exists, as {@link #at} finds it
 */
record SessionFile(Disk disk, Path path) {
  private static final int RESERVE = 64 * 1024;

  /** One name per file, so that a link shares the lock of its target and survives a save. */
  static SessionFile at(Disk disk, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return new SessionFile(disk, absolute.toRealPath());
    } catch (IOException e) {
      return new SessionFile(disk, inRealFolder(absolute));
    }
  }

  private static Path inRealFolder(Path absolute) {
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    if (folder == null || name == null) {
      return absolute;
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException e) {
      return absolute;
    }
  }

  /** Whatever the name, the lock has a name of its own that no other program's lock will have. */
  Path lock() {
    return path.resolveSibling(name() + ".lock");
  }

  SessionJson.Saved read() throws TroubleException {
    try {
      return SessionJson.read(disk.read(path));
    } catch (NoSuchFileException e) {
      throw SessionTroubles.missing(path);
    } catch (IOException e) {
      throw SessionTroubles.unreadable(path, e);
    } catch (DamageException e) {
      throw SessionTroubles.damaged(path, e.reason());
    }
  }

  /**
   * Saves a tree beside the file and puts it in the file's place. Whoever calls holds the lock, so
   * one name for the new file is enough, and one left by a crash is simply replaced.
   *
   * <p>Before a request is created, space is taken for the answer: its key must not be lost because
   * the disk has become full meanwhile.
   */
  void replace(ObjectNode tree, Stage stage) throws TroubleException {
    if (disk.isReadOnly(path)) {
      throw SessionTroubles.readOnly(path);
    }
    byte[] bytes = SessionJson.bytes(tree);
    Path fresh = path.resolveSibling("." + name() + ".tmp");
    deleteQuietly(reserve());
    try {
      if (stage == Stage.CREATING) {
        disk.writePrivate(reserve(), new byte[RESERVE]);
      }
      disk.writePrivate(fresh, bytes);
      disk.replace(fresh, path);
    } catch (IOException e) {
      deleteQuietly(fresh);
      throw unsaved(e, bytes.length);
    }
    syncFolderQuietly();
  }

  /**
   * Puts bytes into a new file beside it.
   *
   * @param ending of its name, which gets a number where there is such a file
   */
  Path keepBeside(String ending, byte[] bytes) throws TroubleException {
    Path beside = path.resolveSibling(name() + ending);
    for (int number = 2; disk.exists(beside); number++) {
      beside = path.resolveSibling(name() + ending + "." + number);
    }
    deleteQuietly(reserve());
    try {
      disk.writePrivate(beside, bytes);
    } catch (IOException e) {
      throw SessionTroubles.answerUnwritable(beside, e);
    }
    syncFolderQuietly();
    return beside;
  }

  private TroubleException unsaved(IOException cause, int needed) {
    if (SessionTroubles.isForbidden(cause)) {
      return SessionTroubles.readOnly(path);
    }
    // The system's words may be in any language, so the free space is looked at too.
    return FileReason.saysFull(cause) || usableSpace() < needed
        ? SessionTroubles.full(path, cause)
        : SessionTroubles.unsaved(path, cause);
  }

  private long usableSpace() {
    try {
      return disk.usableSpace(path.resolveSibling(""));
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Not every system can sync a folder; the file itself is on the disk by now. */
  private void syncFolderQuietly() {
    try {
      disk.syncFolder(path.resolveSibling(""));
    } catch (IOException e) {
      // The rename is done and visible; only a power cut in the next seconds could undo it.
    }
  }

  private void deleteQuietly(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      // The next save replaces it, and no listing shows it.
    }
  }

  /** Holds space for an answer that must not be lost; the next save gives it back. */
  Path reserve() {
    return path.resolveSibling("." + name() + ".reserve");
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }
}
