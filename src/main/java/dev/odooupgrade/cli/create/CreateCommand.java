package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.transfer.SshKeyOption;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code create}: makes a request on the platform. */
@Command(
    header = "Create a request: the first step of an upgrade.",
    description = {
      "%nThe answer on stdout contains the request's number and its private key. Both",
      "are also saved in a session, from which the other commands and the wizard",
      "continue."
    },
    footer = {
      "",
      "Example:",
      "  odoo-upgrade create --contract=M123-abc --email john.doe@example.com \\",
      "    --target 8.0 --aim test --filename db.dump --timezone Europe/Brussels"
    })
public final class CreateCommand extends CliCommand {

  @Mixin private final OrderBuilder builder;
  @Mixin private SshKeyOption sshKey = new SshKeyOption();

  public CreateCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
    this.builder = new OrderBuilder(world, false);
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    Optional<SshIdentity> key = sshKey.identity(world().env());
    Optional<OpenUpgrade> saved = builder.saved();
    try {
      if (saved.isPresent() && saved.get().session().stage().hasRequest()) {
        throw new BadArguments(
            "This session already has a request, and a request is never created twice"
                + " automatically; nothing was sent.",
            "Continue with it (odoo-upgrade all "
                + SessionOption.of(saved.get())
                + "), or omit --session to create another.");
      }
      if (saved.isPresent() && saved.get().session().stage() == Stage.CREATING) {
        console()
            .note(
                "An earlier create call of this session was never answered, so there may be two"
                    + " requests now.");
      }
      OpenUpgrade ready = builder.ready(saved, missing());
      // Kept with the intention to create, before the platform hears of it.
      Transfers before = ready.session().transfers();
      key.ifPresent(named -> ready.note(before.with(before.ssh().as(named))));
      if (saved.isEmpty()) {
        ready.save();
      }
      return create(ready);
    } finally {
      saved.ifPresent(OpenUpgrade::close);
    }
  }

  private ExitCode create(OpenUpgrade ready) {
    try (ready) {
      StepResult result = new StepCall(world()).run(Step.CREATE, ready);
      if (result.isFine()) {
        String id = ready.session().request().orElseThrow().id();
        console().note("Request " + id + " was created. It is saved in " + file(ready) + ".");
        String dump = builder.dump().isPresent() ? "" : " --dbdump FILE";
        console().note("Next: odoo-upgrade upload " + SessionOption.of(ready) + dump);
      } else {
        console().note("What you typed is saved in " + file(ready) + ".");
      }
      return StepCall.exitCode(result);
    }
  }

  private static String file(OpenUpgrade open) {
    return open.file().orElseThrow().toString();
  }
}
