package dev.odooupgrade.cli;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.check.PlatformCheck;
import dev.odooupgrade.text.SafeText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: finds out beforehand whether an upgrade can go from here. */
@Command(
    header = "Check whether an upgrade can run from this computer.",
    description = {
      "%nChecks whether the platform answers, which protocol it speaks, and whether",
      "rsync and ssh are installed if they are needed. The platform picks the port for",
      "files when a request's files are to be transferred: with --session it is asked",
      "to open the port, which is tested and closed again. No request is created or",
      "changed."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade check",
      "  odoo-upgrade check --session 20261123-101500-k7qz",
      "  odoo-upgrade check --json | jq .fine"
    })
final class CheckCommand extends CliCommand {
  @Mixin private SessionOption session = new SessionOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = OptionValue.Port.class,
      description =
          "Test a connection to this port of the platform now. It proves nothing if nothing listens"
              + " there.")
  private @Nullable Integer port;

  @Option(names = "--json", description = "Print JSON: findings, fine, platform, port, programs.")
  private boolean json;

  CheckCommand(CliWorld world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  ExitCode execute() throws TroubleException, InterruptedException, BadArguments {
    if (session.name().isEmpty()) {
      return check(platform.address(world().env()), Optional.empty());
    }
    UpgradeFinder finder = new UpgradeFinder(world());
    try (HeldUpgrade held = finder.named(session.name().get(), false)) {
      held.session().request().ifPresent(ref -> talk().keepSecret(ref.key()));
      boolean fixed = held.session().request().isPresent();
      PlatformAddress address = platform.over(held.session().platform(), fixed, world().env());
      held.become(held.session().withPlatform(address));
      return check(address, Optional.of(held));
    }
  }

  private ExitCode check(PlatformAddress address, Optional<HeldUpgrade> held)
      throws TroubleException, InterruptedException {
    world().runners().check(address);
    CheckRun run = new CheckRun(world(), address);
    boolean answers = run.platform();
    run.programs();
    String host = host(address, held.map(HeldUpgrade::session));
    if (port != null) {
      run.port(host, port);
    } else if (run.opensPorts()) {
      if (held.isPresent() && answers && held.get().session().request().isPresent()) {
        door(run, held.get());
      } else {
        run.add(PortWords.untried(host));
      }
    }
    world().print(json ? JsonPrinter.pretty(run.document()) : run.words());
    return run.code();
  }

  /** Where the upgrade stands is asked first: it may have gone on, and to another machine. */
  private void door(CheckRun run, HeldUpgrade held) throws InterruptedException {
    StepResult status = new StepCall(world()).ask(held);
    if (!status.isFine()) {
      run.add(
          CheckFinding.notFine(
              SafeText.clean(status.trouble().orElseThrow().sentence()),
              StepCall.exitCode(status)));
    } else if (PlatformCheck.hasDoor(held.session())) {
      run.door(held.session());
    } else {
      run.add(
          CheckFinding.notKnown(
              StateLine.of(held.session())
                  + ": the platform does not open a port for files now, so none was tested."));
    }
  }

  /** The machine that files travel to. */
  private static String host(PlatformAddress address, Optional<Session> session) {
    Optional<String> assigned = session.flatMap(Session::request).flatMap(RequestRef::host);
    return assigned
        .map(host -> host.replaceFirst(":\\d+$", ""))
        .orElseGet(() -> String.valueOf(address.url().getHost()));
  }
}
