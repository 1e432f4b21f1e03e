package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * Cuts the bytes of a channel into the packets of SFTP, each copied once. The connection's thread
 * fills it, one other thread empties it; bytes that wait count against the channel's window, so the
 * other side cannot fill the memory.
 */
final class SftpInbox implements ChannelDataReceiver {
  private static final byte[] END = {};
  private static final int LENGTH_BYTES = 4;

  private final ChannelSession channel;
  private final int longest;
  private final BlockingQueue<byte[]> packets = new LinkedBlockingQueue<>();
  private final ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES);
  private ByteBuffer packet = ByteBuffer.allocate(0);

  /**
   * An inbox.
   *
   * @param longest the longest packet that is taken, in bytes
   */
  SftpInbox(ChannelSession channel, int longest) {
    this.channel = channel;
    this.longest = longest;
  }

  @Override
  public int data(ChannelSession from, byte[] bytes, int start, int count) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, count);
    while (in.hasRemaining()) {
      if (length.hasRemaining()) {
        length.put(in.get());
        if (!length.hasRemaining()) {
          begin(length.getInt(0));
        }
      } else {
        int most = Math.min(in.remaining(), packet.remaining());
        packet.put(in.slice().limit(most));
        in.position(in.position() + most);
        if (!packet.hasRemaining()) {
          packets.add(packet.array());
          length.clear();
        }
      }
    }
    return 0;
  }

  private void begin(int size) throws IOException {
    if (size < 1 || size > longest) {
      throw new IOException("an SFTP packet of " + size + " bytes");
    }
    packet = ByteBuffer.allocate(size);
  }

  /** The next packet, waited for; empty when the other side has ended. */
  byte[] next() throws InterruptedException {
    return packets.take();
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return packets.isEmpty();
  }

  /** Lets the other side send as much again as this packet held. */
  void done(byte[] worked) throws IOException {
    if (channel.getLocalWindow().isOpen()) {
      channel.getLocalWindow().release(worked.length + LENGTH_BYTES);
    }
  }

  @Override
  public void close() {
    packets.add(END);
  }
}
