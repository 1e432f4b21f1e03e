package dev.odooupgrade.cli;

import dev.odooupgrade.domain.TroubleException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which upgrade that has a request, and where: for every command after {@code create}. */
@Command
final class UpgradeOptions {
  @Mixin private RequestOptions request = new RequestOptions();
  @Mixin private SessionOption session = new SessionOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  /** The session that was named. */
  Optional<String> session() {
    return session.name();
  }

  /** Whether a request was named by itself, and no session. */
  boolean isByKeys() {
    return session.name().isEmpty() && request.request().isPresent();
  }

  /**
   * The upgrade, with its request and the platform's address looked at; nothing is sent yet.
   *
   * @param missing what the command lacks besides; checked together with the keys
   * @param mustKeep whether its steps must be saved
   */
  HeldUpgrade pick(CliWorld world, UpgradeFinder finder, Missing missing, boolean mustKeep)
      throws TroubleException, BadArguments {
    return new RequestPick(world, finder)
        .pick(session.name(), request, platform, missing, mustKeep);
  }
}
