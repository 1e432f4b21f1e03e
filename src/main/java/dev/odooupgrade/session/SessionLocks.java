package dev.odooupgrade.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps two programs, and two parts of one program, from writing the same session. The system's
 * lock ends with its process, however that dies, so a lock file left behind is no obstacle; it is
 * left on purpose, because deleting one that another program is just opening would let two in.
 */
final class SessionLocks {
  private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18})");

  /** Far behind the text: where locks are mandatory, the text stays readable to the other side. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Disk disk;

  /**
   * What this program holds. Asked before a lock file is opened, since closing any handle of a file
   * ends all POSIX locks that the process has on it.
   */
  private final Set<Path> locked = ConcurrentHashMap.newKeySet();

  SessionLocks(Disk disk) {
    this.disk = disk;
  }

  static final class LockedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long pid;

    private LockedException(long pid) {
      super("held by process " + pid);
      this.pid = pid;
    }

    /** The other's process number; empty when it has not written it yet. */
    OptionalLong pid() {
      return pid > 0 ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    boolean isThisProcess() {
      return pid == ourPid();
    }
  }

  final class Lock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private Lock(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    /** Gives the lock back; a second time changes nothing. */
    @Override
    public void close() {
      if (channel.isOpen()) {
        closeQuietly(channel);
        locked.remove(file);
      }
    }
  }

  /**
   * Takes the lock at once or not at all.
   *
   * @param file absolute, in a folder without links
   * @throws LockedException when somebody has it
   * @throws IOException when the lock file cannot be opened, or its file system knows no locks
   */
  Lock take(Path file) throws IOException, LockedException {
    if (!locked.add(file)) {
      throw new LockedException(ourPid());
    }
    try {
      return new Lock(file, lockedChannel(file));
    } catch (IOException | LockedException | RuntimeException e) {
      locked.remove(file);
      throw e;
    }
  }

  private FileChannel lockedChannel(Path file) throws IOException, LockedException {
    FileChannel channel = disk.openLock(file);
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw new LockedException(pidIn(file));
      }
      sign(channel);
      return channel;
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw new LockedException(ourPid());
    } catch (IOException | LockedException | RuntimeException e) {
      closeQuietly(channel);
      throw e;
    }
  }

  /** The number only makes the other side's message better: a full disk must not matter here. */
  private static void sign(FileChannel channel) {
    try {
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(("process " + ourPid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      // Unsigned, and locked all the same.
    }
  }

  private long pidIn(Path file) {
    try {
      Matcher text = PROCESS.matcher(new String(disk.read(file), StandardCharsets.US_ASCII));
      return text.lookingAt() ? Long.parseLong(text.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long ourPid() {
    return ProcessHandle.current().pid();
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Closed or not, the lock ends with the process at the latest.
    }
  }
}
