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

/** Moves one file into one that is shared with us, after what is there of it already. */
record SftpUpload(
    SftpClient sftp,
    String name,
    SourceReader source,
    SftpTroubles words,
    ActiveTransfer transfer,
    CheckpointWriter milestones) {
  /** Looking at the file once in so many pieces (1 MiB) costs next to nothing. */
  private static final int PIECES_BETWEEN_CHECKS = 4;

  /**
   * Sends what is missing, and makes sure that all is there.
   *
   * @return how many bytes were sent this time
   */
  long run(Optional<Checkpoint> checkpoint)
      throws TroubleException, IOException, InterruptedException {
    try {
      long there = remoteFiles().size(name);
      long certain = certain(there, checkpoint);
      Optional<CRC32C> equal = certain > 0 ? beginning(certain, checkpoint) : Optional.empty();
      long from = equal.isPresent() ? certain : 0;
      CRC32C crc = equal.orElseGet(CRC32C::new);
      milestones.begin(from == 0 ? Checkpoint.START : new Checkpoint(from, crc.getValue()));
      if (from > 0) {
        transfer.journal().resuming(from);
      }
      transfer.started(source.size(), from);
      if (from < source.size()) {
        send(from, there > 0 && from == 0, crc);
      }
      confirm();
      return source.size() - from;
    } catch (SftpException refused) {
      throw new TroubleException(SshFailures.refusal(refused, name, words), refused);
    }
  }

  /** How much of what is there is what an earlier try sent, as the other side shows. */
  private long certain(long there, Optional<Checkpoint> checkpoint)
      throws TroubleException, IOException {
    if (!ResumeRules.mayBeBeginning(there, source.size(), checkpoint)) {
      return 0;
    }
    Checkpoint confirmed = checkpoint.orElseThrow();
    long readBack = ResumeRules.readBack(there, confirmed, WriteAhead.UNDERWAY);
    return new Comparison(source, transfer).certain(sftp, name, there, readBack, confirmed);
  }

  /** The checksum of so much of the dump, when it still begins as what was sent. */
  private Optional<CRC32C> beginning(long certain, Optional<Checkpoint> checkpoint)
      throws TroubleException, IOException, InterruptedException {
    return new Comparison(source, transfer).beginning(certain, checkpoint.orElseThrow());
  }

  private void send(long from, boolean empty, CRC32C crc)
      throws TroubleException, IOException, InterruptedException {
    int largest = remoteFiles().pieceToWrite();
    CloseableHandle handle = remoteFiles().openToWrite(name, empty);
    WriteAhead ahead =
        new WriteAhead((RawSftpClient) sftp, handle.getIdentifier(), largest, this::arrived);
    try {
      pieces(ahead, from, largest, crc);
      ahead.drain();
    } catch (IOException broke) {
      ahead.settleWhatIsThere();
      throw broke;
    } finally {
      milestones.end();
    }
    // Only here: a connection that broke or was left closes it by itself, and may no longer answer.
    sftp.close(handle);
  }

  private void arrived(long bytes, long crc32c) {
    milestones.passed(bytes, crc32c);
    transfer.moved(bytes);
  }

  private void pieces(WriteAhead ahead, long from, int largest, CRC32C crc)
      throws TroubleException, IOException, InterruptedException {
    long at = from;
    for (int count = 1; at < source.size(); count++) {
      if (transfer.control().isPaused()) {
        ahead.drain();
      }
      int length = (int) Math.min(transfer.control().piece(largest), source.size() - at);
      transfer.control().await(length);
      ByteBuffer room = ahead.room(length);
      source.fill(room, at);
      boolean last = at + length == source.size();
      if (last || count % PIECES_BETWEEN_CHECKS == 0) {
        check();
      }
      crc.update(room.flip());
      ahead.send(at, length, crc.getValue());
      at += length;
    }
  }

  /** A file that has changed is sent from its beginning by the next try. */
  private void check() throws TroubleException {
    try {
      source.check();
    } catch (TroubleException changed) {
      milestones.begin(Checkpoint.START);
      throw changed;
    }
  }

  private RemoteFiles remoteFiles() {
    return new RemoteFiles(sftp);
  }

  private void confirm() throws TroubleException, IOException {
    transfer.allMoved();
    long there = remoteFiles().size(name);
    if (there != source.size()) {
      throw new TroubleException(words.otherSize(there, source.size()));
    }
  }
}
