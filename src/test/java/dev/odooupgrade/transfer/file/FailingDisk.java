package dev.odooupgrade.transfer.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A real disk that runs full, fails to sync, or lacks what some file systems lack. */
public class FailingDisk implements PartDisk {
  private final PartDisk real = new RealPartDisk();

  /** So many bytes are taken, and no more. */
  public long room = Long.MAX_VALUE;

  /** What the file system says it has, which is not always true. */
  public OptionalLong usable = OptionalLong.empty();

  boolean syncFails;
  boolean hasLinks = true;
  boolean replaceFails;

  @Override
  public PartDecision.Found look(Path target, Path part) throws IOException {
    return real.look(target, part);
  }

  @Override
  public FileChannel open(Path file, boolean create) throws IOException {
    return new Channel(real.open(file, create));
  }

  @Override
  public Optional<Object> identity(Path file) throws IOException {
    return real.identity(file);
  }

  @Override
  public OptionalLong usableSpace(Path file) {
    return usable;
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    if (!hasLinks) {
      throw new UnsupportedOperationException();
    }
    real.link(file, name);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    if (replaceFails) {
      throw new IOException("Input/output error");
    }
    real.replace(from, to);
  }

  @Override
  public void claim(Path name) throws IOException {
    real.claim(name);
  }

  @Override
  public void delete(Path file) throws IOException {
    real.delete(file);
  }

  @Override
  public void syncName(Path file) {
    real.syncName(file);
  }

  private final class Channel extends FileChannel {
    private final FileChannel file;

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
      long written = 0;
      for (int i = offset; i < offset + length; i++) {
        written += write(sources[i]);
      }
      return written;
    }

    /** Like a real one: what fits is written, then nothing any more. */
    @Override
    public int write(ByteBuffer source) throws IOException {
      if (source.hasRemaining() && room == 0) {
        throw new IOException("No space left on device");
      }
      int fits = (int) Math.min(room, source.remaining());
      ByteBuffer part = source.slice(source.position(), fits);
      file.write(part);
      source.position(source.position() + fits);
      room -= fits;
      return fits;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (syncFails) {
        throw new IOException("Input/output error");
      }
      file.force(metaData);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return file.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
      return file.read(into, offset, length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      return file.write(source, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long place) throws IOException {
      return file.position(place);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long length) throws IOException {
      return file.truncate(length);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel to) throws IOException {
      return file.transferTo(from, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long place, long count) throws IOException {
      return file.transferFrom(from, place, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long length) throws IOException {
      return file.map(mode, from, length);
    }

    @Override
    public FileLock lock(long from, long length, boolean shared) throws IOException {
      return file.lock(from, length, shared);
    }

    @Override
    public FileLock tryLock(long from, long length, boolean shared) throws IOException {
      return file.tryLock(from, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
