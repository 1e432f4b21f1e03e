package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Artifact;
import java.util.Optional;

/**
 * What to fetch, and where to.
 *
 * @param output the file or folder that was typed
 */
record FetchWish(Artifact what, Optional<String> output) {

  /** What most people want to fetch from the platform of an upgrade. */
  static Artifact usual(CliWorld world, HeldUpgrade held) {
    return PlatformCall.abilities(world, held).artifacts().stream()
        .findFirst()
        .orElse(Artifact.UPGRADED);
  }
}
