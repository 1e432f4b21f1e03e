package dev.odooupgrade.cli;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.UpgradeFlow;
import java.util.Optional;

/** Finds the upgrade that {@code --session}, or {@code --request} and {@code --key}, speak of. */
final class RequestPick {
  private final CliWorld world;
  private final UpgradeFinder finder;

  RequestPick(CliWorld world, UpgradeFinder finder) {
    this.world = world;
    this.finder = finder;
  }

  /**
   * The upgrade, with its request and the platform's address looked at; nothing is sent yet.
   *
   * @param missing what the command lacks besides; checked together with the keys
   * @param mustKeep whether its steps must be saved
   */
  HeldUpgrade pick(
      Optional<String> session,
      RequestOptions asked,
      PlatformOptions platform,
      Missing missing,
      boolean mustKeep)
      throws TroubleException, BadArguments {
    HeldUpgrade held =
        session.isPresent()
            ? ofSession(session.get(), asked, platform, mustKeep)
            : ofKeys(asked, platform, missing, mustKeep);
    held.session().request().ifPresent(ref -> world.talk().keepSecret(ref.key()));
    return held;
  }

  private HeldUpgrade ofKeys(
      RequestOptions asked, PlatformOptions platform, Missing missing, boolean mustKeep)
      throws TroubleException, BadArguments {
    Optional<String> id = asked.request();
    Optional<Secret> key = asked.key(world.env());
    missing.unless(id.isPresent(), "--request", "the request's number, as create told it");
    missing.unless(key.isPresent(), "--key", "its private key, as create told it");
    missing.check();
    PlatformAddress address = platform.address(world.env());
    world.runners().check(address);
    RequestRef ref = new RequestRef(id.orElseThrow(), key.orElseThrow());
    world.talk().keepSecret(ref.key());
    return finder.ofRequest(ref, address, mustKeep);
  }

  private HeldUpgrade ofSession(
      String name, RequestOptions asked, PlatformOptions platform, boolean mustKeep)
      throws TroubleException, BadArguments {
    HeldUpgrade held = finder.named(name, mustKeep);
    try {
      held.become(withRequest(held.session(), asked));
      PlatformAddress address = platform.over(held.session().platform(), true, world.env());
      world.runners().check(address);
      held.become(held.session().withPlatform(address));
      return held;
    } catch (TroubleException | BadArguments | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private Session withRequest(Session session, RequestOptions asked)
      throws TroubleException, BadArguments {
    Optional<String> id = asked.request();
    Optional<Secret> key = asked.typedKey();
    if (session.request().isPresent()) {
      RequestRef known = session.request().get();
      if ((id.isPresent() && !id.get().equals(known.id()))
          || (key.isPresent() && !key.get().equals(known.key()))) {
        throw new BadArguments(
            "This session belongs to request "
                + known.id()
                + ", and --request or --key says another; nothing was sent.",
            "Leave them away: the session knows both.");
      }
      return session;
    }
    if (id.isEmpty() || key.isEmpty()) {
      throw new BadArguments(
          "This session has no request yet; nothing was sent.",
          "Create it first (odoo-upgrade create --session ...), or take over one that was made"
              + " elsewhere: add --request and --key.");
    }
    return UpgradeFlow.next(
        session,
        new FlowEvent.Adopted(world.clock().instant(), new RequestRef(id.get(), key.get())));
  }
}
