package dev.odooupgrade.app;

import dev.odooupgrade.cli.ParseTroubles;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.Upgrades;
import dev.odooupgrade.http.address.AddressRules;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.lookup.DumpLookupOnDisk;
import dev.odooupgrade.ui.lookup.ReportAndSupportOnDisk;
import dev.odooupgrade.ui.lookup.TargetLookupOnDisk;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Preferences;
import dev.odooupgrade.ui.wizard.Wizard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** {@code odoo-upgrade-tui}: its options, and the services its screens work with. */
record WizardProgram(ProcessEnvironment around, Services services, WizardFace face) {
  private static final Logger LOG = Logger.getLogger(WizardProgram.class.getName());
  private static final Duration PATIENCE_WITH_SAVING = Duration.ofSeconds(3);

  /** Of the slow sandbox: six seconds of upload and half a minute of work to look at. */
  private static final double WATCHABLE = 4;

  int run(String... args) {
    WizardOptions options = new WizardOptions();
    CommandLine line = new CommandLine(options);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    try {
      line.parseArgs(args);
    } catch (ParameterException notUnderstood) {
      return refuse(ParseTroubles.sentence(notUnderstood));
    }
    if (options.help) {
      around.out().println(line.getUsageMessage().stripTrailing());
      return ExitCode.DONE.code();
    }
    if (options.version) {
      around.out().println(Main.WIZARD + " " + Version.current());
      return ExitCode.DONE.code();
    }
    return start(options);
  }

  private int start(WizardOptions options) {
    try {
      WizardSettings settings = WizardSettings.of(services);
      return options.sandbox
          ? inSandbox(options, settings)
          : show(options, settings, Optional.empty());
    } catch (BadArguments bad) {
      return refuse(String.join("\n", bad.lines()));
    } catch (TroubleException trouble) {
      around.err().println(SafeText.clean(trouble.trouble().sentence()));
      return ExitCode.of(trouble.trouble().kind()).code();
    }
  }

  private int inSandbox(WizardOptions options, WizardSettings settings) throws TroubleException {
    SandboxStarter.Settings sandboxed =
        new SandboxStarter.Settings(
            settings.protocol(options.platform).orElse(Protocol.V1),
            0,
            WATCHABLE,
            "slow",
            Optional.empty(),
            call -> LOG.fine("sandbox: " + call));
    try (SandboxStarter.Running sandbox = services.sandboxes().start(sandboxed)) {
      return show(options, settings, Optional.of(sandbox));
    }
  }

  private int show(
      WizardOptions options, WizardSettings settings, Optional<SandboxStarter.Running> sandbox)
      throws TroubleException {
    Runners runners =
        services.runners(
            LOG::fine,
            sandbox.map(SandboxStarter.Running::address),
            new AskedPassphrases(around.env(), key -> Optional.empty()));
    PlatformAddress address =
        sandbox.isPresent() ? sandbox.get().address() : settings.address(options.platform);
    check(address, runners);
    Optional.ofNullable(options.onChange).ifPresent(services.onChange()::run);
    SessionStore store = services.store();
    Busy busy = new Busy();
    Upgrades upgrades =
        new Upgrades(
            store,
            runners,
            around.clock(),
            () -> Threads.single("upgrade"),
            busy,
            settings.transfers());
    Optional<Path> sample = sandbox.map(SandboxStarter.Running::sampleDump);
    Optional<Path> session = Optional.ofNullable(options.session).map(store::locate);
    WizardLook look = settings.look(options);
    Path downloads = settings.folder().orElse(here());
    Preferences preferences = settings.preferences();
    Conversation.Factory conversation =
        (shell, view, uiThread) -> {
          Background background = new Background(Threads.many("worker"), uiThread, busy);
          Wizard wizard =
              new Wizard(
                  context(upgrades, background, shell, address, downloads, preferences, sample),
                  view,
                  session);
          services.onChange().tells(words -> uiThread.execute(() -> wizard.complain(words)));
          return wizard;
        };
    int code =
        face.run(new WizardParts(options, look, address, sample, session, busy, conversation));
    services.onChange().tells(around.err()::println);
    finishSaving(busy);
    return code;
  }

  private static Path here() {
    return Path.of("").toAbsolutePath();
  }

  private PageContext context(
      Upgrades upgrades,
      Background background,
      Shell shell,
      PlatformAddress platform,
      Path downloads,
      Preferences preferences,
      Optional<Path> sample) {
    Path home = Path.of(around.home()).toAbsolutePath();
    Path here = here();
    return new PageContext(
        upgrades,
        new Lazy<>(() -> new TimezoneFinder(TimezoneCatalogue.load())),
        new DumpLookupOnDisk(new DumpInspector(), home, here, around.clock().getZone()),
        new TargetLookupOnDisk(home, here, downloads, around.clock().getZone()),
        new ReportAndSupportOnDisk(services.browser(), services.bundles(), here),
        background,
        shell,
        around.clock(),
        platform,
        preferences,
        sample);
  }

  /**
   * Making a connection ready takes time, which the first screen must not wait for; a file of
   * certificates is worth it, since somebody named it just now.
   */
  private static void check(PlatformAddress address, Runners runners) throws TroubleException {
    if (address.cacert().isPresent()) {
      runners.check(address);
    } else {
      AddressRules.check(address);
    }
  }

  /** The threads do not keep the program from ending, so it waits for what they still save. */
  private static void finishSaving(Busy busy) {
    try {
      if (!busy.awaitIdle(PATIENCE_WITH_SAVING)) {
        LOG.warning("The program ended while something was still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int refuse(String sentence) {
    around.err().println(sentence);
    return ExitCode.BAD_ARGUMENT.code();
  }
}
