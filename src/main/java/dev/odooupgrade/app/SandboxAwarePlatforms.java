package dev.odooupgrade.app;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends an upgrade that lives in the sandbox to the sandbox of this run, whose port is another one
 * each time, and every other upgrade where it belongs. Keeps the connections of each address.
 */
final class SandboxAwarePlatforms implements Platforms {
  private final Platforms real;
  private final Optional<URI> sandbox;
  private final Map<PlatformAddress, UpgradePlatform> known = new ConcurrentHashMap<>();

  /**
   * @param sandbox where the sandbox of this run listens, if it has one
   */
  SandboxAwarePlatforms(Platforms real, Optional<URI> sandbox) {
    this.real = real;
    this.sandbox = sandbox;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    PlatformAddress meant = address.sandbox() ? inSandbox() : address;
    UpgradePlatform found = known.get(meant);
    if (found == null) {
      found = real.at(meant);
      known.put(meant, found);
    }
    return found;
  }

  private PlatformAddress inSandbox() throws TroubleException {
    URI url =
        sandbox.orElseThrow(
            () ->
                new TroubleException(
                    new Trouble(
                        TroubleKind.BAD_ARGUMENT,
                        "This upgrade lives in the sandbox.",
                        "Nothing was sent, and nothing is lost.",
                        "Start odoo-upgrade-tui --sandbox.")));
    return new PlatformAddress(url, true, false, Optional.empty());
  }
}
