package dev.odooupgrade.platform;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;

/** One protocol, and how to find out whether a platform speaks it. */
public interface Dialect {
  Protocol protocol();

  /** What every platform can do that speaks it. */
  Abilities abilities();

  /**
   * The platform at an address, spoken to in this protocol; nothing is sent yet.
   *
   * @throws TroubleException when the address is not safe to speak to, or its certificate file
   *     cannot be read
   */
  UpgradePlatform at(PlatformAddress address) throws TroubleException;

  /**
   * Whether the platform at an address speaks it. Asks for the status of a request that cannot
   * exist, which changes nothing.
   *
   * @throws TroubleException when nobody answers there, or nobody is well enough to
   */
  boolean isSpokenAt(PlatformAddress address) throws TroubleException, InterruptedException;
}
