package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.terminal.Theme;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code odoo-upgrade-tui} understands. */
@Command(
    name = Main.WIZARD,
    header = "Step-by-step wizard for upgrading an Odoo database.",
    descriptionHeading = "",
    description = {
      "%nOpens on the list of saved upgrades. Every step is saved: whatever happens,",
      "start it again and continue. For scripts, use odoo-upgrade."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade-tui",
      "  odoo-upgrade-tui --sandbox",
      "  odoo-upgrade-tui --session 20261123-101500-k7qz",
      "",
      "Exit codes: see odoo-upgrade help exit-codes."
    })
final class WizardOptions {
  @Option(
      names = "--session",
      paramLabel = "FILE|ID",
      description = "Open this saved upgrade instead of the list.")
  @Nullable String session;

  @Mixin PlatformOptions platform = new PlatformOptions();

  @Option(
      names = "--sandbox",
      description =
          "Use a simulated platform inside this program, with a sample dump. It is "
              + "not Odoo: nothing leaves this computer.")
  boolean sandbox;

  @Option(
      names = "--on-change",
      paramLabel = "COMMAND",
      description =
          "Run this with sh each time the state of an upgrade changes. Setting the variable"
              + " ODOO_UPGRADE_ON_CHANGE does the same.")
  @Nullable String onChange;

  @Option(names = "--ascii", description = "Use only ASCII characters.")
  boolean ascii;

  @Option(
      names = "--no-color",
      description = "Do not use colours. Setting the variable NO_COLOR does the same.")
  private boolean noColor;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      converter = AnyTheme.class,
      description =
          "How it looks: default, colour-blind (blue and orange), high-contrast, or mono.")
  private @Nullable Theme theme;

  @Option(
      names = "--no-mouse",
      description =
          "Leave the mouse to the terminal, to select text with it. Otherwise, hold Shift for that.")
  boolean noMouse;

  @Option(
      names = "--tell",
      paramLabel = "WORDS",
      converter = SignalWords.class,
      description =
          "What to use besides text: bell, title, osc9, osc777, taskbar, links, sync, with commas"
              + " between. Without it, whatever the terminal is known to show. A word sends it to any"
              + " terminal; no- before it switches it off; none switches off all others. See"
              + " docs/terminals.md.")
  @Nullable SignalChoice tell;

  @Option(
      names = "--plain",
      description =
          "Ask line by line instead of drawing screens, for screen readers. Setting the variable"
              + " ACCESSIBLE or TERM=dumb does the same.")
  boolean plain;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  boolean version;

  Optional<Theme> theme() {
    return noColor ? Optional.of(Theme.MONO) : Optional.ofNullable(theme);
  }

  static final class AnyTheme extends OptionValue<Theme> {
    AnyTheme() {
      super(
          "is not a theme; write "
              + MissingOptions.listed(Arrays.stream(Theme.values()).map(Theme::word).toList(), "or")
              + ".",
          Theme::named);
    }
  }
}
