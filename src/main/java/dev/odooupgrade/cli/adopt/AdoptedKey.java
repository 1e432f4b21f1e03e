package dev.odooupgrade.cli.adopt;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshIdentity.KeyFile;
import dev.odooupgrade.flow.TakenKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The SSH key of a request that is taken over. The script's own is copied into the session: it lies
 * where it will not stay, and no other opens the request's files. Anybody else's is used where it
 * lies, and so is one that a passphrase locks.
 *
 * @param identity what opens the request's files, if it is known
 * @param script where the script's own key lies, if that is what it is
 */
record AdoptedKey(Optional<SshIdentity> identity, Optional<Path> script) {

  /**
   * The key that was named, or else the one beside the script's token.
   *
   * @throws TroubleException when there is no such key, or it is none
   */
  static AdoptedKey of(AdoptOptions request, Map<String, String> env) throws TroubleException {
    Optional<SshIdentity> found = request.key(env);
    if (!(found.orElse(null) instanceof KeyFile own) || !ScriptKey.isOne(own.file())) {
      return new AdoptedKey(found, Optional.empty());
    }
    return new AdoptedKey(TakenKey.copied(own.file()).or(() -> found), Optional.of(own.file()));
  }

  String words() {
    if (identity.isEmpty()) {
      return "Its SSH key is unknown, so files cannot be transferred yet. Give the script's key"
          + " with --ssh-key FILE when you upload or download. Copy it out of the temporary"
          + " folder first: a restart empties it, and without the key you need a new request.";
    }
    if (!(identity.get() instanceof KeyFile own)) {
      return script
          .map(
              original ->
                  "Its SSH key was copied from "
                      + original
                      + " into the session; the original is untouched.")
          .orElse("Its files are transferred with the keys of the ssh-agent.");
    }
    String known = "Its files are transferred with the SSH key " + own.file();
    return script.isPresent()
        ? known
            + ", which is protected by a passphrase, so it was not copied into the session."
            + " A restart empties the temporary folder, and without the key you need a new request:"
            + " copy it to a safe place, and give the copy with --ssh-key FILE when you upload or"
            + " download."
        : known + ".";
  }

  /** What a program is told: the file's name, {@code agent}, {@code session} or nothing. */
  static Optional<String> word(Optional<SshIdentity> identity) {
    return identity.map(
        key -> key.match(made -> "session", own -> own.file().toString(), agent -> "agent"));
  }
}
