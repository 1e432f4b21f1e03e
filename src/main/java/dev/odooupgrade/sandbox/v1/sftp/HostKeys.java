package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.fault.CallFault;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/**
 * The key that the host shows: its own, made once and kept in a file, or on purpose another one.
 * Also where a connection is turned away on purpose. Safe on every thread.
 */
final class HostKeys implements KeyPairProvider, SessionListener {
  private static final String FILE = "sftp-host-key";
  private static final AttributeKey<Boolean> WRONG_KEY = new AttributeKey<>();

  private final KeyPairProvider own;

  /** It stays the same one, as that of a machine which has taken the place of the first. */
  private final KeyPairProvider another = LoopbackSsh.hostKey();

  private final ServerEnvironment environment;

  HostKeys(ServerEnvironment environment) {
    this.own = LoopbackSsh.hostKey(environment.settings().folder().resolve(FILE));
    this.environment = environment;
  }

  @Override
  public void sessionEstablished(Session session) {
    CallFault fault = environment.fault(Endpoint.SFTP_CONNECTION, "");
    if (fault.acts(Fault.WrongHostKey.class)) {
      session.setAttribute(WRONG_KEY, true);
    } else if (fault.acts(Fault.Effect.class)) {
      session.getIoSession().close(true);
    }
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session)
      throws IOException, GeneralSecurityException {
    boolean wrong = session != null && session.getAttribute(WRONG_KEY) != null;
    return (wrong ? another : own).loadKeys(session);
  }
}
