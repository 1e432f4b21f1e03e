package dev.odooupgrade.cli;

import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshIdentity.KeyFile;
import dev.odooupgrade.domain.TroubleException;
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
  static AdoptedKey of(AdoptOptions request, Map<String, String> env)
      throws TroubleException, BadArguments {
    Optional<SshIdentity> named = request.key(env);
    Optional<SshIdentity> found = named.isPresent() ? named : request.keyBeside();
    if (!(found.orElse(null) instanceof KeyFile own) || !ScriptKey.isOne(own.file())) {
      return new AdoptedKey(found, Optional.empty());
    }
    return new AdoptedKey(TakenKey.copied(own.file()).or(() -> found), Optional.of(own.file()));
  }

  /** What is told of it. */
  String words() {
    if (identity.isEmpty()) {
      return "Its SSH key is not known, so its files cannot be moved yet: name the script's key"
          + " with --ssh-key FILE when you upload or download, but not where it lies in a"
          + " temporary folder: such are emptied, and a lost key means a new request.";
    }
    if (!(identity.get() instanceof KeyFile own)) {
      return script
          .map(
              original ->
                  "Its SSH key was copied from "
                      + original
                      + " into the session; the original is untouched.")
          .orElse("Its files travel with the keys of the ssh-agent.");
    }
    String known = "Its files travel with the SSH key " + own.file();
    return script.isPresent()
        ? known
            + ", which a passphrase locks, so it was not copied into the session. Temporary folders"
            + " are emptied, and a lost key means a new request: copy it to a safe place, and name"
            + " the copy with --ssh-key FILE when you upload or download."
        : known + ".";
  }

  /** What a program is told: the file's name, {@code agent}, {@code session} or nothing. */
  static Optional<String> word(Optional<SshIdentity> identity) {
    return identity.map(
        key -> key.match(made -> "session", own -> own.file().toString(), agent -> "agent"));
  }
}
