package dev.odooupgrade.cli.saved;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.report.FetchedReport;
import dev.odooupgrade.report.ReportLayout;
import dev.odooupgrade.report.ReportReader;
import dev.odooupgrade.report.ReportText;
import dev.odooupgrade.report.ReportTroubles;
import dev.odooupgrade.report.ResultFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: shows the upgrade report as text, or in a browser. */
@Command(
    header = "Show the upgrade report that came with the result.",
    description = {
      "%nThe report is a web page. It is printed as text, as wide as your terminal, or",
      "80 columns without one. Nothing is sent, and nothing in the page is run; with",
      "--open, your browser treats it like any other page.",
      "With --json stdout is one document: file, title, lines."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade report --session 20261123-101500-k7qz | less",
      "  odoo-upgrade report --session sales.json --open",
      "  odoo-upgrade report upgraded_sales/upgrade-report.html"
    })
public final class ReportCommand extends CliCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|DIR",
      description = "A report file, or the folder of a result, instead of --session.")
  private @Nullable Path file;

  @Mixin private SessionOption session = new SessionOption();

  @Option(names = "--open", description = "Open the page in your browser instead of printing it.")
  private boolean open;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  public ReportCommand(CommandContext world) {
    super(
        world,
        EnumSet.of(
            ExitCode.DONE,
            ExitCode.BAD_ARGUMENT,
            ExitCode.FILE,
            ExitCode.UPGRADE_FAILED,
            ExitCode.STILL_RUNNING));
  }

  @Override
  protected ExitCode execute() throws TroubleException {
    Path page = page();
    if (open) {
      return opened(page);
    }
    print(page, read(page));
    return ExitCode.DONE;
  }

  private Path page() throws TroubleException {
    if ((file != null) == session.name().isPresent()) {
      throw new BadArguments(
          "report needs either --session (a saved upgrade) or the FILE of a report.",
          "For example: " + example());
    }
    if (file != null) {
      Path typed = file.toAbsolutePath().normalize();
      return isNamed() ? typed : FetchedReport.plain(new ResultFolder(typed).report());
    }
    SavedUpgrade saved = SavedUpgrade.named(session.name().orElseThrow(), world());
    Optional<Path> page = FetchedReport.of(saved.session());
    return page.isPresent() ? FetchedReport.plain(page.get()) : notFetched(saved);
  }

  /** A link or a pipe that a person names is meant; one in a result was laid there. */
  private boolean isNamed() {
    return file != null && !Files.isDirectory(file);
  }

  private ExitCode opened(Path page) throws TroubleException {
    if (!Files.isReadable(page)) {
      throw ReportTroubles.unreadable(page);
    }
    Browser.Answer answer = world().browser().open(page);
    if (answer == Browser.Answer.SHOWN) {
      console().note(answer.sentence() + " The page is " + page);
      return ExitCode.DONE;
    }
    throw new TroubleException(
        TroubleKind.FILE,
        answer.sentence(),
        "",
        "Omit --open to print it here; its address is " + page.toUri());
  }

  private ReportText read(Path page) throws TroubleException {
    return isNamed() ? ReportReader.readNamed(page) : ReportReader.read(page);
  }

  private void print(Path page, ReportText report) {
    if (json) {
      ReportDocument.write(page, report, world().out());
      return;
    }
    // The width of the terminal that everything came from, also where a pager stands between.
    ReportLayout.write(report, world().errorColumns().getAsInt(), world().out()::println);
    world().out().flush();
    if (report.lines().isEmpty()) {
      console().note("There is no text in " + page + ".");
    }
  }

  private Path notFetched(SavedUpgrade saved) throws TroubleException {
    Session upgrade = saved.session();
    String naming = saved.option(world());
    throw new TroubleException(
        switch (upgrade.stage()) {
          case DONE ->
              new Trouble(
                  TroubleKind.FILE,
                  "The report of this upgrade has not been downloaded yet, or was moved.",
                  "",
                  "Download it with: odoo-upgrade download " + naming + what(upgrade));
          case ENDED_BADLY ->
              new Trouble(
                  TroubleKind.UPGRADE_FAILED,
                  "This upgrade ended without a result, so there is no report.",
                  "",
                  "See its log: odoo-upgrade log " + naming);
          default ->
              new Trouble(
                  TroubleKind.STILL_RUNNING,
                  "There is no report yet: it comes with the result.",
                  "",
                  "Wait for it with: odoo-upgrade download " + naming + " --wait");
        });
  }

  /** Where the result is one file, the report is the notes, to be fetched by themselves. */
  private String what(Session upgrade) throws TroubleException {
    Set<Artifact> artifacts = world().runners().abilities(upgrade.platform()).artifacts();
    return artifacts.contains(Artifact.RESULT) || !artifacts.contains(Artifact.NOTES)
        ? ""
        : " --what notes";
  }
}
