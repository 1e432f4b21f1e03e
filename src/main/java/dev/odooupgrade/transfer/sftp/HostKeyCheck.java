package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.transfer.TransferJournal;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * Lets a server in that shows the key it showed before. Where it is met for the first time and
 * nobody named its fingerprint, any key is right; it is kept before anything else is sent to that
 * server; called on the library's threads.
 */
final class HostKeyCheck implements ServerKeyVerifier {
  private final TransferJournal journal;
  private final SftpTroubles words;
  private SshTrust trust;
  private Optional<Trouble> trouble = Optional.empty();

  HostKeyCheck(SshTrust trust, TransferJournal journal, SftpTroubles words) {
    this.trust = trust;
    this.journal = journal;
    this.words = words;
  }

  @Override
  public synchronized boolean verifyServerKey(
      ClientSession session, SocketAddress address, PublicKey key) {
    HostKey met = of(key);
    Optional<String> expected = trust.insteadOf(met);
    if (expected.isPresent()) {
      trouble = Optional.of(words.otherHost(expected.get(), met));
      return false;
    }
    return trust.hostKey().equals(Optional.of(met)) || learn(met);
  }

  synchronized Optional<Trouble> trouble() {
    return trouble;
  }

  private boolean learn(HostKey met) {
    try {
      journal.hostKeyLearned(met);
      trust = trust.meeting(met);
      return true;
    } catch (TroubleException notKept) {
      trouble = Optional.of(notKept.trouble());
      return false;
    }
  }

  static HostKey of(PublicKey key) {
    ByteArrayBuffer raw = new ByteArrayBuffer();
    raw.putRawPublicKey(key);
    return new HostKey(
        KeyUtils.getKeyType(key), Base64.getEncoder().encodeToString(raw.getCompactData()));
  }
}
