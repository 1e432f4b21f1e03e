package dev.odooupgrade.cli.check;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.transfer.SshKeyOption;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.PlatformCheck;
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
      "rsync and ssh are installed if they are needed, and whether your SSH key and the",
      "dump of a session can be used. The platform picks the port for",
      "files only when a request needs it. With --session, this command has that port",
      "opened, tests it, and has it closed again. No request is created or changed."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade check",
      "  odoo-upgrade check --session 20261123-101500-k7qz",
      "  odoo-upgrade check --ssh-key ~/.ssh/id_ed25519",
      "  odoo-upgrade check --json | jq .fine"
    })
public final class CheckCommand extends CliCommand {
  @Mixin private SessionOption session = new SessionOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  @Mixin private SshKeyOption sshKey = new SshKeyOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = OptionValue.Port.class,
      description =
          "Test a connection to this port of the platform now. If it fails, perhaps nothing listens"
              + " there yet.")
  private @Nullable Integer port;

  @Option(names = "--json", description = "Print JSON: findings, fine, platform, port, programs.")
  private boolean json;

  public CheckCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    if (session.name().isEmpty()) {
      return check(platform.address(world().settings()), Optional.empty());
    }
    UpgradeFinder finder = new UpgradeFinder(world());
    try (OpenUpgrade open = finder.named(session.name().get(), false)) {
      boolean fixed = open.session().request().isPresent();
      PlatformAddress address = platform.over(open.session().platform(), fixed, world().settings());
      open.reach(address);
      return check(address, Optional.of(open));
    }
  }

  private ExitCode check(PlatformAddress address, Optional<OpenUpgrade> open)
      throws TroubleException, InterruptedException {
    world().runners().check(address);
    CheckRun run = new CheckRun(world(), address);
    boolean answers = run.platform();
    run.programs();
    SshTrust known = open.map(it -> it.session().transfers().ssh()).orElse(SshTrust.NONE);
    run.files(
        sshKey.identity(world().env()).map(known::as).orElse(known),
        open.map(OpenUpgrade::session)
            .filter(it -> it.stage().compareTo(Stage.UPLOADED) < 0)
            .flatMap(Session::dump));
    String host = host(address, open.map(OpenUpgrade::session));
    if (port != null) {
      run.port(host, port);
    } else if (run.opensPorts()) {
      if (open.isPresent() && answers && open.get().session().request().isPresent()) {
        port(run, open.get());
      } else {
        run.add(PortFindings.untried(host));
      }
    }
    world().explain(json ? JsonPrinter.pretty(run.document()) : run.words());
    return run.code();
  }

  /** Where the upgrade stands is asked first: it may have gone on, and to another machine. */
  private void port(CheckRun run, OpenUpgrade open) throws InterruptedException {
    StepResult status = new StepCall(world()).ask(open);
    if (!status.isFine()) {
      run.add(
          CheckFinding.notFine(
              SafeText.clean(status.trouble().orElseThrow().sentence()),
              StepCall.exitCode(status)));
    } else if (PlatformCheck.opensPort(open.session())) {
      run.port(open.session());
    } else {
      run.add(
          CheckFinding.notKnown(
              StateLine.of(open.session())
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
