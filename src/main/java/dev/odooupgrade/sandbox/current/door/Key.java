package dev.odooupgrade.sandbox.current.door;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** The one key that opens a door, for the one user there is. */
record Key(PublicKey known) implements PublickeyAuthenticator {
  private static final String USER = "odoo";

  /** Reads a line of {@code id_rsa.pub}; empty when it is no key, or none of a kind known here. */
  static Optional<Key> of(String line) {
    try {
      return Optional.ofNullable(AuthorizedKeyEntry.parseAuthorizedKeyEntry(line))
          .flatMap(Key::resolved)
          // MINA reads DSA keys, but its servers let none in, and no more does OpenSSH.
          .filter(key -> !(key instanceof DSAKey))
          .map(Key::new);
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> resolved(AuthorizedKeyEntry entry) {
    try {
      return Optional.ofNullable(
          entry.resolvePublicKey(null, entry.getLoginOptions(), PublicKeyEntryResolver.IGNORING));
    } catch (IOException | GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean authenticate(String user, PublicKey shown, ServerSession session) {
    return user.equals(USER) && KeyUtils.compareKeys(known, shown);
  }
}
