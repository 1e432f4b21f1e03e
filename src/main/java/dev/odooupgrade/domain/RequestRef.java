package dev.odooupgrade.domain;

import java.util.Optional;

/**
 * What opens a request: its id and its private key, at the machine that looks after it.
 *
 * @param host the machine, with a port where it is not the usual one, when it is another than the
 *     platform's own address
 */
public record RequestRef(String id, Secret key, Optional<String> host) {
  /** A request that the platform's own address looks after. */
  public RequestRef(String id, Secret key) {
    this(id, key, Optional.empty());
  }

  public RequestRef at(String machine) {
    return new RequestRef(id, key, Optional.of(machine));
  }
}
