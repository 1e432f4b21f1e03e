package dev.odooupgrade.cli.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.cli.watch.FailureReport;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.upgrade.LogKeeping;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.support.Bundle;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.text.ByteSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code support}: packs what people who help want to know, without anything secret. */
@Command(
    header = "Pack everything known about an upgrade for support, without keys.",
    description = {
      "%nCreates one zip file with the saved upgrade, the platform's log, the report if",
      "it was downloaded, this program's log, a summary with the first error, and a",
      "README. Keys and tokens are masked everywhere, the contract and your e-mail",
      "address in part. The dump is not included. Look through it before you send it:",
      "what the platform's log says about your data is not masked. This command sends",
      "nothing; it only asks the platform for the rest of the log."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade support --session 20261123-101500-k7qz",
      "  odoo-upgrade support --session sales.json --to /srv/help.zip"
    })
public final class SupportCommand extends CliCommand {
  @Mixin private SessionOption session = new SessionOption();

  @Option(
      names = "--to",
      paramLabel = "FILE|DIR",
      description =
          "The zip file to create; existing files are never overwritten. Default:"
              + " odoo-upgrade-support-SESSION.zip in the current folder.")
  private @Nullable Path to;

  @Option(names = "--offline", description = "Do not ask the platform for the rest of its log.")
  private boolean offline;

  @Option(names = "--json", description = "Print JSON: file, bytes, contents.")
  private boolean json;

  public SupportCommand(CommandContext world) {
    super(
        world,
        EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT, ExitCode.FILE, ExitCode.INTERRUPTED));
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    MissingOptions missing = missing();
    missing.unless(
        session.name().isPresent(),
        "--session",
        "the saved upgrade to pack; odoo-upgrade sessions lists them");
    missing.check();
    String name = session.name().orElseThrow();
    SavedUpgrade saved = SavedUpgrade.named(name, world());
    if (!offline) {
      fetchLog(name);
    }
    UpgradeLog log = UpgradeLog.beside(saved.file());
    Bundle bundle = world().bundles().pack(saved.session(), log.file(), target(saved));
    tell(bundle);
    return ExitCode.DONE;
  }

  /** As far as that is possible: the bundle is worth making without it. */
  private void fetchLog(String name) throws InterruptedException, BadArguments {
    try (OpenUpgrade open = new UpgradeFinder(world()).named(name, false)) {
      if (open.file().isPresent()) {
        UpgradeLog log = UpgradeLog.beside(open.file().get());
        FailureReport.keepLog(world(), open, log)
            .flatMap(LogKeeping.Kept::trouble)
            .ifPresent(
                trouble ->
                    console()
                        .note(
                            "The rest of its log could not be downloaded. " + trouble.happened()));
      }
    } catch (TroubleException notOpened) {
      console().note(notOpened.trouble().happened());
    }
  }

  private Path target(SavedUpgrade saved) {
    Path typed = to == null ? Path.of("") : to;
    return to == null || Files.isDirectory(typed)
        ? SupportBundles.freeName(saved.session(), typed)
        : typed;
  }

  private void tell(Bundle bundle) {
    if (json) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.put("file", bundle.file().toString()).put("bytes", bundle.bytes());
      bundle.contents().forEach(document.putArray("contents")::add);
      world().print(document);
    } else {
      world().print(bundle.file().toString());
    }
    console()
        .note(
            "Packed %d files, %s, without keys or tokens. Look through them before you send them."
                .formatted(bundle.contents().size(), ByteSize.words(bundle.bytes())));
  }
}
