package dev.odooupgrade.cli;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.config.Config;
import dev.odooupgrade.config.ConfigFile;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.text.Redactor;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A place to type commands at: a platform that follows a script, time that passes by hand. */
public final class CliHarness {
  /** The name of the saved upgrade. */
  public static final String ID = "20261123-081200-abcd";

  public final ManualClock clock = new ManualClock(Samples.START);
  public final ScriptedPlatform platform = new ScriptedPlatform();
  public final Map<String, String> env = new HashMap<>();
  final Interruption interruption = new Interruption();
  final List<Long> pauses = new ArrayList<>();
  public final List<Path> opened = new ArrayList<>();

  /** The commands that were given to be run at changes. */
  public final List<String> hooked = new ArrayList<>();

  public Browser.Answer browserSays = Browser.Answer.SHOWN;
  boolean terminal;
  public int columns = 80;

  /** What somebody types at the terminal; empty where nobody sits. */
  public Optional<String> typing = Optional.empty();

  /** What happens while a transfer pauses. */
  Runnable meanwhile = () -> {};

  /** How platforms are found; what they speak is not asked for, unless a test says so. */
  public Platforms platforms = address -> platform;

  /** What is found out of ports. */
  public PortProbe probe =
      (host, port) -> {
        throw new AssertionError("Nobody expected a knock at " + host + ", port " + port);
      };

  private final Path home;
  private final List<Runnable> ticking = new ArrayList<>();

  public CliHarness(Path home) {
    this.home = home;
  }

  /** What a command left behind. */
  public record Outcome(int code, String out, String err) {}

  /** Lets every platform turn out to speak this. */
  public CliHarness speaking(Protocol protocol) {
    platforms =
        new Platforms() {
          @Override
          public UpgradePlatform at(PlatformAddress address) {
            return platform;
          }

          @Override
          public PlatformAddress recognized(PlatformAddress address) {
            return address.speaking(protocol);
          }
        };
    return this;
  }

  private Config config(Console console) {
    Config read = ConfigFile.read(env, home.toString());
    read.notes().forEach(console::warn);
    return read;
  }

  public Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(err, true, StandardCharsets.UTF_8), new Redactor(), Console.PROGRAM);
    CommandContext world =
        new CommandContext(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            console,
            new ByteArrayInputStream(typing.orElse("").getBytes(StandardCharsets.UTF_8)),
            () -> typing.isPresent(),
            () -> false,
            () -> terminal,
            () -> columns,
            () -> 24,
            (delay, task) -> {
              ticking.add(task);
              return () -> ticking.remove(task);
            },
            new Settings(env, home.toString(), () -> config(console)),
            clock,
            store(),
            TransferConfigs.runners(platforms, clock, RetryRules.USUAL, this::pause, probe),
            new DumpInspector(),
            () -> new TimezoneFinder(TimezoneCatalogue.load()),
            new NoSandbox(),
            (command, environment) -> {
              throw new AssertionError("nobody wants to run " + command);
            },
            interruption,
            page -> {
              opened.add(page);
              return browserSays;
            },
            new SupportBundles(home.resolve("log"), () -> List.of("odoo-upgrade 0.0.0"), clock),
            clock::advance,
            hooked::add,
            "0.0.0");
    int code = new Cli(world).run(args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Lets seconds pass, and what ticks tick. */
  void seconds(int count) {
    for (int second = 0; second < count; second++) {
      clock.advance(Duration.ofSeconds(1));
      List<Runnable> due = List.copyOf(ticking);
      ticking.clear();
      due.forEach(Runnable::run);
    }
  }

  /** How many lines are drawn anew each second. */
  int ticking() {
    return ticking.size();
  }

  /** Saves an upgrade at that stage, with a dump that is there. */
  public CliHarness saved(Stage stage) throws TroubleException, IOException {
    return saved(Samples.at(stage));
  }

  /** Saves an upgrade, with a dump that is there. */
  public CliHarness saved(Session session) throws TroubleException, IOException {
    Path file = Files.createDirectories(home).resolve("sales.sql.gz");
    if (!Files.exists(file)) {
      SampleDump.SMALL.write(file);
    }
    DumpFile dump = new DumpInspector().inspect(file).file();
    try (OpenSession open = store().create(session.withDump(Optional.of(dump)))) {
      assert open.current().id().equals(session.id());
    }
    return this;
  }

  /** The saved upgrade as it is now. */
  public Session session() throws TroubleException {
    return store().read(ID);
  }

  /** The only upgrade that is saved. */
  public Session only() throws TroubleException, IOException {
    List<Path> files = sessionFiles();
    if (files.size() != 1) {
      throw new AssertionError(files.size() + " sessions are saved");
    }
    return store().readFile(files.get(0));
  }

  /** Every file of a saved upgrade. */
  public List<Path> sessionFiles() throws IOException {
    Path folder = home.resolve("sessions");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private SessionStore store() {
    return new SessionStore(home.resolve("sessions"), new RealDisk(), clock, new Random(7));
  }

  private void pause(long millis) {
    pauses.add(millis);
    meanwhile.run();
  }

  /** No command here starts one. */
  private static final class NoSandbox implements SandboxStarter {
    @Override
    public Map<String, String> scenarios(Protocol protocol) {
      return Map.of();
    }

    @Override
    public Running start(SandboxStarter.Settings settings) {
      throw new AssertionError("nobody asked for a sandbox");
    }
  }
}
