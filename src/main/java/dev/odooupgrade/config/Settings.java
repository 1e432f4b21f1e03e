package dev.odooupgrade.config;

import dev.odooupgrade.domain.TroubleException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What is set outside the command line: a variable goes before the config file. That file is read
 * when it is first needed, so that a broken one is in nobody's way who does not need it.
 *
 * @param home the person's folder, for {@code ~}
 */
public record Settings(Map<String, String> env, String home, Supplier<Config> file) {
  public Settings {
    env = Map.copyOf(env);
  }

  /**
   * A value that somebody has set.
   *
   * @param source where, in words that can begin a sentence
   * @param line of the config file; empty where a variable says it
   */
  public record Found(String value, String source, OptionalInt line) {}

  /**
   * What somebody has set; empty where what is built in holds.
   *
   * @throws TroubleException when only the config file could say it, and it cannot be understood
   */
  public Optional<Found> find(Setting setting) throws TroubleException {
    Optional<Found> variable = setting.find(env);
    return variable.isPresent() || setting.key().isEmpty() ? variable : file.get().find(setting);
  }

  /** The same without the config file. */
  public Settings ofEnvironment() {
    return new Settings(env, home, () -> Config.NONE);
  }
}
