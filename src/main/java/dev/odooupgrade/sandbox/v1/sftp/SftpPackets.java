package dev.odooupgrade.sandbox.v1.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * Cuts what comes in into packets of SFTP, each copied once: MINA itself copies all that has come
 * of a packet again with each piece of it, which takes more of the processor. One thread at a time.
 */
final class SftpPackets {
  private final int longest;
  private final Consumer<Buffer> whole;
  private ByteBuffer packet = ByteBuffer.allocate(Integer.BYTES);

  /**
   * A cutter.
   *
   * @param longest how long a packet may be, in bytes
   * @param whole takes each packet, with its length in front
   */
  SftpPackets(int longest, Consumer<Buffer> whole) {
    this.longest = longest;
    this.whole = whole;
  }

  void take(ByteBuffer in) throws IOException {
    while (in.hasRemaining()) {
      int most = Math.min(in.remaining(), packet.remaining());
      packet.put(in.slice().limit(most));
      in.position(in.position() + most);
      if (!packet.hasRemaining()) {
        packet = next(packet);
      }
    }
  }

  private ByteBuffer next(ByteBuffer full) throws IOException {
    if (full.capacity() > Integer.BYTES) {
      whole.accept(new ByteArrayBuffer(full.array(), full.arrayOffset(), full.capacity()));
      return ByteBuffer.allocate(Integer.BYTES);
    }
    int length = full.getInt(0);
    if (length < 1 || length > longest) {
      throw new IOException("an SFTP packet of " + length + " bytes");
    }
    return ByteBuffer.allocate(Integer.BYTES + length).putInt(length);
  }
}
