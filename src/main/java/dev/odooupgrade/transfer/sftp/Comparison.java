package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.file.SourceReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.common.SftpException;

/** Compares what is on the other side with the beginning of the file that is to be sent. */
record Comparison(SourceReader source, ActiveTransfer transfer) {
  private static final int PIECE = 256 * 1024;

  /**
   * The checksum of the file's beginning up to there; empty when it no longer begins as it did when
   * the checkpoint was made.
   */
  Optional<CRC32C> beginning(long length, Checkpoint checkpoint)
      throws TroubleException, IOException, InterruptedException {
    CRC32C crc = new CRC32C();
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    transfer.checking(0, length);
    long at = 0;
    while (at < length) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long until = at < checkpoint.bytes() ? checkpoint.bytes() : length;
      piece.clear().limit((int) Math.min(PIECE, until - at));
      source.fill(piece, at);
      crc.update(piece.flip());
      at += piece.limit();
      if (at == checkpoint.bytes() && checkpoint.crc32c().orElse(-1) != crc.getValue()) {
        return Optional.empty();
      }
      transfer.checking(at, length);
    }
    return Optional.of(crc);
  }

  /**
   * How much of what is on the other side is the file's, as its last bytes tell. Where the server
   * does not let us read, that is what it confirmed: of the rest, some may never have been written.
   *
   * @param remote how many are there in all
   * @param length how many of them are compared
   */
  long certain(SftpClient sftp, String name, long remote, long length, Checkpoint checkpoint)
      throws TroubleException, IOException {
    try {
      return isEndEqual(sftp, name, remote, length) ? remote : 0;
    } catch (SftpException refused) {
      return checkpoint.bytes();
    }
  }

  private boolean isEndEqual(SftpClient sftp, String name, long remote, long length)
      throws TroubleException, IOException {
    RemoteFiles remoteFiles = new RemoteFiles(sftp);
    CloseableHandle handle = remoteFiles.openToRead(name);
    ReadAhead reader =
        new ReadAhead(
            (RawSftpClient) sftp,
            handle.getIdentifier(),
            remoteFiles.pieceToRead(),
            remote - length,
            remote);
    long at = remote - length;
    for (Optional<ByteBuffer> there = reader.next(PIECE);
        there.isPresent();
        there = reader.next(PIECE)) {
      ByteBuffer here = ByteBuffer.allocate(there.get().remaining());
      source.fill(here, at);
      if (here.flip().mismatch(there.get()) >= 0) {
        return false;
      }
      at += here.limit();
      transfer.stillMoving();
    }
    sftp.close(handle);
    return at == remote;
  }
}
