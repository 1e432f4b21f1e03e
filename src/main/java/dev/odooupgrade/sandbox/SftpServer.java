package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.common.SftpConstants;

/** The SSH server that carries SFTP and nothing else: no shell, no forwarding, no passwords. */
final class SftpServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** A stall may last as long as the test likes: the connection is never given up from here. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** Finds what a user may talk to. */
  @FunctionalInterface
  interface Desks {
    SftpDesk desk(String user);
  }

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
      HostKeys hostKeys, SftpKeys keys, Desks desks, boolean relayed, ExecutorService threads)
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
    ssh.setSubsystemFactories(List.of(new Subsystem(desks, server::resetAtEnd, threads)));
    // Answers are small: without it they would wait for the other side's acknowledgements.
    CoreModuleProperties.TCP_NODELAY.set(ssh, true);
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(ssh, FOR_EVER);
    CoreModuleProperties.SERVER_IDENTIFICATION.set(ssh, "odoo-upgrade-sandbox");
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

  private record Subsystem(Desks desks, Consumer<InetSocketAddress> reset, ExecutorService threads)
      implements SubsystemFactory {
    @Override
    public String getName() {
      return SftpConstants.SFTP_SUBSYSTEM_NAME;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      String user = channel.getSession().getUsername();
      return new SftpTalk(channel, desks.desk(user), reset, threads);
    }
  }
}
