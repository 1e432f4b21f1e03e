package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.fault.Listener;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
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
  private final SftpKeys keys;
  private volatile Listener listener = new Listener(0, Optional.empty());

  private SftpServer(SshServer ssh, SftpKeys keys) {
    this.ssh = ssh;
    this.keys = keys;
  }

  /**
   * Starts listening on a free port of 127.0.0.1.
   *
   * @param folders what a user sees
   * @throws IOException if that is not possible, or the host's key cannot be kept
   */
  static SftpServer start(
      ServerEnvironment environment, Function<String, SftpFolder> folders, ExecutorService threads)
      throws IOException {
    SftpKeys keys = new SftpKeys();
    HostKeys hostKeys = new HostKeys(environment);
    SshServer ssh = LoopbackSsh.server(hostKeys, keys);
    ssh.addSessionListener(hostKeys);
    SftpServer server = new SftpServer(ssh, keys);
    SftpOpener opener = new SftpOpener(environment);
    ssh.setSubsystemFactories(
        List.of(
            new SftpSubsystemFactory() {
              @Override
              public Command createSubsystem(ChannelSession channel) {
                SftpFolder folder = folders.apply(channel.getSession().getUsername());
                return new RequestSftpSubsystem(
                    channel, this, folder, opener, from -> server.listener.resetAtEnd(from));
              }
            }));
    SftpModuleProperties.SFTP_VERSION.set(ssh, SftpConstants.SFTP_V3);
    SftpModuleProperties.MAX_READDATA_PACKET_LENGTH.set(ssh, RequestSftpSubsystem.MOST_AT_ONCE);
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(ssh, RequestSftpSubsystem.MOST_HANDLES);
    int port = LoopbackSsh.start(ssh);
    server.listener = Listener.of(environment.settings().resets(), 0, port, threads);
    return server;
  }

  SftpKeys keys() {
    return keys;
  }

  int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
    LoopbackSsh.stop(ssh);
  }
}
