package dev.odooupgrade.cli;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.UpgradeFlow;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Which upgrade that has a request, and where, for every command after {@code create}: the one that
 * {@code --session}, or {@code --request} and {@code --key}, speak of.
 */
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
  HeldUpgrade pick(CliWorld world, Missing missing, boolean mustKeep)
      throws TroubleException, BadArguments {
    UpgradeFinder finder = new UpgradeFinder(world);
    HeldUpgrade held =
        session.name().isPresent()
            ? ofSession(world, finder.named(session.name().get(), mustKeep))
            : ofKeys(world, finder, missing, mustKeep);
    held.session().request().ifPresent(ref -> world.talk().keepSecret(ref.key()));
    return held;
  }

  private HeldUpgrade ofKeys(
      CliWorld world, UpgradeFinder finder, Missing missing, boolean mustKeep)
      throws TroubleException, BadArguments {
    Optional<String> id = request.request();
    Optional<Secret> key = request.key(world.env());
    missing.unless(id.isPresent(), "--request", "the request's number, as printed by create");
    missing.unless(key.isPresent(), "--key", "its private key, as printed by create");
    missing.check();
    PlatformAddress address = platform.address(world.env());
    world.runners().check(address);
    RequestRef ref = new RequestRef(id.orElseThrow(), key.orElseThrow());
    world.talk().keepSecret(ref.key());
    return finder.ofRequest(ref, address, mustKeep);
  }

  private HeldUpgrade ofSession(CliWorld world, HeldUpgrade held)
      throws TroubleException, BadArguments {
    try {
      held.become(withRequest(held.session(), world));
      PlatformAddress address = platform.over(held.session().platform(), true, world.env());
      world.runners().check(address);
      held.become(held.session().withPlatform(address));
      return held;
    } catch (TroubleException | BadArguments | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private Session withRequest(Session saved, CliWorld world) throws TroubleException, BadArguments {
    Optional<String> id = request.request();
    Optional<Secret> key = request.typedKey();
    if (saved.request().isPresent()) {
      RequestRef known = saved.request().get();
      if (!id.orElse(known.id()).equals(known.id())
          || !key.orElse(known.key()).equals(known.key())) {
        throw new BadArguments(
            "This session belongs to request "
                + known.id()
                + ", but --request or --key gives another; nothing was sent.",
            "Omit them: the session knows both.");
      }
      return saved;
    }
    if (id.isEmpty() || key.isEmpty()) {
      throw new BadArguments(
          "This session does not have a request yet; nothing was sent.",
          "Create one first (odoo-upgrade create --session ...), or take over an existing one: add"
              + " --request and --key.");
    }
    return UpgradeFlow.next(
        saved, new FlowEvent.Adopted(world.clock().instant(), new RequestRef(id.get(), key.get())));
  }
}
