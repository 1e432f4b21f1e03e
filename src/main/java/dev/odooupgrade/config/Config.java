package dev.odooupgrade.config;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the config file says. What is wrong with one setting hinders only what needs that setting.
 *
 * @param path where it is, or would be; empty where there is no home for it
 * @param exists whether it is there
 * @param values what it sets, and where
 * @param faults why a setting that is there cannot be understood
 * @param notes what is wrong with it and hinders nothing
 * @param broken why nothing of it can be understood
 */
public record Config(
    Optional<Path> path,
    boolean exists,
    Map<Setting, Settings.Found> values,
    Map<Setting, Trouble> faults,
    Customers customers,
    List<String> notes,
    Optional<Trouble> broken) {
  static final Config NONE = empty(Optional.empty());

  public Config {
    values = Map.copyOf(values);
    faults = Map.copyOf(faults);
    notes = List.copyOf(notes);
  }

  static Config empty(Optional<Path> path) {
    return new Config(path, false, Map.of(), Map.of(), Customers.NONE, List.of(), Optional.empty());
  }

  static Config broken(Path path, Trouble why) {
    return new Config(
        Optional.of(path), true, Map.of(), Map.of(), Customers.NONE, List.of(), Optional.of(why));
  }

  Optional<Settings.Found> find(Setting setting) throws TroubleException {
    checkWhole();
    Trouble fault = faults.get(setting);
    if (fault != null) {
      throw new TroubleException(fault);
    }
    return Optional.ofNullable(values.get(setting));
  }

  /**
   * Makes sure that it says all that it holds.
   *
   * @throws TroubleException when it cannot be understood
   */
  public void checkWhole() throws TroubleException {
    if (broken.isPresent()) {
      throw new TroubleException(broken.get());
    }
  }
}
