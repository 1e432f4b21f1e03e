package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.sftp.Sftp;
import java.util.List;
import java.util.Optional;

/**
 * The key by which a request's files are reached. The platform learns it once, with the order: a
 * key that is lost means a new request.
 */
record CurrentKeys(Sftp ssh) {
  private static final String RSA = "ssh-rsa ";

  /**
   * The public key to send with an order; makes a pair when there is none yet.
   *
   * @param journal keeps what is made, or chosen among many, before it is sent
   * @throws TroubleException when a key cannot be opened, or not be kept
   */
  String told(SshTrust known, TransferJournal journal) throws TroubleException {
    List<String> lines = ssh.login(known, journal).publicKeys().lines().toList();
    // The script's own are RSA, so a platform surely takes these.
    String line =
        lines.stream().filter(key -> key.startsWith(RSA)).findFirst().orElse(lines.get(0));
    if (known.identity().map(CurrentKeys::isAgent).orElse(false)) {
      journal.identityMade(new SshIdentity.Agent(Optional.of(line)));
    }
    return line;
  }

  private static boolean isAgent(SshIdentity identity) {
    return identity.match(made -> false, own -> false, any -> true);
  }
}
