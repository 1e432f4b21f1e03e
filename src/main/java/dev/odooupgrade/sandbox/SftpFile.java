package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * A file that a client has open, which is one try of an upload or a download: its bytes are
 * counted, held back to a rate, and stopped by faults. Stays on the thread of its client.
 */
final class SftpFile {
  private final FileChannel channel;
  private final SftpLine line;
  private final boolean appending;
  private Optional<Gate> gate = Optional.empty();
  private long received;
  private long sent;
  private volatile boolean superseded;

  /**
   * An open file.
   *
   * @param appending whether all that is written goes to the end
   */
  SftpFile(FileChannel channel, SftpLine line, boolean appending) {
    this.channel = channel;
    this.line = line;
    this.appending = appending;
  }

  /** Lets nothing more be written: the same file has been opened for writing anew. */
  void supersede() {
    superseded = true;
  }

  /** Writes all of the bytes there, or as many as a fault lets through. */
  void write(long offset, ByteBuffer bytes) throws IOException, SftpRefusal {
    if (superseded || !line.isUpload()) {
      throw SftpRefusal.denied("This file can no longer be written here.");
    }
    long at = appending ? channel.size() : offset;
    Gate open = gate(-1);
    while (bytes.hasRemaining()) {
      open.passed(received);
      int step = open.room(received, line.throttle().step(bytes.remaining()));
      ByteBuffer part = bytes.slice().limit(step);
      while (part.hasRemaining()) {
        at += channel.write(part, at);
      }
      bytes.position(bytes.position() + step);
      received += step;
      line.throttle().passed(step);
    }
    open.passed(received);
  }

  /**
   * Reads into the buffer what stands there, perhaps less than fits.
   *
   * @return how many bytes; -1 at the end of the file
   */
  int read(long offset, ByteBuffer into) throws IOException {
    if (line.isUpload()) {
      return channel.read(into, offset);
    }
    Gate open = gate(Math.max(0, channel.size() - offset));
    open.passed(sent);
    if (open.isOver()) {
      return -1;
    }
    into.limit(into.position() + open.room(sent, line.throttle().step(into.remaining())));
    int read = channel.read(into, offset);
    if (read < 0) {
      open.end();
      return -1;
    }
    sent += read;
    line.throttle().passed(read);
    return read;
  }

  /** What a fault counts as the whole is known when the first byte is asked for. */
  private Gate gate(long total) {
    Gate open = gate.orElseGet(() -> line.gate(total));
    gate = Optional.of(open);
    return open;
  }

  long size() throws IOException {
    return channel.size();
  }

  void truncate(long size) throws IOException, SftpRefusal {
    if (superseded || !line.isUpload()) {
      throw SftpRefusal.denied("This file is read-only.");
    }
    channel.truncate(size);
  }

  void force() throws IOException {
    channel.force(false);
  }

  /** Closes the file as its client has asked, unless a fault hangs up instead of saying so. */
  void close() throws IOException {
    try {
      gate(0).end();
      channel.close();
      line.loseAnswerIfAsked();
      line.ended(received, sent, Call.CLOSED);
    } finally {
      abandon();
    }
  }

  /** Closes the file because its client has gone; does nothing when it is closed. */
  void abandon() throws IOException {
    channel.close();
    line.ended(received, sent, Call.HUNG_UP);
  }
}
