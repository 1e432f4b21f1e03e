package dev.odooupgrade.platform;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import java.util.List;

/** Finds the adapter that speaks with the platform at an address. */
public interface Platforms {

  /**
   * Finds out what the platform at an address speaks, by asking for something that changes nothing.
   *
   * @return the address with its protocol; the very same one where nothing had to be found out
   * @throws TroubleException when it cannot be reached, or speaks nothing that is known
   */
  default PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    return address;
  }

  /** The address with each protocol that the platform there may speak; it alone, once known. */
  default List<PlatformAddress> candidates(PlatformAddress address) {
    return List.of(address);
  }

  /** What the platform at an address can do; nothing, while it is not known what it speaks. */
  default Abilities abilities(PlatformAddress address) {
    try {
      return at(address).abilities();
    } catch (TroubleException unusable) {
      return Abilities.NONE;
    }
  }

  /**
   * The platform at an address; nothing is sent yet. One whose protocol is not known can do
   * nothing.
   *
   * @throws TroubleException when the address is not safe to speak to, or its certificate file
   *     cannot be read
   */
  UpgradePlatform at(PlatformAddress address) throws TroubleException;
}
