package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHLimitsExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHLimitsExtensionInfo;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What is asked of the files on the other side, besides moving their bytes. */
record RemoteFiles(SftpClient sftp) {
  /** What every server takes in one request (draft-ietf-secsh-filexfer-02, section 3). */
  private static final int MODEST_PIECE = 32 * 1024;

  /** Fewer, larger requests cost less; beyond this size nothing is won. */
  private static final int LARGE_PIECE = 256 * 1024;

  /** Size and times of a file; empty when there is none. */
  Optional<Attributes> find(String name) throws IOException {
    try {
      return Optional.of(sftp.stat(name));
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** How many bytes a file has; none when there is no file. */
  long size(String name) throws IOException {
    return find(name).map(Attributes::getSize).orElse(0L);
  }

  /**
   * Opens a file for writing. The platform shares a file that is there and lets no other be made; a
   * server that wants to be asked to make it all the same is asked then.
   *
   * @param empty whether what is there goes
   */
  CloseableHandle openToWrite(String name, boolean empty) throws IOException {
    EnumSet<OpenMode> modes = EnumSet.of(OpenMode.Write);
    if (empty) {
      modes.add(OpenMode.Truncate);
    }
    try {
      return sftp.open(name, modes);
    } catch (SftpException refused) {
      modes.add(OpenMode.Create);
      return sftp.open(name, modes);
    }
  }

  CloseableHandle openToRead(String name) throws IOException {
    return sftp.open(name, OpenMode.Read);
  }

  /** How many bytes one request to write should have, as far as the server says. */
  int pieceToWrite() throws IOException {
    return limits().map(limits -> piece(limits.maxWriteLength)).orElse(MODEST_PIECE);
  }

  /** How many bytes one request to read should ask for, as far as the server says. */
  int pieceToRead() throws IOException {
    return limits().map(limits -> piece(limits.maxReadLength)).orElse(MODEST_PIECE);
  }

  /** The server's limits, where it states them; an error here stops nothing. */
  private Optional<OpenSSHLimitsExtensionInfo> limits() throws IOException {
    try {
      OpenSSHLimitsExtension limits = sftp.getExtension(OpenSSHLimitsExtension.class);
      return limits == null ? Optional.empty() : Optional.of(limits.limits());
    } catch (SftpException refused) {
      return Optional.empty();
    }
  }

  private static int piece(long most) {
    return most <= 0 ? LARGE_PIECE : (int) Math.min(LARGE_PIECE, most);
  }
}
