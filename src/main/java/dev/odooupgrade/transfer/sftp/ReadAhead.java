package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * Reads a part of a file without waiting for each piece before the next one is asked for; gives
 * them in order. One thread uses it.
 */
final class ReadAhead {
  /** So many bytes may be asked for without having been used: enough for fast and far servers. */
  private static final int UNDERWAY = 2 * 1024 * 1024;

  private record Piece(SftpMessage message, long offset, int length) {}

  private final RawSftpClient sftp;
  private final byte[] handle;
  private final int largest;
  private final long end;
  private final Deque<Piece> requested = new ArrayDeque<>();

  private long asked;
  private int bytes;

  /**
   * A reader of the bytes between two places.
   *
   * @param end behind the last byte that is wanted
   */
  ReadAhead(RawSftpClient sftp, byte[] handle, int largest, long from, long end) {
    this.sftp = sftp;
    this.handle = handle;
    this.largest = largest;
    this.asked = from;
    this.end = end;
  }

  /**
   * The next bytes, to be used before the next are fetched.
   *
   * @param most how many may be asked for at a time from now on
   * @return empty when all have come, or the file has ended
   */
  Optional<ByteBuffer> next(int most) throws IOException {
    while (asked < end && (requested.isEmpty() || bytes < UNDERWAY)) {
      int length = (int) Math.min(Math.min(most, largest), end - asked);
      requested.add(ask(asked, length));
      asked += length;
      bytes += length;
    }
    Piece piece = requested.poll();
    if (piece == null) {
      return Optional.empty();
    }
    bytes -= piece.length();
    Buffer answer = SftpReplies.await(sftp, piece.message());
    int kind = SftpReplies.kind(answer);
    if (kind != SftpConstants.SSH_FXP_DATA) {
      SftpReplies.status(answer, kind, SftpConstants.SSH_FX_EOF);
      asked = end;
      return Optional.empty();
    }
    return Optional.of(data(piece, answer));
  }

  /** A server may give less than was asked for: the rest comes before all else. */
  private ByteBuffer data(Piece piece, Buffer answer) throws IOException {
    int length = answer.getInt();
    if (length < 1 || length > piece.length() || length > answer.available()) {
      throw new StreamCorruptedException(length + " bytes instead of " + piece.length());
    }
    if (length < piece.length()) {
      requested.addFirst(ask(piece.offset() + length, piece.length() - length));
      bytes += piece.length() - length;
    }
    return ByteBuffer.wrap(answer.array(), answer.rpos(), length).slice();
  }

  private Piece ask(long offset, int length) throws IOException {
    Buffer packet = new ByteArrayBuffer(SftpReplies.headLength(handle), false);
    SftpReplies.begin(packet, handle, offset, length);
    return new Piece(sftp.write(SftpConstants.SSH_FXP_READ, packet), offset, length);
  }
}
