package dev.odooupgrade.transfer.key;

import dev.odooupgrade.domain.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the passphrases of the user's own SSH keys, or asks for them. */
@FunctionalInterface
public interface Passphrases {
  /** The passphrase of the private key in that file; empty when there is none to be had. */
  Optional<Secret> of(Path key);
}
