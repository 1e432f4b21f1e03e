package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Writes a file without waiting for each piece to be confirmed: many are sent before the first is
 * confirmed. The server confirms in order. One thread uses it.
 */
final class WriteAhead {
  /** So many bytes may be sent without having been confirmed: enough for fast and far servers. */
  static final int UNDERWAY = 4 * 1024 * 1024;

  /** Some are filled while others are written to the socket. */
  private static final int PACKETS = 4;

  /** Hears what has arrived for certain. */
  interface Arrivals {

    /** So many bytes, from the file's beginning, with this checksum. */
    void arrived(long bytes, long crc32c);
  }

  /** A piece that is not confirmed yet, and the checksum of the file up to its end. */
  private record Piece(SftpMessage message, long end, int length, long crc32c) {}

  private final RawSftpClient sftp;
  private final byte[] handle;
  private final Arrivals arrivals;
  private final Deque<Piece> unconfirmed = new ArrayDeque<>();

  private final Buffer[] packets;

  private int turn;
  private long bytes;
  private final Deque<SftpMessage> beingSent = new ArrayDeque<>();

  WriteAhead(RawSftpClient sftp, byte[] handle, int largest, Arrivals arrivals) {
    this.sftp = sftp;
    this.handle = handle;
    this.arrivals = arrivals;
    int size = SftpReplies.headLength(handle) + largest;
    this.packets = new Buffer[PACKETS];
    Arrays.setAll(packets, number -> new ByteArrayBuffer(size, false));
  }

  /** Room for the next piece, to be filled before it is sent. */
  ByteBuffer room(int length) {
    return ByteBuffer.wrap(packets[turn].array(), SftpReplies.headLength(handle), length).slice();
  }

  /**
   * Sends the piece that was filled in.
   *
   * @param crc32c of the file up to the piece's end
   * @throws SftpException when the server refuses a piece
   */
  void send(long offset, int length, long crc32c) throws IOException {
    while (!unconfirmed.isEmpty() && bytes + length > UNDERWAY) {
      settleOldest();
    }
    Buffer packet = packets[turn];
    turn = (turn + 1) % PACKETS;
    SftpReplies.begin(packet, handle, offset, length);
    packet.wpos(packet.wpos() + length);
    SftpMessage message = sftp.write(SftpConstants.SSH_FXP_WRITE, packet);
    beingSent.add(message);
    // Then the next packet is free again.
    if (beingSent.size() == PACKETS) {
      beingSent.remove().waitUntilSent();
    }
    unconfirmed.add(new Piece(message, offset + length, length, crc32c));
    bytes += length;
    settleWhatIsThere();
  }

  /** Waits until all that was sent has arrived. */
  void drain() throws IOException {
    while (!unconfirmed.isEmpty()) {
      settleOldest();
    }
  }

  /** Takes the confirmations that have come, also on a connection that is broken by now. */
  void settleWhatIsThere() throws IOException {
    while (!unconfirmed.isEmpty()) {
      Buffer answer = sftp.receive(unconfirmed.element().message().getId(), Duration.ZERO);
      if (answer == null) {
        return;
      }
      settle(unconfirmed.element(), answer);
    }
  }

  private void settleOldest() throws IOException {
    settle(unconfirmed.element(), SftpReplies.await(sftp, unconfirmed.element().message()));
  }

  private void settle(Piece piece, Buffer answer) throws IOException {
    SftpReplies.status(answer, SftpReplies.kind(answer), SftpConstants.SSH_FX_OK);
    unconfirmed.remove();
    bytes -= piece.length();
    arrivals.arrived(piece.end(), piece.crc32c());
  }
}
