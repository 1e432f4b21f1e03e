package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.fault.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SSH server that carries SFTP and nothing else: no shell, no forwarding, no passwords. */
final class SftpServer implements AutoCloseable {
  private final SshServer ssh;
  private volatile Listener listener = Listener.straight(0);

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
    SshServer ssh = LoopbackSsh.server(hostKeys, keys);
    ssh.addSessionListener(hostKeys);
    SftpServer server = new SftpServer(ssh);
    ssh.setSubsystemFactories(List.of(new Subsystem(folders, opener, server::resetAtEnd)));
    SftpModuleProperties.SFTP_VERSION.set(ssh, SftpConstants.SFTP_V3);
    SftpModuleProperties.MAX_READDATA_PACKET_LENGTH.set(ssh, RequestSftpSubsystem.MOST_AT_ONCE);
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(ssh, RequestSftpSubsystem.MOST_HANDLES);
    int port = LoopbackSsh.start(ssh);
    server.listener = relayed ? Listener.relayed(0, port, threads) : Listener.straight(port);
    return server;
  }

  private void resetAtEnd(InetSocketAddress from) {
    listener.resetAtEnd(from);
  }

  int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
    LoopbackSsh.stop(ssh);
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
