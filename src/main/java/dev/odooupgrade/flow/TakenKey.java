package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.transfer.key.PrivateKeyFile;
import java.nio.file.Path;
import java.util.Optional;

/** A key that another program has made for a request, kept from now on as those made here are. */
public final class TakenKey {
  private TakenKey() {}

  /**
   * A copy of the key in a file, for a session; the file stays as it is. Empty where a passphrase
   * locks it: what a session keeps is used without asking anybody.
   *
   * @throws TroubleException when it cannot be read, or holds no private key
   */
  public static Optional<SshIdentity> copied(Path file) throws TroubleException {
    PrivateKeyFile key = PrivateKeyFile.read(file);
    // ssh wants the first line to begin it, and the last to end.
    String text = key.text().reveal().strip() + "\n";
    return key.isLocked() ? Optional.empty() : Optional.of(new SshIdentity.Made(Secret.of(text)));
  }
}
