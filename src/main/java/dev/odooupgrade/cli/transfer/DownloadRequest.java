package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.Optional;

/** What to fetch, and where to: the file or folder that was typed. */
public record DownloadRequest(Artifact what, Optional<String> output) {
  public DownloadRequest {
    output = output.filter(typed -> !typed.isEmpty());
  }

  /** What most people want to fetch from the platform of an upgrade. */
  public static Artifact usual(OpenUpgrade open) {
    return open.abilities().artifacts().stream().findFirst().orElse(Artifact.UPGRADED);
  }
}
