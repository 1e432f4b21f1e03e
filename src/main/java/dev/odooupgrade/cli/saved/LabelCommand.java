package dev.odooupgrade.cli.saved;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.upgrade.LabelOptions;
import dev.odooupgrade.cli.upgrade.SessionDocument;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code label}: gives a saved upgrade a name and tags. */
@Command(
    header = "Name a saved upgrade, and tag it.",
    description = {
      "%nThe lists show the name in place of the contract, and find an upgrade by it",
      "and by its tags. The platform does not see them. An empty name removes it."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade label --session sales.json --name 'Acme, trial' --tag vip",
      "  odoo-upgrade label --session sales.json --untag vip"
    })
public final class LabelCommand extends CliCommand {
  @Mixin private SessionOption session = new SessionOption();
  @Mixin private LabelOptions label = new LabelOptions();

  @Option(names = "--untag", paramLabel = "TAG", description = "Remove a tag. Can be repeated.")
  private List<String> removed = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON: the upgrade, as in sessions --json.")
  private boolean json;

  public LabelCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT, ExitCode.FILE));
  }

  @Override
  protected ExitCode execute() throws TroubleException {
    MissingOptions missing = missing();
    missing.unless(session.name().isPresent(), "--session", "a saved upgrade");
    missing.check();
    try (OpenUpgrade open = new UpgradeFinder(world()).named(session.name().orElseThrow(), true)) {
      Label known = open.session().label();
      Label next = label.over(known).untagged(Label.tags(removed));
      if (!next.equals(known)) {
        open.label(next);
        open.save();
      }
      if (json) {
        world().print(SessionDocument.of(open.session()));
      } else {
        world().print(next.isEmpty() ? "no name, no tags" : SafeText.clean(next.words()));
      }
      return ExitCode.DONE;
    }
  }
}
