package dev.odooupgrade.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real disk on which chosen steps go wrong. */
public final class FaultyDisk implements Disk {

  /** The steps that can go wrong. */
  public enum Step {
    MAKE_FOLDER,
    READ,
    WRITE,
    REPLACE,
    SYNC_FOLDER,
    DELETE,
    LOCK
  }

  private final Disk real = new RealDisk();
  private final Map<Step, IOException> faults = new EnumMap<>(Step.class);
  private int bytesBeforeFault;
  private long usable = Long.MAX_VALUE;
  private int syncs;

  /** From now on this step fails. */
  public void fail(Step step, IOException how) {
    faults.put(step, how);
  }

  /** From now on writing fails with this much on the disk. */
  public void failWritingAfter(int bytes, IOException how) {
    bytesBeforeFault = bytes;
    faults.put(Step.WRITE, how);
  }

  /** What is said to be free. */
  public void usable(long bytes) {
    usable = bytes;
  }

  /** How often it was waited for the disk: once for each file written, and for each folder. */
  public int syncs() {
    return syncs;
  }

  /** Everything works again. */
  public void heal() {
    faults.clear();
    usable = Long.MAX_VALUE;
  }

  private void pass(Step step) throws IOException {
    @Nullable IOException fault = faults.get(step);
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public void makePrivateFolder(Path folder) throws IOException {
    pass(Step.MAKE_FOLDER);
    real.makePrivateFolder(folder);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return real.list(folder);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    pass(Step.READ);
    return real.read(file);
  }

  @Override
  public Stamp stamp(Path file) throws IOException {
    return real.stamp(file);
  }

  @Override
  public boolean exists(Path file) {
    return real.exists(file);
  }

  @Override
  public boolean isReadOnly(Path file) {
    return real.isReadOnly(file);
  }

  @Override
  public void writePrivate(Path file, byte[] bytes) throws IOException {
    if (faults.containsKey(Step.WRITE)) {
      real.writePrivate(file, Arrays.copyOf(bytes, Math.min(bytesBeforeFault, bytes.length)));
    }
    pass(Step.WRITE);
    syncs++;
    real.writePrivate(file, bytes);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    pass(Step.REPLACE);
    real.replace(from, to);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    pass(Step.SYNC_FOLDER);
    syncs++;
    real.syncFolder(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    pass(Step.DELETE);
    real.delete(file);
  }

  @Override
  public long usableSpace(Path folder) {
    return usable;
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    pass(Step.LOCK);
    return real.openLock(file);
  }
}
