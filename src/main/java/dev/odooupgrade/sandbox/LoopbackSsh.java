package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.jspecify.annotations.Nullable;

/** What the SSH servers of both platforms have in common. */
public final class LoopbackSsh {
  private static final int BITS = 256;

  /** A stall may last as long as the test likes: the connection is never given up from here. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private LoopbackSsh() {}

  /** A server that lets in by keys alone and, as yet, does nothing: no shell, no forwarding. */
  public static SshServer server(KeyPairProvider hostKey, PublickeyAuthenticator keys) {
    SshServer ssh = ServerBuilder.builder().build();
    ssh.setHost(Loopback.ADDRESS);
    ssh.setPort(0);
    ssh.setKeyPairProvider(hostKey);
    ssh.setPublickeyAuthenticator(keys);
    ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    ssh.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    // Answers are small: without it they would wait for the other side's acknowledgements.
    CoreModuleProperties.TCP_NODELAY.set(ssh, true);
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(ssh, FOR_EVER);
    CoreModuleProperties.SERVER_IDENTIFICATION.set(ssh, "odoo-upgrade-sandbox");
    return ssh;
  }

  /**
   * Starts it on a free port of 127.0.0.1.
   *
   * @return the port
   * @throws IOException if that is not possible, or the host's key cannot be kept
   */
  public static int start(SshServer ssh) throws IOException {
    ssh.start();
    return ((InetSocketAddress) ssh.getBoundAddresses().iterator().next()).getPort();
  }

  /** Stops it, whatever goes on; a second time does nothing. */
  public static void stop(SshServer ssh) {
    try {
      ssh.stop(true);
    } catch (IOException alreadyGone) {
      // It listens no more, which is all that was wanted.
    }
  }

  /** A host's key that is made once and kept in that file. */
  public static SimpleGeneratorHostKeyProvider hostKey(Path file) {
    SimpleGeneratorHostKeyProvider kept = hostKey();
    kept.setPath(file);
    return kept;
  }

  /** A host's key that is made once and kept nowhere but in memory. */
  public static SimpleGeneratorHostKeyProvider hostKey() {
    SimpleGeneratorHostKeyProvider made = new SimpleGeneratorHostKeyProvider();
    made.setAlgorithm("EC");
    made.setKeySize(BITS);
    return made;
  }

  /** Reads a line of {@code id_rsa.pub}; empty when it is no key, or none of a kind known here. */
  public static Optional<PublicKey> publicKey(String line) {
    try {
      @Nullable AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
      if (entry == null) {
        return Optional.empty();
      }
      return Optional.ofNullable(
              entry.resolvePublicKey(
                  null, entry.getLoginOptions(), PublicKeyEntryResolver.IGNORING))
          // MINA reads DSA keys, but its servers let none in, and no more does OpenSSH.
          .filter(key -> !(key instanceof DSAKey));
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }
}
