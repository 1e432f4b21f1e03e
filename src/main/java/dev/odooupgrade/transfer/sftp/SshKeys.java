package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Makes keys, and opens them, whoever keeps them. */
final class SshKeys {
  private static final String RSA = "RSA";

  /** Every SSH server takes an RSA key; this size is held safe beyond 2030 (NIST SP 800-57). */
  private static final int BITS = 3072;

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int PEM_LINE = 64;

  private final SshMeans means;

  SshKeys(SshMeans means) {
    this.means = means;
  }

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
    if (identity instanceof SshIdentity.Made made) {
      return SshLogin.with(List.of(decoded(made.privateKey())));
    }
    if (identity instanceof SshIdentity.KeyFile file) {
      return SshLogin.with(read(file.file()));
    }
    return agent();
  }

  private static KeyPair decoded(Secret pem) throws TroubleException {
    try {
      String base64 = pem.reveal().replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
      KeyFactory rsa = KeyFactory.getInstance(RSA);
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey)
              rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      return new KeyPair(
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
      throw new TroubleException(KeyTroubles.keptKeyBroken(), e);
    }
  }

  private List<KeyPair> read(Path file) throws TroubleException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TroubleException(KeyTroubles.unreadable(file, Files.exists(file)), e);
    }
    Asked asked = new Asked();
    try (var in = new java.io.ByteArrayInputStream(content)) {
      FilePasswordProvider passwords = (session, resource, retry) -> asked.passphrase(file);
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, passwords);
      List<KeyPair> found = new ArrayList<>();
      if (pairs != null) {
        pairs.forEach(found::add);
      }
      if (found.isEmpty()) {
        throw new TroubleException(KeyTroubles.noKeyInside(file));
      }
      return found;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new TroubleException(asked.trouble(file), e);
    }
  }

  /** Remembers whether a passphrase was wanted, and given: the library's own words do not tell. */
  private final class Asked {
    private boolean wanted;
    private boolean given;

    String passphrase(Path file) throws IOException {
      wanted = true;
      Optional<Secret> passphrase = means.passphrases().of(file);
      given = passphrase.isPresent();
      return passphrase.orElseThrow(() -> new IOException("no passphrase")).reveal();
    }

    dev.odooupgrade.domain.Trouble trouble(Path file) {
      if (!wanted) {
        return KeyTroubles.noKeyInside(file);
      }
      return given ? KeyTroubles.wrongPassphrase(file) : KeyTroubles.noPassphrase(file);
    }
  }

  private SshLogin agent() throws TroubleException {
    Path socket =
        means.agent().orElseThrow(() -> new TroubleException(KeyTroubles.agentNotRunning()));
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
