package dev.odooupgrade.cli.adopt;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.transfer.DumpChoice;
import dev.odooupgrade.cli.transfer.DumpOption;
import dev.odooupgrade.cli.upgrade.LabelOptions;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.SavePolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adopt}: takes over a request that the platform's official script has begun. */
@Command(
    header = "Take over a request started by Odoo's official script.",
    description = {
      "%nAsks the platform for the status once, to check the token, and creates a",
      "session. All other commands and the wizard continue from there. The script's",
      "files are not changed. Stop the script first: two programs must not transfer",
      "files at once. Its SSH key (UID_upgrade_ssh_key or upgrade_ssh_key in the",
      "temporary folder) is required to transfer files, and is copied into the",
      "session; without it you can only watch the request."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade adopt --token-file /tmp/odoo-upgrade-test-db_sales-17.0 \\",
      "    --contract M123456-abcxyz",
      "  ODOO_UPGRADE_KEY=... odoo-upgrade adopt --ssh-key ~/upgrade_ssh_key"
    })
public final class AdoptCommand extends CliCommand {

  private static final int DIGITS = 8;

  @Mixin private AdoptOptions request = new AdoptOptions();
  @Mixin private DumpOption dump = new DumpOption();

  @Option(
      names = "--session",
      paramLabel = "FILE|NAME",
      description =
          "The session to create: a file, or a name for the list. Default: a name made of the time.")
  private @Nullable String session;

  @Mixin private LabelOptions label = new LabelOptions();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  @Option(
      names = "--json",
      description = "Print JSON: file, host, request, session, ssh_key, stage, state.")
  private boolean json;

  public AdoptCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    Optional<Secret> token = request.token(world().env());
    MissingOptions missing = missing();
    missing.unless(
        token.isPresent(), "--token-file", "the script's token file; or --token with its token");
    missing.check();
    console().keepSecret(token.orElseThrow());
    refuseSecond(token.orElseThrow());
    AdoptedKey key = AdoptedKey.of(request, world().env());
    try (OpenUpgrade open = begun(token.orElseThrow(), key)) {
      StepResult status = new StepCall(world()).status(open);
      if (!status.isFine()) {
        console().note("No session was created.");
        return StepCall.exitCode(status);
      }
      open.save();
      tell(new AdoptSummary(open, key));
      return ExitCode.DONE;
    }
  }

  private void refuseSecond(Secret token) throws BadArguments {
    if (session != null && !UpgradeFinder.isNew(session, world().store())) {
      throw new BadArguments(
          "--session names a session that already exists; nothing was sent.",
          "Give a name that is not taken, a new file that ends in .json, or omit --session.");
    }
    for (Session saved : world().store().list().sessions()) {
      if (saved.request().map(RequestRef::key).equals(Optional.of(token))) {
        throw new BadArguments(
            "This token already has a session: " + saved.id().value() + ". Nothing was sent.",
            "Use it: odoo-upgrade status --session " + saved.id().value());
      }
    }
  }

  private OpenUpgrade begun(Secret token, AdoptedKey key)
      throws TroubleException, InterruptedException {
    RequestRef ref =
        new RequestRef(request.request().orElseGet(() -> name(token)), token, request.host());
    PlatformAddress address = spoken();
    OpenUpgrade taken =
        new UpgradeFinder(world()).begin(address, SavePolicy.NEVER, Optional.ofNullable(session));
    taken.typed(request.order());
    taken.label(label.over(Label.NONE));
    taken.adopt(ref);
    if (dump.typed(world().env()).isPresent()) {
      new DumpChoice(world()).choose(taken, dump.typed(world().env()).get());
    }
    Transfers before = taken.session().transfers();
    key.identity().ifPresent(named -> taken.note(before.with(before.ssh().as(named))));
    return taken;
  }

  /** Where a token alone opens nothing, there is nothing to be taken over. */
  private PlatformAddress spoken() throws TroubleException, InterruptedException {
    PlatformAddress address = platform.address(world().settings());
    world().runners().check(address);
    PlatformAddress known = world().runners().recognized(address);
    if (!world().runners().abilities(known).can(Ability.TOKEN_ALONE)) {
      throw new BadArguments(
          "A token alone is not enough on this platform, which speaks "
              + known.protocol().map(Protocol::word).orElse("something else")
              + "; nothing was saved.",
          "To take over a request by its number and key: odoo-upgrade status --request ID"
              + " --key-file FILE");
    }
    return known;
  }

  /** The platform tells a request's number only when it is created. */
  static String name(Secret token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(token.reveal().getBytes(StandardCharsets.UTF_8));
      return "token-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private void tell(AdoptSummary words) {
    words.lines().forEach(console()::note);
    if (json) {
      world().print(words.document());
    }
  }
}
