package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which upgrade that has a request, and where, for every command after {@code create}: the one that
 * {@code --session}, or {@code --request} and {@code --key}, speak of.
 */
@Command
public final class UpgradeOptions {
  private static final SecretFile KEY_FILE =
      new SecretFile("key", "Write the key that create printed into it, on a line of its own.");

  @Option(
      names = "--request",
      paramLabel = "ID",
      converter = OptionValue.RequestId.class,
      description = "The request's number, as printed by create.")
  private @Nullable String request;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The request's private key, as printed by create. Others on this computer can see it in"
              + " the process list: --session, --key-file or the variable ODOO_UPGRADE_KEY keep it"
              + " private.")
  private @Nullable String privateKey;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "A file with the key on its first line.")
  private @Nullable Path keyFile;

  @Mixin private SessionOption session = new SessionOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  public Optional<String> session() {
    return session.name();
  }

  /** Whether a request was named by itself, and no session. */
  public boolean isByKeys() {
    return session.name().isEmpty() && id().isPresent();
  }

  /**
   * The upgrade, with its request and the platform's address looked at; nothing is sent yet.
   *
   * @param missing what the command lacks besides; checked together with the keys
   * @param mustKeep whether its steps must be saved
   */
  public OpenUpgrade pick(CommandContext world, MissingOptions missing, boolean mustKeep)
      throws TroubleException {
    UpgradeFinder finder = new UpgradeFinder(world);
    OpenUpgrade open =
        session.name().isPresent()
            ? ofSession(world, finder.named(session.name().get(), mustKeep))
            : ofKeys(world, finder, missing, mustKeep);
    if (platform.namesAddress()) {
      open.reachPlatformItself();
    }
    return open;
  }

  private Optional<String> id() {
    return Optional.ofNullable(request).filter(id -> !id.isEmpty());
  }

  private OpenUpgrade ofKeys(
      CommandContext world, UpgradeFinder finder, MissingOptions missing, boolean mustKeep)
      throws TroubleException {
    Optional<String> id = id();
    Optional<Secret> key = KEY_FILE.typed(privateKey, keyFile, world.env());
    if (id.isEmpty() && key.isEmpty()) {
      missing.add("--session", "a saved upgrade; without one, --request and --key-file");
    } else {
      missing.unless(id.isPresent(), "--request", "the request's number, as printed by create");
      missing.unless(key.isPresent(), "--key-file", "a file with its key, as printed by create");
    }
    missing.check();
    PlatformAddress address = platform.address(world.settings());
    world.runners().check(address);
    RequestRef ref = new RequestRef(id.orElseThrow(), key.orElseThrow());
    world.console().keepSecret(ref.key());
    return finder.ofRequest(ref, address, mustKeep);
  }

  private OpenUpgrade ofSession(CommandContext world, OpenUpgrade open) throws TroubleException {
    try {
      request(open);
      open.session().request().ifPresent(ref -> world.console().keepSecret(ref.key()));
      PlatformAddress address = platform.over(open.session().platform(), true, world.settings());
      world.runners().check(address);
      open.reach(address);
      return open;
    } catch (TroubleException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /** The session's own request, or the one that was typed for a session without one. */
  private void request(OpenUpgrade open) throws TroubleException {
    Optional<RequestRef> saved = open.session().request();
    Optional<String> id = id();
    Optional<Secret> key = KEY_FILE.typed(privateKey, keyFile);
    if (saved.isPresent()) {
      RequestRef known = saved.get();
      if (!id.orElse(known.id()).equals(known.id())
          || !key.orElse(known.key()).equals(known.key())) {
        throw new BadArguments(
            "This session belongs to request "
                + known.id()
                + ", but --request or --key gives another; nothing was sent.",
            "Omit them: the session knows both.");
      }
      return;
    }
    if (id.isEmpty() || key.isEmpty()) {
      throw new BadArguments(
          "This session does not have a request yet; nothing was sent.",
          "Create one first (odoo-upgrade create --session ...), or take over an existing one: add"
              + " --request and --key.");
    }
    open.adopt(new RequestRef(id.get(), key.get()));
  }
}
