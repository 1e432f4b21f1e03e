package dev.odooupgrade.simulation;

import dev.odooupgrade.session.Disk;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A disk that keeps what a real one promises, and no more: bytes are safe once they are synced,
 * names once their folder is; of what is not, a power cut leaves any beginning.
 */
final class SimulatedDisk implements Disk {
  private static final int ROOM = 1 << 20;
  private static final int MOST_LOST = 4;

  private final World world;
  private final Path locks;
  private final List<FileChannel> open = new ArrayList<>();

  private Map<Path, byte[]> safe = new TreeMap<>();
  private Map<Path, byte[]> now = new TreeMap<>();
  private final List<Consumer<Map<Path, byte[]>>> unsynced = new ArrayList<>();
  private final Deque<Map<Path, byte[]>> older = new ArrayDeque<>();
  private boolean lies;
  private boolean full;
  private boolean broken;

  /**
   * @param locks a real folder, since a lock is the system's own
   */
  SimulatedDisk(World world, Path locks) {
    this.world = world;
    this.locks = locks;
  }

  /** The program is killed: what the system has taken over stays. */
  void kill() throws IOException {
    for (FileChannel lock : open) {
      lock.close();
    }
    open.clear();
  }

  /** From now on it says that bytes are safe which are not: the last few syncs do not count. */
  void lie() {
    lies = true;
  }

  /** The machine loses its power: of the names that were not synced, only the first ones stay. */
  void powerCut() throws IOException {
    kill();
    for (int lost = world.below(older.size() + 1); lost > 0; lost--) {
      safe = older.removeLast();
      unsynced.clear();
    }
    older.clear();
    for (Consumer<Map<Path, byte[]>> change :
        unsynced.subList(0, world.below(unsynced.size() + 1))) {
      change.accept(safe);
    }
    unsynced.clear();
    now = new TreeMap<>(safe);
  }

  /** Somebody else fills the disk, or makes room. */
  void full(boolean yes) {
    full = yes;
    world.tell(yes ? "the disk is full" : "there is room on the disk");
  }

  /** From now on, some of what is asked of it fails. */
  void broken(boolean yes) {
    broken = yes;
  }

  @Override
  public void makePrivateFolder(Path folder) {
    world.effect("make " + folder);
  }

  @Override
  public List<Path> list(Path folder) {
    return now.keySet().stream().filter(file -> folder.equals(file.getParent())).toList();
  }

  @Override
  public byte[] read(Path file) throws IOException {
    byte @Nullable [] bytes = now.get(file);
    if (bytes == null) {
      throw new NoSuchFileException(file.toString());
    }
    return bytes.clone();
  }

  @Override
  public Stamp stamp(Path file) throws IOException {
    byte[] bytes = read(file);
    return new Stamp(bytes.length, Instant.EPOCH, Integer.toString(Arrays.hashCode(bytes)));
  }

  @Override
  public boolean exists(Path file) {
    return now.containsKey(file);
  }

  @Override
  public boolean isReadOnly(Path file) {
    return false;
  }

  @Override
  public void writePrivate(Path file, byte[] bytes) throws IOException {
    delete(file);
    fail("write " + file.getFileName());
    long room = full ? freed : ROOM;
    if (bytes.length > room) {
      change(files -> files.put(file, new byte[0]));
      throw new FileSystemException(file.toString(), null, "No space left on device");
    }
    freed -= full ? bytes.length : 0;
    world.effect(
        "write " + file.getFileName(),
        () ->
            change(files -> files.put(file, Arrays.copyOf(bytes, world.below(bytes.length + 1)))));
    change(files -> files.put(file, bytes.clone()));
  }

  /** Room that this program has made on a full disk, in bytes. */
  private long freed;

  @Override
  public void replace(Path from, Path to) throws IOException {
    fail("replace " + to.getFileName());
    byte @Nullable [] bytes = now.get(from);
    if (bytes == null) {
      throw new FileNotFoundException(from.toString());
    }
    world.effect("replace " + to.getFileName());
    free(to);
    change(
        files -> {
          files.remove(from);
          files.put(to, bytes);
        });
  }

  /** Never fails: a program cannot tell a failure from a system that knows no such thing. */
  @Override
  public void syncFolder(Path folder) {
    world.effect("sync the folder");
    if (lies) {
      older.addLast(safe);
      if (older.size() > MOST_LOST) {
        older.removeFirst();
      }
    }
    safe = new TreeMap<>(now);
    unsynced.clear();
  }

  @Override
  public void delete(Path file) throws IOException {
    if (!now.containsKey(file)) {
      return;
    }
    world.effect("delete " + file.getFileName());
    free(file);
    change(files -> files.remove(file));
  }

  @Override
  public long usableSpace(Path folder) {
    return full ? 0 : ROOM;
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    Path real = locks.resolve(String.valueOf(file.getFileName()));
    Files.createDirectories(locks);
    FileChannel channel =
        FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    open.add(channel);
    return channel;
  }

  private void free(Path file) {
    byte @Nullable [] bytes = now.get(file);
    freed += bytes == null ? 0 : bytes.length;
  }

  private void change(Consumer<Map<Path, byte[]>> change) {
    change.accept(now);
    unsynced.add(change);
  }

  private void fail(String what) throws IOException {
    if (broken && world.happens(0.1)) {
      world.tell("fails: " + what);
      throw new IOException("Input/output error");
    }
  }
}
