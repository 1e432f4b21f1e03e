package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.file.PartFile;
import dev.odooupgrade.transfer.file.RemoteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.common.SftpException;

/** Fetches a file into its part, after what an earlier try left there of the same file. */
record SftpDownload(SftpClient sftp, PartFile part, SftpTroubles words, ActiveTransfer transfer) {
  private record Found(String name, Attributes attributes) {

    /** Its size and time distinguish it from a later one. */
    RemoteFile file() {
      long size = attributes.getSize();
      FileTime time = attributes.getModifyTime();
      String since = time == null ? "" : " " + time.toInstant().getEpochSecond();
      return new RemoteFile(
          OptionalLong.of(size), Optional.of("sftp " + name + " " + size + since));
    }
  }

  /**
   * Fetches the first of these files that is there.
   *
   * @return how many bytes the part has now
   */
  long run(List<String> names) throws TroubleException, IOException, InterruptedException {
    Found found = find(names);
    try {
      if (part.isBeginningOf(found.file())) {
        part.resume(found.file());
      } else {
        part.startOver(found.file());
      }
      transfer.started(found.attributes().getSize(), part.size());
      fetch(found);
      return part.size();
    } catch (SftpException refused) {
      throw new TroubleException(SshFailures.refusal(refused, found.name(), words), refused);
    }
  }

  private Found find(List<String> names) throws TroubleException, IOException {
    Optional<Trouble> denied = Optional.empty();
    for (String name : names) {
      try {
        Optional<Attributes> there = new RemoteFiles(sftp).find(name);
        if (there.isPresent() && !there.get().isDirectory()) {
          return new Found(name, there.get());
        }
      } catch (SftpException refused) {
        denied = Optional.of(SshFailures.refusal(refused, name, words));
      }
    }
    throw new TroubleException(denied.orElseGet(() -> words.noneOf(names)));
  }

  private void fetch(Found found) throws TroubleException, IOException, InterruptedException {
    RemoteFiles remote = new RemoteFiles(sftp);
    int largest = remote.pieceToRead();
    CloseableHandle handle = remote.openToRead(found.name());
    long end = found.attributes().getSize();
    ReadAhead ahead =
        new ReadAhead((RawSftpClient) sftp, handle.getIdentifier(), largest, part.size(), end);
    Optional<ByteBuffer> piece = ahead.next(transfer.control().piece(largest));
    while (piece.isPresent()) {
      transfer.control().await(piece.get().remaining());
      part.write(piece.get());
      transfer.moved(part.size());
      piece = ahead.next(transfer.control().piece(largest));
    }
    // Only here: a connection that broke or was left closes it by itself, and may no longer answer.
    sftp.close(handle);
    if (part.size() < end) {
      throw new TroubleException(words.shrunk(found.name()));
    }
  }
}
