package dev.odooupgrade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.sshd.sftp.common.SftpConstants;

/** One packet of SFTP, version 3, on its way out. */
final class SftpReply {
  private static final int HEAD = 4;

  private ByteBuffer bytes = ByteBuffer.allocate(256);

  SftpReply(int type) {
    bytes.position(HEAD);
    number8(type);
  }

  SftpReply(int type, int id) {
    this(type);
    number(id);
  }

  /** How a request ended: with one of {@code SSH_FX_*}. */
  static SftpReply status(int id, int code, String message) {
    return new SftpReply(SftpConstants.SSH_FXP_STATUS, id).number(code).string(message).string("");
  }

  private SftpReply number8(int value) {
    room(1).put((byte) value);
    return this;
  }

  SftpReply number(int value) {
    room(4).putInt(value);
    return this;
  }

  SftpReply number64(long value) {
    room(8).putLong(value);
    return this;
  }

  SftpReply string(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    number(encoded.length);
    room(encoded.length).put(encoded);
    return this;
  }

  SftpReply attributes(SftpEntry entry) {
    int seconds = (int) entry.modified().getEpochSecond();
    return number(
            SftpConstants.SSH_FILEXFER_ATTR_SIZE
                | SftpConstants.SSH_FILEXFER_ATTR_PERMISSIONS
                | SftpConstants.SSH_FILEXFER_ATTR_ACMODTIME)
        .number64(entry.size())
        .number(entry.mode())
        .number(seconds)
        .number(seconds);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }
    return bytes;
  }

  /** The packet with its length in front, ready to be sent. */
  ByteBuffer packet() {
    bytes.putInt(0, bytes.position() - HEAD);
    return bytes.flip();
  }
}
