package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Requests and replies as they go over the network (draft-ietf-secsh-filexfer-02, section 3). */
final class SftpReplies {
  /** Length, kind and number of a request. */
  private static final int HEAD = 4 + 1 + 4;

  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private SftpReplies() {}

  /** Begins a request that is about a part of an open file. */
  static void begin(Buffer packet, byte[] handle, long offset, int length) {
    packet.rpos(HEAD);
    packet.wpos(HEAD);
    packet.putBytes(handle);
    packet.putLong(offset);
    packet.putUInt(length);
  }

  /** How many bytes the beginning of such a request takes. */
  static int headLength(byte[] handle) {
    return HEAD + 4 + handle.length + 8 + 4;
  }

  static Buffer await(RawSftpClient sftp, SftpMessage message) throws IOException {
    Buffer reply = null;
    while (reply == null) {
      reply = sftp.receive(message.getId(), A_WHILE);
    }
    return reply;
  }

  /** What kind a reply is of; its content follows in the buffer. */
  static int kind(Buffer reply) {
    reply.getInt();
    int kind = reply.getUByte();
    reply.getInt();
    return kind;
  }

  /**
   * Reads a status.
   *
   * @param fine the status that is no trouble
   * @throws SftpException when it is another one
   */
  static void status(Buffer reply, int kind, int fine) throws IOException {
    if (kind != SftpConstants.SSH_FXP_STATUS) {
      throw new StreamCorruptedException("not a status but " + kind);
    }
    int status = reply.getInt();
    if (status != fine) {
      throw new SftpException(status, reply.available() > 0 ? reply.getString() : "");
    }
  }
}
