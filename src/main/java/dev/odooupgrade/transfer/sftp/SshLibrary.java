package dev.odooupgrade.transfer.sftp;

import java.io.IOException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.common.SftpConstants;

/** The SSH library where it meets the network; a simulated network takes its place in tests. */
public interface SshLibrary {
  /** The library's own, on real sockets; nothing of it is loaded before it is used. */
  SshLibrary MINA = new SshLibrary() {};

  /** A client that has not connected yet. */
  default SshClient client() {
    return new SshClient();
  }

  /** Begins SFTP, in the version that every server speaks, on a session that is logged in. */
  default SftpClient files(ClientSession session) throws IOException {
    return SftpClientFactory.instance()
        .createSftpClient(session, SftpVersionSelector.fixedVersionSelector(SftpConstants.SFTP_V3));
  }
}
