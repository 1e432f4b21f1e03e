package dev.odooupgrade.cli.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.create.OrderCheck;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.TypedWord;
import dev.odooupgrade.cli.upgrade.PlatformCall;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.WipeResult;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wipe}: has the platform delete the files of a request. */
@Command(
    header = "Permanently delete the files of a request from the platform.",
    description = {
      "%nDeletes the dump, the result and the log on the platform. The platform may also",
      "delete those of other finished requests of the same contract; it lists what it",
      "deleted. Nothing is deleted on this computer: the session stays, and remembers",
      "it. Only today's protocol supports this."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade wipe --session 20261123-101500-k7qz",
      "  odoo-upgrade wipe --session sales.json --yes --json"
    })
public final class WipeCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = "--contract",
      paramLabel = "CONTRACT",
      description = "The contract of the request. Default: the session's own.")
  private @Nullable String contract;

  @Option(
      names = "--yes",
      description = "Delete without confirmation. Required without a terminal.")
  private boolean yes;

  @Option(names = "--json", description = "Print JSON: contract, failed, request, wiped.")
  private boolean json;

  public WipeCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    if (contract != null) {
      Set<OrderField> typed = EnumSet.of(OrderField.CONTRACT);
      OrderCheck.require(OrderDraft.EMPTY.with(OrderField.CONTRACT, contract), typed);
    }
    try (OpenUpgrade open = upgrade.pick(world(), missing(), true)) {
      if (!yes && !world().inputIsTerminal().getAsBoolean()) {
        throw new BadArguments(
            "This permanently deletes the files of the request from the platform. Nothing was"
                + " sent.",
            "Add --yes to continue without confirmation.");
      }
      if (contract != null) {
        // The platform compares it with the request's own, so a wrong one does no harm.
        open.typed(open.session().draft().with(OrderField.CONTRACT, contract.strip()));
      }
      StepResult status = new StepCall(world()).status(open);
      open.forgetIfNothing(status, console()::trouble);
      if (!status.isFine()) {
        return StepCall.exitCode(status);
      }
      if (open.abilities().can(Ability.WIPE)) {
        confirm(open.session());
      }
      return told(open, wiped(open));
    }
  }

  private void confirm(Session session) throws BadArguments {
    String known = session.draft().contract();
    if (yes || known.isEmpty()) {
      return;
    }
    new TypedWord(world())
        .expect(
            StateLine.of(session)
                + ". Its files will be permanently deleted from the platform. Type the contract "
                + known
                + " to continue:",
            known);
  }

  private WipeResult wiped(OpenUpgrade open) throws TroubleException, InterruptedException {
    try (PlatformCall call = PlatformCall.begin(world(), open)) {
      return call.runner().wipe(open.session());
    }
  }

  /** What was deleted has been told as a notice of the platform. */
  private ExitCode told(OpenUpgrade open, WipeResult result) {
    if (json) {
      world().print(document(result));
    }
    open.file().ifPresent(file -> console().note("The session stays in " + file + "."));
    return result.kept().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static ObjectNode document(WipeResult result) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    result.kept().forEach(document.putArray("failed")::add);
    result.gone().forEach(document.putArray("wiped")::add);
    return document
        .put("contract", result.session().draft().contract())
        .put("request", result.session().request().map(RequestRef::id).orElse(null));
  }
}
