package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.key.KeyTroubles;
import dev.odooupgrade.transfer.key.PrivateKeyFile;
import dev.odooupgrade.transfer.rsync.SshCredential;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SshLogin;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/**
 * The key by which a request's files are reached. The platform learns it once, with the order: a
 * key that is lost means a new request.
 */
record CurrentKeys(Sftp ssh) {
  private static final String RSA = "ssh-rsa ";

  private static final TransferJournal NOTHING_NEW = new TransferJournal() {};

  /**
   * The public key to send with an order; makes a pair when there is none yet.
   *
   * @param journal keeps what is made, or chosen among many, before it is sent
   * @throws TroubleException when a key cannot be opened, not be kept, or ssh could not use it
   */
  String told(SshTrust known, TransferJournal journal) throws TroubleException {
    if (known.identity().isEmpty()) {
      return preferred(ssh.login(known, journal));
    }
    SshCredential ready = credential(known.identity().get());
    boolean anyOfAgent = known.identity().get().match(made -> false, own -> false, any -> true);
    String line =
        anyOfAgent || ready.publicKey().isEmpty()
            ? preferred(ssh.login(known, journal))
            : ready.publicKey().get();
    if (ready.privateKey().isEmpty()) {
      journal.identityMade(new SshIdentity.Agent(Optional.of(line)));
    }
    return line;
  }

  /**
   * The key in a form that ssh can use.
   *
   * @throws TroubleException when there is none, with words what to do about it
   */
  SshCredential credential(SshIdentity identity) throws TroubleException {
    return identity.match(
        made -> new SshCredential(Optional.of(made.privateKey()), Optional.empty()),
        own -> credential(PrivateKeyFile.read(own.file()), own),
        agent -> new SshCredential(Optional.empty(), agent.publicKey()));
  }

  /**
   * ssh reads fewer forms of a key than Java does, and is pickier about lines, so it gets one that
   * Java wrote; what a passphrase locks stays locked, and an agent signs.
   */
  private SshCredential credential(PrivateKeyFile file, SshIdentity own) throws TroubleException {
    file.requirePrivate();
    List<String> agents = file.isLocked() ? agents() : List.of();
    if (file.isLocked() && !file.isLockedPkcs8() && agents.isEmpty()) {
      throw new TroubleException(KeyTroubles.lockedForRsync(file.file()));
    }
    Optional<String> held = file.publicKey().filter(agents::contains);
    if (held.isPresent()) {
      return new SshCredential(Optional.empty(), held);
    }
    SshLogin login = ssh.login(SshTrust.NONE.as(own), NOTHING_NEW);
    String line = preferred(login);
    if (file.isLocked()) {
      if (!agents.contains(line)) {
        throw new TroubleException(KeyTroubles.lockedForRsync(file.file()));
      }
      return new SshCredential(Optional.empty(), Optional.of(line));
    }
    try {
      return new SshCredential(Optional.of(login.privateKey(line)), Optional.of(line));
    } catch (IOException | GeneralSecurityException e) {
      throw new TroubleException(KeyTroubles.noKeyInside(file.file()), e);
    }
  }

  /** The public keys that the agent can sign by; none where there is no agent. */
  private List<String> agents() {
    try {
      SshTrust agent = SshTrust.NONE.as(new SshIdentity.Agent());
      return ssh.login(agent, NOTHING_NEW).publicKeys().lines().toList();
    } catch (TroubleException none) {
      return List.of();
    }
  }

  /** The script's own are RSA, so a platform surely takes these. */
  private static String preferred(SshLogin login) {
    List<String> lines = login.publicKeys().lines().toList();
    return lines.stream().filter(key -> key.startsWith(RSA)).findFirst().orElse(lines.get(0));
  }
}
