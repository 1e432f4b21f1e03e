package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;

/** The keys by which we prove who we are: their public halves can be sent, no others leave. */
public final class SshLogin {
  private final List<PublicKey> known;
  private final List<KeyPair> ours;
  private final Optional<SshAgentFactory> agent;

  private SshLogin(List<PublicKey> known, List<KeyPair> ours, Optional<SshAgentFactory> agent) {
    this.known = known;
    this.ours = ours;
    this.agent = agent;
  }

  static SshLogin with(List<KeyPair> pairs) {
    List<PublicKey> known = pairs.stream().map(KeyPair::getPublic).toList();
    return new SshLogin(known, List.copyOf(pairs), Optional.empty());
  }

  static SshLogin through(SshAgentFactory agent, List<PublicKey> keys) {
    return new SshLogin(List.copyOf(keys), List.of(), Optional.of(agent));
  }

  /** The public keys, one a line, in the shape of an {@code authorized_keys} file. */
  public String publicKeys() {
    StringBuilder lines = new StringBuilder();
    known.forEach(key -> lines.append(PublicKeyEntry.toString(key)).append('\n'));
    return lines.toString();
  }

  /**
   * One of our keys in OpenSSH's own form, which every ssh reads, whatever it was read from.
   *
   * @param publicKey one of {@link #publicKeys}
   */
  public Secret privateKey(String publicKey) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (KeyPair pair : ours) {
      if (PublicKeyEntry.toString(pair.getPublic()).equals(publicKey)) {
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "", null, text);
      }
    }
    return Secret.of(text.toString(StandardCharsets.US_ASCII));
  }

  /** Lets a client prove who we are by these keys, and by nothing else it may find. */
  void install(SshClient client) {
    client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(ours));
    agent.ifPresent(client::setAgentFactory);
  }
}
