package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SSH server that carries SFTP and nothing else: no shell, no forwarding, no passwords. */
final class SftpServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** A stall may last as long as the test likes: the connection is never given up from here. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final SshServer ssh;
  private volatile Entrance entrance = Entrance.straight(0);

  private SftpServer(SshServer ssh) {
    this.ssh = ssh;
  }

  /**
   * Starts listening on a free port of 127.0.0.1.
   *
   * @throws IOException if that is not possible, or the host's key cannot be kept
   */
  static SftpServer start(
      HostKeys hostKeys,
      SftpKeys keys,
      Function<String, SftpFolder> folders,
      SftpOpener opener,
      boolean relayed,
      ExecutorService threads)
      throws IOException {
    SshServer ssh = ServerBuilder.builder().build();
    ssh.setHost(LOOPBACK);
    ssh.setPort(0);
    ssh.setKeyPairProvider(hostKeys);
    ssh.addSessionListener(hostKeys);
    ssh.setPublickeyAuthenticator(keys);
    ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    ssh.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    SftpServer server = new SftpServer(ssh);
    ssh.setSubsystemFactories(List.of(new Subsystem(folders, opener, server::resetAtEnd)));
    // Answers are small: without it they would wait for the other side's acknowledgements.
    CoreModuleProperties.TCP_NODELAY.set(ssh, true);
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(ssh, FOR_EVER);
    CoreModuleProperties.SERVER_IDENTIFICATION.set(ssh, "odoo-upgrade-sandbox");
    SftpModuleProperties.SFTP_VERSION.set(ssh, SftpConstants.SFTP_V3);
    SftpModuleProperties.MAX_READDATA_PACKET_LENGTH.set(ssh, RequestSftpSubsystem.MOST_AT_ONCE);
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(ssh, RequestSftpSubsystem.MOST_HANDLES);
    ssh.start();
    int port = ((InetSocketAddress) ssh.getBoundAddresses().iterator().next()).getPort();
    server.entrance = relayed ? Entrance.relayed(0, port, threads) : Entrance.straight(port);
    return server;
  }

  private void resetAtEnd(InetSocketAddress from) {
    entrance.resetAtEnd(from);
  }

  int port() {
    return entrance.port();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    ssh.stop(true);
  }

  /** A subsystem for each client, which sees the folder of its user. */
  private static final class Subsystem extends SftpSubsystemFactory {
    private final Function<String, SftpFolder> folders;
    private final SftpOpener opener;
    private final Consumer<InetSocketAddress> reset;

    Subsystem(
        Function<String, SftpFolder> folders,
        SftpOpener opener,
        Consumer<InetSocketAddress> reset) {
      this.folders = folders;
      this.opener = opener;
      this.reset = reset;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      SftpFolder folder = folders.apply(channel.getSession().getUsername());
      return new RequestSftpSubsystem(channel, this, folder, opener, reset);
    }
  }
}
