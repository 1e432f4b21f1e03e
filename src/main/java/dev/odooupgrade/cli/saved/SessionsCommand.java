package dev.odooupgrade.cli.saved;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.SessionDocument;
import dev.odooupgrade.domain.session.SavedUpgrades;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sessions}: lists the saved upgrades. */
@Command(
    header = "List saved upgrades, most recent first.",
    description = {"%nKeys are not shown. Files that cannot be used are reported on stderr."},
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade sessions",
      "  odoo-upgrade sessions --json | jq -r '.sessions[0].id'",
      "  odoo-upgrade sessions --csv > upgrades.csv"
    })
public final class SessionsCommand extends CliCommand {
  @Option(names = "--json", description = "Print JSON: sessions, and damaged files.")
  private boolean json;

  @Option(
      names = "--csv",
      description = "Print comma-separated values, with the names that --json has.")
  private boolean csv;

  public SessionsCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT, ExitCode.FILE));
  }

  @Override
  protected ExitCode execute() throws BadArguments {
    if (json && csv) {
      throw new BadArguments("--json and --csv print the same list; give one of them.");
    }
    SavedUpgrades listing = world().store().list();
    if (json) {
      world().print(asJson(listing));
    } else if (csv && !listing.sessions().isEmpty()) {
      world()
          .print(CsvPrinter.table(listing.sessions().stream().map(SessionDocument::of).toList()));
    } else if (!listing.sessions().isEmpty()) {
      world().print(new SessionTable(world().clock().instant()).of(listing.sessions()));
    } else if (listing.damaged().isEmpty()) {
      console().note("No upgrades are saved in " + world().store().folder() + ".");
    }
    for (SavedUpgrades.Damaged damaged : listing.damaged()) {
      console().note(damaged.path() + " cannot be used and was not changed: " + damaged.reason());
    }
    return isUnread(listing) ? ExitCode.FILE : ExitCode.DONE;
  }

  /** Whether the folder itself could not be read: nothing is known of what it holds. */
  private boolean isUnread(SavedUpgrades listing) {
    Path folder = world().store().folder();
    return listing.damaged().stream().anyMatch(damaged -> damaged.path().equals(folder));
  }

  private ObjectNode asJson(SavedUpgrades listing) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("folder", world().store().folder().toString());
    ArrayNode sessions = document.putArray("sessions");
    listing.sessions().forEach(session -> sessions.add(SessionDocument.of(session)));
    ArrayNode damaged = document.putArray("damaged");
    for (SavedUpgrades.Damaged file : listing.damaged()) {
      damaged.addObject().put("file", file.path().toString()).put("reason", file.reason());
    }
    return document;
  }
}
