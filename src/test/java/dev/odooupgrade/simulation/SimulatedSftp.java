package dev.odooupgrade.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.simulation.SftpFault.Moment;
import dev.odooupgrade.transfer.sftp.SshLibrary;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.future.DefaultAuthFuture;
import org.apache.sshd.client.future.DefaultConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.Closeable;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;

/**
 * The network between the SSH library and the platform's SFTP server: no bytes are encrypted, but
 * whom we meet, whether he lets us in, and what files are there is decided as over a real one.
 */
final class SimulatedSftp implements SshLibrary {
  static final int PORT = 2200;

  private static final double FAULTS = 0.05;

  private final World world;
  private final FaultPlan plan;
  private final SimulatedServer server;
  private final Machine machine;
  private final Habits habits;
  private Optional<SftpPackets> connected = Optional.empty();
  private Optional<PublicKey> believed = Optional.empty();
  private boolean itself;

  /**
   * How a server behaves that does nothing wrong.
   *
   * @param piece the most bytes that a packet may have; 0 where it does not tell
   * @param letsRead whether what was uploaded may be read back
   */
  record Habits(int piece, boolean letsRead, int dumpSize) {}

  SimulatedSftp(World world, FaultPlan plan, SimulatedServer server, Machine machine) {
    this.world = world;
    this.plan = plan;
    this.server = server;
    this.machine = machine;
    int size = server.dumpSize();
    this.habits =
        new Habits(
            world.happens(0.8) ? 1 + size / (1 + world.below(8)) : 0, world.happens(0.7), size);
  }

  static String place(Moment moment) {
    return "sftp " + moment;
  }

  static String place(Endpoint endpoint) {
    return "sandbox " + endpoint;
  }

  /** The program is gone, and its connection with it. */
  void hangUp() {
    connected.ifPresent(SftpPackets::hangUp);
    connected = Optional.empty();
  }

  /** Whether it was the platform's own server that was met the last time. */
  boolean isItself() {
    return itself;
  }

  /**
   * From now on another host may be believed: a person says so, or a disk has lost which it was.
   */
  void confirmed() {
    believed = Optional.empty();
  }

  @Override
  public SshClient client() {
    return new Client();
  }

  @Override
  public SftpClient files(ClientSession session) {
    SftpPackets packets =
        new SftpPackets(
            world, plan, session, habits, server.filesOf(session.getUsername()).orElseThrow());
    connected = Optional.of(packets);
    return packets;
  }

  /** The library's client, which never opens a socket. */
  private final class Client extends SshClient {
    @Override
    public void start() {
      // There is nothing to start.
    }

    @Override
    public ConnectFuture connect(
        String user, String host, int port, AttributeRepository context, SocketAddress from) {
      Optional<SftpFault> fault = plan.at(place(Moment.CONNECT), FAULTS).map(SftpFault.class::cast);
      world.effect("sftp: CONNECT");
      DefaultConnectFuture future = new DefaultConnectFuture(this, null);
      Optional<Exception> why = fault.map(SimulatedSftp::unreachable);
      if (why.isPresent()) {
        future.setException(why.get());
      } else {
        future.setSession(session(user));
      }
      return future;
    }

    private ClientSession session(String user) {
      return (ClientSession)
          Proxy.newProxyInstance(
              ClientSession.class.getClassLoader(),
              new Class<?>[] {ClientSession.class},
              (session, method, args) ->
                  switch (method.getName()) {
                    case "auth" -> auth((ClientSession) session, user);
                    case "getUsername" -> user;
                    case "hashCode" -> System.identityHashCode(session);
                    case "equals" -> session == args[0];
                    case "toString" -> "a session of " + user;
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
    }

    private AuthFuture auth(ClientSession session, String user) {
      Optional<Object> scripted = plan.at(place(Endpoint.SFTP_CONNECTION), FAULTS);
      Optional<SftpFault> fault = plan.at(place(Moment.LOGIN), FAULTS).map(SftpFault.class::cast);
      world.effect("sftp: LOGIN");
      boolean other =
          fault.filter(SftpFault.OTHER_HOST_KEY::equals).isPresent()
              || scripted.filter(Fault.WrongHostKey.class::isInstance).isPresent();
      PublicKey shown = other ? machine.otherHost() : machine.host();
      itself = !other;
      DefaultAuthFuture future = new DefaultAuthFuture(this, null);
      Optional<IOException> cut =
          scripted
              .filter(Fault.Cut.class::isInstance)
              .<IOException>map(it -> new EOFException("cut"))
              .or(() -> fault.flatMap(SimulatedSftp::broken));
      if (cut.isPresent()) {
        future.setException(cut.get());
      } else if (!getServerKeyVerifier()
          .verifyServerKey(
              session, new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), shown)) {
        future.setException(
            new SshException(
                SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE,
                "Server key did not validate"));
      } else if (server.filesOf(user).isEmpty()
          || fault.filter(SftpFault.KEY_REFUSED::equals).isPresent()) {
        future.setException(
            new SshException(
                SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
                "No more authentication methods available"));
      } else {
        world.tell(other ? "another host is believed" : "logged in");
        future.setAuthed(true);
        assertThat(believed.orElse(shown)).as("the host that is known").isEqualTo(shown);
        believed = Optional.of(shown);
      }
      return future;
    }

    @Override
    protected Closeable getInnerCloseable() {
      return builder().run(this, SimulatedSftp.this::hangUp).build();
    }
  }

  private static Exception unreachable(SftpFault fault) {
    return switch (fault) {
      case NO_NAME -> new UnresolvedAddressException();
      case REFUSED -> new ConnectException("Connection refused");
      case NO_ROUTE -> new NoRouteToHostException("No route to host");
      case CONNECTS_TOO_SLOWLY -> new SshException("too slow", new TimeoutException("too slow"));
      default -> throw new IllegalStateException("not a fault of connecting: " + fault);
    };
  }

  private static Optional<IOException> broken(SftpFault fault) {
    return switch (fault) {
      case NOTHING_IN_COMMON ->
          Optional.of(
              new SshException(
                  SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED, "Unable to negotiate"));
      case LOGIN_BREAKS -> Optional.of(new EOFException("gone"));
      default -> Optional.empty();
    };
  }
}
