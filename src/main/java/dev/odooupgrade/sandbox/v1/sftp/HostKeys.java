package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Faults;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
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
  private static final int BITS = 256;
  private static final AttributeKey<Boolean> FOOLED = new AttributeKey<>();

  private final KeyPairProvider own;
  private final Faults faults;
  private final SandboxListener listener;
  private @Nullable KeyPair another;

  /** The keys of the host whose own is kept in that file. */
  HostKeys(Path file, Faults faults, SandboxListener listener) {
    this.own = LoopbackSsh.hostKey(file);
    this.faults = faults;
    this.listener = listener;
  }

  @Override
  public void sessionEstablished(Session session) {
    Endpoint here = Endpoint.SFTP_CONNECTION;
    Optional<Fault.Effect> effect = faults.next(here, "");
    effect.ifPresent(acting -> listener.faultReached(here, acting));
    if (effect.filter(Fault.WrongHostKey.class::isInstance).isPresent()) {
      session.setAttribute(FOOLED, true);
    } else if (effect.isPresent()) {
      session.getIoSession().close(true);
    }
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session)
      throws IOException, GeneralSecurityException {
    boolean fool = session != null && session.getAttribute(FOOLED) != null;
    return fool ? List.of(another()) : own.loadKeys(session);
  }

  /** It stays the same one, as that of a machine which has taken the place of the first. */
  private synchronized KeyPair another() throws GeneralSecurityException {
    KeyPair known = another;
    if (known == null) {
      known = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, BITS);
      another = known;
    }
    return known;
  }
}
