package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.transfer.key.KeyTroubles;
import dev.odooupgrade.transfer.key.PrivateKeyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Makes keys, and opens them, whoever keeps them. */
record SshKeys(SshEnvironment ssh) {
  private static final String RSA = "RSA";

  /** Every SSH server takes an RSA key; this size is held safe beyond 2030 (NIST SP 800-57). */
  private static final int BITS = 3072;

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int PEM_LINE = 64;

  /** Makes a key for one upgrade alone. */
  static SshIdentity.Made make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
      generator.initialize(BITS);
      byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
      Base64.Encoder lines =
          Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
      return new SshIdentity.Made(
          Secret.of(BEGIN + "\n" + lines.encodeToString(pkcs8) + "\n" + END + "\n"));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has RSA", e);
    }
  }

  /**
   * Opens the keys of an identity.
   *
   * @throws TroubleException when they cannot be had, with words what to do about it
   */
  SshLogin open(SshIdentity identity) throws TroubleException {
    Ed25519.enable();
    return identity.match(
        made -> SshLogin.with(kept(made.privateKey())),
        own -> SshLogin.with(read(own.file())),
        any -> agent());
  }

  private static List<KeyPair> kept(Secret text) throws TroubleException {
    NamedResource name = NamedResource.ofName("kept");
    return pairs(text, name, FilePasswordProvider.EMPTY, KeyTroubles::keptKeyBroken);
  }

  private List<KeyPair> read(Path file) throws TroubleException {
    Asked asked = new Asked();
    PrivateKeyFile key = PrivateKeyFile.read(file);
    List<KeyPair> pairs =
        pairs(
            key.text(),
            new PathResource(file),
            (session, resource, retry) -> asked.passphrase(file),
            () -> asked.trouble(key));
    if (pairs.stream().anyMatch(pair -> pair.getPublic() instanceof DSAPublicKey)) {
      throw new TroubleException(KeyTroubles.dsa(file));
    }
    return pairs;
  }

  private static List<KeyPair> pairs(
      Secret text, NamedResource name, FilePasswordProvider passwords, Supplier<Trouble> unreadable)
      throws TroubleException {
    if (PrivateKeyFile.isStrange(text)) {
      throw new TroubleException(unreadable.get());
    }
    byte[] bytes = text.reveal().getBytes(StandardCharsets.ISO_8859_1);
    List<KeyPair> found = new ArrayList<>();
    try {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null, name, new ByteArrayInputStream(bytes), passwords);
      if (pairs != null) {
        pairs.forEach(found::add);
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new TroubleException(unreadable.get(), e);
    }
    if (found.isEmpty()) {
      throw new TroubleException(unreadable.get());
    }
    return found;
  }

  /** Remembers whether a passphrase was wanted, and given: the library's own words do not say. */
  private final class Asked {
    private boolean wanted;
    private boolean given;

    String passphrase(Path file) throws IOException {
      wanted = true;
      Optional<Secret> passphrase = ssh.passphrases().of(file);
      given = passphrase.isPresent();
      return passphrase.orElseThrow(() -> new IOException("no passphrase")).reveal();
    }

    Trouble trouble(PrivateKeyFile key) {
      if (key.isLockedPkcs8()) {
        return KeyTroubles.oldFormat(key.file());
      }
      if (!wanted) {
        return KeyTroubles.noKeyInside(key.file());
      }
      return given ? KeyTroubles.wrongPassphrase(key.file()) : KeyTroubles.noPassphrase(key.file());
    }
  }

  private SshLogin agent() throws TroubleException {
    Path socket =
        ssh.agent().orElseThrow(() -> new TroubleException(KeyTroubles.agentNotRunning()));
    AgentSocket agent = new AgentSocket(socket);
    List<PublicKey> keys = new ArrayList<>();
    try (SshAgent open = agent.open()) {
      for (Map.Entry<PublicKey, String> key : open.getIdentities()) {
        keys.add(key.getKey());
      }
    } catch (IOException e) {
      throw new TroubleException(KeyTroubles.agentNotRunning(), e);
    }
    if (keys.isEmpty()) {
      throw new TroubleException(KeyTroubles.agentEmpty());
    }
    return SshLogin.through(agent, keys);
  }
}
