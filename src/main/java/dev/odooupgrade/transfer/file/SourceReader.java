package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.TroubleException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Reads the file that is sent, and makes sure that it stays what it was. */
public record SourceReader(SourceGuard guard, FileChannel channel) implements Closeable {

  public static SourceReader of(SourceGuard guard) throws TroubleException {
    try {
      return new SourceReader(guard, FileChannel.open(guard.path(), StandardOpenOption.READ));
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadableMeanwhile(), e);
    }
  }

  public long size() {
    return guard.size();
  }

  public void check() throws TroubleException {
    guard.check();
  }

  /**
   * Fills the buffer with the bytes from there on.
   *
   * @throws TroubleException when the file is shorter than it was, or cannot be read
   * @throws ClosedByInterruptException when the thread was interrupted
   */
  public void fill(ByteBuffer into, long from) throws TroubleException, ClosedByInterruptException {
    long at = from;
    while (into.hasRemaining()) {
      int read = read(into, at);
      if (read < 0) {
        throw new TroubleException(UploadTroubles.changedMeanwhile());
      }
      at += read;
    }
  }

  private int read(ByteBuffer into, long at) throws TroubleException, ClosedByInterruptException {
    try {
      return channel.read(into, at);
    } catch (ClosedByInterruptException stopped) {
      // As every wait does it: the exception stands for the flag.
      Thread.interrupted();
      throw stopped;
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadableMeanwhile(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Only read from: nothing can be lost by a close that fails.
    }
  }
}
