package dev.odooupgrade.platform;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.TroubleException;

/** Finds the adapter that speaks with the platform at an address. */
public interface Platforms {

  /**
   * The platform at an address; nothing is sent yet.
   *
   * @throws TroubleException when the address is not safe to speak to, or its certificate file
   *     cannot be read
   */
  UpgradePlatform at(PlatformAddress address) throws TroubleException;
}
