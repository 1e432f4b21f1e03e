package dev.odooupgrade.app;

import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.transfer.key.Passphrases;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Passphrases that the environment holds, or else a person says, once: a try in the middle of the
 * night uses the same one again. Safe on every thread.
 */
final class AskedPassphrases implements Passphrases {
  private final Map<String, String> env;
  private final Passphrases person;
  private final Map<Path, Secret> said = new HashMap<>();

  AskedPassphrases(Map<String, String> env, Passphrases person) {
    this.env = env;
    this.person = person;
  }

  @Override
  public synchronized Optional<Secret> of(Path key) {
    Optional<String> variable = Setting.SSH_PASSPHRASE.in(env);
    if (variable.isPresent()) {
      return variable.map(Secret::of);
    }
    Secret known = said.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Secret> answer = person.of(key);
    answer.ifPresent(secret -> said.put(key, secret));
    return answer;
  }
}
