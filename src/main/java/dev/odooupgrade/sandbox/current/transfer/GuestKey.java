package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.sandbox.LoopbackSsh;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** The one key that is accepted, for the one user there is. */
record GuestKey(PublicKey known) implements PublickeyAuthenticator {
  private static final String USER = "odoo";

  /** Reads a line of {@code id_rsa.pub}; empty when it is no key, or none of a kind known here. */
  static Optional<GuestKey> of(String line) {
    return LoopbackSsh.publicKey(line).map(GuestKey::new);
  }

  @Override
  public boolean authenticate(String user, PublicKey shown, ServerSession session) {
    return user.equals(USER) && KeyUtils.compareKeys(known, shown);
  }
}
