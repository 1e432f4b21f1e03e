package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.common.SftpConstants;

/** The SSH server that carries SFTP and nothing else: no shell, no forwarding, no passwords. */
final class SftpServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int P_256 = 256;

  /** A stall may last as long as the test likes: the connection is never given up from here. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** Finds what a user may talk to. */
  @FunctionalInterface
  interface Desks {
    SftpDesk desk(String user);
  }

  private final SshServer ssh;

  private SftpServer(SshServer ssh) {
    this.ssh = ssh;
  }

  /**
   * Starts listening on a free port of 127.0.0.1.
   *
   * @throws IOException if that is not possible, or the host's key cannot be kept
   */
  static SftpServer start(
      KeyPairProvider hostKey, SftpKeys keys, Desks desks, ExecutorService threads)
      throws IOException {
    SshServer ssh = ServerBuilder.builder().build();
    ssh.setHost(LOOPBACK);
    ssh.setPort(0);
    ssh.setKeyPairProvider(hostKey);
    ssh.setPublickeyAuthenticator(keys);
    ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    ssh.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    ssh.setSubsystemFactories(List.of(new Subsystem(desks, threads)));
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(ssh, FOR_EVER);
    CoreModuleProperties.SERVER_IDENTIFICATION.set(ssh, "odoo-upgrade-sandbox");
    ssh.start();
    return new SftpServer(ssh);
  }

  /** The key of the host, made at first need and kept in that file. */
  static KeyPairProvider hostKey(Path file) {
    SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(file);
    provider.setAlgorithm("EC");
    provider.setKeySize(P_256);
    return provider;
  }

  int port() {
    return ((InetSocketAddress) ssh.getBoundAddresses().iterator().next()).getPort();
  }

  @Override
  public void close() throws IOException {
    ssh.stop(true);
  }

  private record Subsystem(Desks desks, ExecutorService threads) implements SubsystemFactory {
    @Override
    public String getName() {
      return SftpConstants.SFTP_SUBSYSTEM_NAME;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      String user = channel.getSession().getUsername();
      return new SftpTalk(channel, desks.desk(user), threads);
    }
  }
}
