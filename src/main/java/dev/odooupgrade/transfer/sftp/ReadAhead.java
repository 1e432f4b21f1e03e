package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Reads a part of a file without waiting for each piece before the next one is asked for; gives
 * them in order. One thread uses it.
 */
final class ReadAhead {
  /** So many bytes may be asked for without having been used: enough for fast and far servers. */
  private static final int UNDERWAY = 2 * 1024 * 1024;

  private static final int HEAD = 4 + 1 + 4;
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  /** A piece that was asked for. */
  private record Piece(SftpMessage message, long offset, int length) {}

  private final RawSftpClient sftp;
  private final byte[] handle;
  private final int largest;
  private final long end;
  private final Deque<Piece> underway = new ArrayDeque<>();

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
    while (asked < end && (underway.isEmpty() || bytes < UNDERWAY)) {
      int length = (int) Math.min(Math.min(most, largest), end - asked);
      underway.add(ask(asked, length));
      asked += length;
      bytes += length;
    }
    Piece piece = underway.poll();
    if (piece == null) {
      return Optional.empty();
    }
    bytes -= piece.length();
    Buffer answer = await(piece);
    answer.getInt();
    int kind = answer.getUByte();
    answer.getInt();
    if (kind == SftpConstants.SSH_FXP_STATUS) {
      int status = answer.getInt();
      if (status == SftpConstants.SSH_FX_EOF) {
        asked = end;
        return Optional.empty();
      }
      throw new SftpException(status, answer.available() > 0 ? answer.getString() : "");
    }
    if (kind != SftpConstants.SSH_FXP_DATA) {
      throw new StreamCorruptedException("neither data nor a status but " + kind);
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
      underway.addFirst(ask(piece.offset() + length, piece.length() - length));
      bytes += piece.length() - length;
    }
    return ByteBuffer.wrap(answer.array(), answer.rpos(), length).slice();
  }

  private Piece ask(long offset, int length) throws IOException {
    Buffer packet = new ByteArrayBuffer(HEAD + 4 + handle.length + 8 + 4, false);
    packet.rpos(HEAD);
    packet.wpos(HEAD);
    packet.putBytes(handle);
    packet.putLong(offset);
    packet.putUInt(length);
    return new Piece(sftp.write(SftpConstants.SSH_FXP_READ, packet), offset, length);
  }

  private Buffer await(Piece piece) throws IOException {
    Buffer answer = null;
    while (answer == null) {
      answer = sftp.receive(piece.message().getId(), A_WHILE);
    }
    return answer;
  }
}
