package dev.odooupgrade.cli.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.timezone.TimezoneFinder;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Everything the commands need from the world.
 *
 * @param out for JSON and for what was asked for; nothing else is written there
 * @param console for everything that people read besides
 * @param in read when it is a terminal, or where a command is told to
 * @param clock its zone is the one people live in
 * @param errorColumns how wide the terminal behind the console is now
 * @param errorRows how high it is
 * @param drawing draws lines on that terminal anew
 * @param shell runs what people want to be run besides
 * @param timezones loaded when it is first needed
 * @param waiting lets time pass between two polls
 * @param onChange takes the command to run at changes
 * @param version such as {@code 0.1.0}
 */
public record CommandContext(
    PrintStream out,
    Console console,
    InputStream in,
    BooleanSupplier inputIsTerminal,
    BooleanSupplier outputIsTerminal,
    BooleanSupplier errorIsTerminal,
    IntSupplier errorColumns,
    IntSupplier errorRows,
    Delayer drawing,
    Settings settings,
    Clock clock,
    SessionStore store,
    Runners runners,
    DumpInspector dumps,
    Supplier<TimezoneFinder> timezones,
    SandboxStarter sandbox,
    ShellCommands shell,
    Interruption interruption,
    Browser browser,
    SupportBundles bundles,
    Sleeper waiting,
    ChangeHook onChange,
    String version) {

  /** The environment. */
  public Map<String, String> env() {
    return settings.env();
  }

  /**
   * The same world for one of many upgrades: what it prints goes nowhere, nobody is asked anything,
   * and its console is another one.
   *
   * @param draws whether the console takes progress, in so many columns
   */
  public CommandContext ofOne(Console other, boolean draws, int columns) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new CommandContext(
        nowhere,
        other,
        InputStream.nullInputStream(),
        () -> false,
        () -> false,
        () -> draws,
        () -> columns,
        errorRows,
        drawing,
        settings,
        clock,
        store,
        runners,
        dumps,
        timezones,
        sandbox,
        shell,
        interruption,
        browser,
        bundles,
        waiting,
        onChange,
        version);
  }

  /** Writes a whole document to stdout at once. */
  public void print(JsonNode document) {
    print(JsonPrinter.pretty(document));
  }

  /** Writes a text about the program itself to stdout at once. */
  public void explain(String lines) {
    print(console.named(lines));
  }

  /** Writes a whole text to stdout at once. */
  public void print(String lines) {
    out.println(lines);
    out.flush();
  }
}
