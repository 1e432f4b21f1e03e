package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.current.call.Refusal;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.subsystem.SubsystemFactory;

/**
 * An ssh server of Apache MINA SSHD that runs rsync for one guest and nothing else: no shell, no
 * forwarding. It needs nothing installed but rsync. Its own key is made once and kept; the key of
 * the guest may be of any kind that MINA knows, which RSA and ECDSA are, and Ed25519 too once the
 * program has taught it so.
 */
public final class MinaTransferServer implements TransferServer {
  private static final String USER = "odoo";
  private static final String NOT_HERE = "Only rsync --server is allowed.";

  private final SshServer ssh;
  private final TransferAccess guest;
  private final String hostKey;
  private final RsyncSession.Budget budget;
  private final ExecutorService threads = Threads.many("sandbox-transfer");
  private final Set<RsyncSession> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile int port;

  private MinaTransferServer(SshServer ssh, TransferAccess guest, String hostKey) {
    this.ssh = ssh;
    this.guest = guest;
    this.hostKey = hostKey;
    this.budget = new RsyncSession.Budget(guest.mostBytes(), new AtomicLong(), this::close);
  }

  /**
   * Starts a server on a free port of 127.0.0.1.
   *
   * @throws IOException if nothing can listen, or the key of the guest is not understood
   */
  public static MinaTransferServer open(TransferAccess guest) throws IOException {
    PublicKey known =
        LoopbackSsh.publicKey(guest.publicKey())
            .orElseThrow(() -> new IOException("The key of the guest is not understood."));
    SimpleGeneratorHostKeyProvider own = LoopbackSsh.hostKey(guest.hostKey());
    PublicKey hostKey = own.loadKeys(null).iterator().next().getPublic();
    SshServer ssh =
        LoopbackSsh.server(
            own, (user, shown, session) -> user.equals(USER) && KeyUtils.compareKeys(known, shown));
    MinaTransferServer server =
        new MinaTransferServer(ssh, guest, PublicKeyEntry.toString(hostKey));
    // A client takes the first of its own that is offered: only what processors do themselves is.
    ssh.setCipherFactories(
        List.<NamedFactory<Cipher>>of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm));
    ssh.setCommandFactory((channel, line) -> server.command(line));
    ssh.setShellFactory(channel -> new RefusedSession(NOT_HERE));
    ssh.setSubsystemFactories(List.of(new NoSftp()));
    server.port = LoopbackSsh.start(ssh);
    return server;
  }

  private Command command(String line) {
    try {
      RsyncCommand asked = RsyncCommand.of(line);
      if (!asked.sends() && !guest.mayWrite()) {
        throw new Refusal("This window is open for downloads only.");
      }
      if (asked.resumesFiles() && !guest.mayResume()) {
        throw new Refusal("This rsync does not accept --partial, --inplace or --append.");
      }
      List<String> command = asked.on(new DataPaths(guest.folder()));
      RsyncSession session = new RsyncSession(command, guest, budget, threads);
      sessions.add(session);
      return session;
    } catch (Refusal refused) {
      guest.listener().accept("refused a command");
      return new RefusedSession(refused.sentence());
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String knownHosts() {
    return "[localhost]:%d %s\n[127.0.0.1]:%d %s\n".formatted(port, hostKey, port, hostKey);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    // Programs first: what they have begun is put away before a client can notice and come back.
    sessions.forEach(RsyncSession::end);
    LoopbackSsh.stop(ssh);
    sessions.forEach(RsyncSession::end);
    threads.shutdownNow();
  }

  /** Says that there is none, rather than saying nothing. */
  private static final class NoSftp implements SubsystemFactory {
    @Override
    public String getName() {
      return "sftp";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new RefusedSession(NOT_HERE);
    }
  }
}
