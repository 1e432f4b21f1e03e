package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.config.Config;
import dev.odooupgrade.config.ConfigFile;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.TransferConfig;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.HttpTrace;
import dev.odooupgrade.platform.Dialects;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.current.CurrentPlatforms;
import dev.odooupgrade.platform.current.RemoteSide;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.report.DesktopBrowser;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionFolders;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.key.Passphrases;
import dev.odooupgrade.transfer.probe.TcpProbe;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Puts together what both programs are made of. */
final class Services {
  private static final Logger LOG = Logger.getLogger(Services.class.getName());

  private final ProcessEnvironment around;
  private final SessionFolders folders;
  private final ChangeCommand onChange;
  private final Delayer delayer = Delayer.on(Threads.timer("timer"));

  Services(ProcessEnvironment around, SessionFolders folders) {
    this.around = around;
    this.folders = folders;
    this.onChange =
        new ChangeCommand(
            new Lazy<>(this::commandOnChange), folders.log(), ChangeCommand.USUAL_LIMIT);
  }

  /** A config file that cannot be read is told where its other settings are wanted. */
  private Optional<String> commandOnChange() {
    try {
      return settings(LOG::warning).find(Setting.ON_CHANGE).map(Settings.Found::value);
    } catch (TroubleException broken) {
      LOG.warning(broken.trouble().happened());
      return Optional.empty();
    }
  }

  /** What runs a person's command when the state of an upgrade changes. */
  ChangeCommand onChange() {
    return onChange;
  }

  /** All that the commands need. */
  CommandContext commands(Console console, Interruption interruption) {
    TerminalSize terminal = new TerminalSize(around.clock());
    onChange.tells(console::warn);
    return new CommandContext(
        around.out(),
        console,
        around.in(),
        () -> around.isTerminal().test(0),
        () -> around.isTerminal().test(1),
        () -> around.isTerminal().test(2),
        terminal::columns,
        terminal::rows,
        // A terminal may be held with Ctrl-S, and must not hold anything else.
        Delayer.on(Threads.timer("ticks")),
        settings(console::warn),
        around.clock(),
        store(),
        runners(
            line -> {
              LOG.fine(line);
              console.trace(line);
            },
            Optional.empty(),
            new AskedPassphrases(around.env(), key -> asked(key, console))),
        new DumpInspector(),
        () -> new TimezoneFinder(TimezoneCatalogue.load()),
        sandboxes(),
        new LoggedShell(),
        interruption,
        browser(),
        bundles(),
        around.waiting().orElse(interruption::pause),
        onChange,
        Version.current());
  }

  /** What is set for all upgrades; what is wrong with the config file is told when it is read. */
  Settings settings(Consumer<String> warning) {
    return new Settings(
        around.env(),
        around.home(),
        new Lazy<>(
            () -> {
              Config read = ConfigFile.read(around.env(), around.home());
              read.notes().forEach(warning);
              return read;
            }));
  }

  /** Asks for a passphrase where somebody sits at a terminal. */
  private Optional<Secret> asked(Path key, Console console) {
    if (!around.isTerminal().test(0) || !around.isTerminal().test(2)) {
      return Optional.empty();
    }
    return console.ask("Passphrase of " + key + ":", around.unseen());
  }

  SessionStore store() {
    return new SessionStore(
        folders.sessions(), new RealDisk(), around.clock(), new SecureRandom(), onChange);
  }

  Browser browser() {
    return new DesktopBrowser(around.env(), System.getProperty("os.name", ""));
  }

  SupportBundles bundles() {
    return new SupportBundles(folders.log(), () -> Version.ofAll(around.env()), around.clock());
  }

  /** Sandboxes, kept beside the sessions. */
  SandboxLauncher sandboxes() {
    Path state = folders.sessions().resolveSibling("sandbox");
    return new SandboxLauncher(state, Path.of(System.getProperty("java.home", "")));
  }

  /** Runners that tell this trace what goes over the wire. */
  Runners runners(HttpTrace trace, Optional<PlatformAddress> sandbox, Passphrases passphrases) {
    return new Runners(
        platforms(trace, sandbox, passphrases),
        around.clock(),
        new TransferConfig(tools(), RetryRules.USUAL, new SecureRandom()),
        new TcpProbe());
  }

  /** The machine's own rsync, whose runs end with this program. */
  private Rsync rsync() {
    Children children = new Children();
    Runtime.getRuntime().addShutdownHook(new Thread(children::endAll, "end-children"));
    Path work = folders.sessions().resolveSibling("transfer");
    return new Rsync(tools(), new RsyncPrograms(around.env()), work, children);
  }

  /** Elsewhere only for a platform that is not Odoo's own. */
  private RemoteSide remoteSide() {
    return new RemoteSide(
        Setting.DATA_USER.in(around.env()).orElse(RemoteSide.USUAL.user()),
        Setting.DATA_PATH.in(around.env()).orElse(RemoteSide.USUAL.folder()));
  }

  private TransferEnvironment tools() {
    return new TransferEnvironment(StallLimits.USUAL, delayer, around.clock(), System::nanoTime);
  }

  private Platforms platforms(
      HttpTrace trace, Optional<PlatformAddress> sandbox, Passphrases passphrases) {
    HttpEnvironment http =
        new HttpEnvironment(trace, delayer, around.clock(), System::nanoTime, Threads.many("http"));
    HttpSettings settings = HttpSettings.usual(around.env(), "odoo-upgrade/" + Version.current());
    Optional<Path> agent = Setting.SSH_AGENT.in(around.env()).flatMap(AbsolutePath::of);
    SshEnvironment ssh = new SshEnvironment(passphrases, agent);
    Dialects known =
        new Dialects(
            List.of(
                new CurrentPlatforms(settings, http, new Sftp(tools(), ssh), rsync(), remoteSide()),
                new V1Platforms(settings, http, tools(), ssh)));
    return new SandboxAwarePlatforms(known, sandbox);
  }
}
