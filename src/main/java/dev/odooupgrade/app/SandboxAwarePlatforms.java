package dev.odooupgrade.app;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends an upgrade that lives in the sandbox to the sandbox of this run, whose port is another one
 * each time, and every other upgrade where it belongs. Keeps the connections of each address.
 */
final class SandboxAwarePlatforms implements Platforms {
  private final Platforms real;
  private final Optional<PlatformAddress> sandbox;
  private final Map<PlatformAddress, UpgradePlatform> known = new ConcurrentHashMap<>();

  SandboxAwarePlatforms(Platforms real, Optional<PlatformAddress> sandbox) {
    this.real = real;
    this.sandbox = sandbox;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    PlatformAddress meant = meant(address);
    UpgradePlatform found = known.get(meant);
    if (found == null) {
      found = real.at(meant);
      known.put(meant, found);
    }
    return found;
  }

  /** What is never spoken to need not run. */
  @Override
  public Abilities abilities(PlatformAddress address) {
    return real.abilities(address);
  }

  @Override
  public List<PlatformAddress> candidates(PlatformAddress address) {
    return real.candidates(address);
  }

  @Override
  public PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    PlatformAddress meant = meant(address);
    PlatformAddress known = meant.protocol().isPresent() ? meant : real.recognized(meant);
    return known.protocol().map(address::speaking).orElse(address);
  }

  private PlatformAddress meant(PlatformAddress address) throws TroubleException {
    if (!address.sandbox()) {
      return address;
    }
    PlatformAddress running = sandbox.orElseThrow(() -> elsewhere("odoo-upgrade-tui --sandbox"));
    Optional<Protocol> wanted = address.protocol();
    if (wanted.isPresent() && !wanted.equals(running.protocol())) {
      throw elsewhere("odoo-upgrade-tui --sandbox --protocol " + wanted.get().word());
    }
    return running;
  }

  private static TroubleException elsewhere(String command) {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This upgrade belongs to the sandbox.",
        "Nothing was sent, and nothing is lost.",
        "Open it with: " + command);
  }
}
