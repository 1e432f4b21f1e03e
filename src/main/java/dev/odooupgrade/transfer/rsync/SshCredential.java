package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Secret;
import java.util.Optional;

/**
 * The key by which ssh proves who we are.
 *
 * @param privateKey in a form that every ssh reads, unlocked; empty where the SSH agent holds it
 * @param publicKey as in {@code authorized_keys}; empty where it is not known, or any of the
 *     agent's
 */
public record SshCredential(Optional<Secret> privateKey, Optional<String> publicKey) {
  boolean needsAgent() {
    return privateKey.isEmpty();
  }
}
