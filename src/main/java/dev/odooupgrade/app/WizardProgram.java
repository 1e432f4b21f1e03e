package dev.odooupgrade.app;

import dev.odooupgrade.cli.ParseTroubles;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.EnvironmentVariable;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.cli.transfer.SftpFromOption;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import dev.odooupgrade.flow.upgrade.Upgrades;
import dev.odooupgrade.http.address.AddressRules;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.lookup.DumpLookupOnDisk;
import dev.odooupgrade.ui.lookup.ReportAndSupportOnDisk;
import dev.odooupgrade.ui.lookup.TargetLookupOnDisk;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.wizard.Wizard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
      return options.sandbox ? inSandbox(options) : show(options, Optional.empty());
    } catch (BadArguments bad) {
      return refuse(String.join("\n", bad.lines()));
    } catch (TroubleException trouble) {
      around.err().println(SafeText.clean(trouble.trouble().sentence()));
      return ExitCode.of(trouble.trouble().kind()).code();
    }
  }

  private SignalChoice signals(WizardOptions options) throws BadArguments {
    return options.tell == null
        ? new SignalWords().from(EnvironmentVariable.TELL, around.env()).orElse(SignalChoice.USUAL)
        : options.tell;
  }

  private TransferPreferences preferences() throws BadArguments {
    long sftpFrom = SftpFromOption.fromEnvironment(around.env());
    return new TransferPreferences(OptionalInt.empty(), OptionalLong.empty(), sftpFrom);
  }

  private int inSandbox(WizardOptions options) throws TroubleException {
    SandboxStarter.Settings settings =
        new SandboxStarter.Settings(
            options.platform.typed(around.env()).orElse(Protocol.V1),
            0,
            WATCHABLE,
            "slow",
            Optional.empty(),
            call -> LOG.fine("sandbox: " + call));
    try (SandboxStarter.Running sandbox = services.sandboxes().start(settings)) {
      return show(options, Optional.of(sandbox));
    }
  }

  private int show(WizardOptions options, Optional<SandboxStarter.Running> sandbox)
      throws TroubleException {
    Runners runners =
        services.runners(
            LOG::fine,
            sandbox.map(SandboxStarter.Running::address),
            new AskedPassphrases(around.env(), key -> Optional.empty()));
    PlatformAddress address =
        sandbox.isPresent() ? sandbox.get().address() : options.platform.address(around.env());
    check(address, runners);
    SignalChoice signals = signals(options);
    Optional.ofNullable(options.onChange).ifPresent(services.onChange()::run);
    SessionStore store = services.store();
    Busy busy = new Busy();
    Upgrades upgrades =
        new Upgrades(
            store, runners, around.clock(), () -> Threads.single("upgrade"), busy, preferences());
    Optional<Path> sample = sandbox.map(SandboxStarter.Running::sampleDump);
    Optional<Path> session = Optional.ofNullable(options.session).map(store::locate);
    Conversation.Factory conversation =
        (shell, view, uiThread) -> {
          Background background = new Background(Threads.many("worker"), uiThread, busy);
          Wizard wizard =
              new Wizard(context(upgrades, background, shell, address, sample), view, session);
          services.onChange().tells(words -> uiThread.execute(() -> wizard.complain(words)));
          return wizard;
        };
    int code =
        face.run(new WizardParts(options, signals, address, sample, session, busy, conversation));
    services.onChange().tells(around.err()::println);
    finishSaving(busy);
    return code;
  }

  private PageContext context(
      Upgrades upgrades,
      Background background,
      Shell shell,
      PlatformAddress platform,
      Optional<Path> sample) {
    Path home = Path.of(around.home()).toAbsolutePath();
    Path here = Path.of("").toAbsolutePath();
    return new PageContext(
        upgrades,
        new Lazy<>(() -> new TimezoneFinder(TimezoneCatalogue.load())),
        new DumpLookupOnDisk(new DumpInspector(), home, here, around.clock().getZone()),
        new TargetLookupOnDisk(home, here, around.clock().getZone()),
        new ReportAndSupportOnDisk(services.browser(), services.bundles(), here),
        background,
        shell,
        around.clock(),
        platform,
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
