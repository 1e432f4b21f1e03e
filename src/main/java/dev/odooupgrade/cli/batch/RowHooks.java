package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.SafeText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a person wants to be run before and after each upgrade. */
@Command
final class RowHooks {
  private static final String PREFIX = "ODOO_UPGRADE_";

  /** More could keep a command from being started at all. */
  private static final int LONGEST = 1000;

  @Option(
      names = "--before",
      paramLabel = "COMMAND",
      description =
          "Run this with sh before an upgrade begins, such as to make its dump. If it fails, this"
              + " upgrade is skipped. It finds the row in its environment, as"
              + " ODOO_UPGRADE_SESSION, _CONTRACT, _TARGET, _AIM and _DBDUMP.")
  private @Nullable String before;

  @Option(
      names = "--after",
      paramLabel = "COMMAND",
      description =
          "Run this with sh after an upgrade has ended, or could not go on. It finds"
              + " ODOO_UPGRADE_EXIT_CODE, _STATE, _REQUEST and _REASON, too.")
  private @Nullable String after;

  /** Whether the dump may only be there when something has been run. */
  boolean mayMakeDump() {
    return before != null;
  }

  /** Whether the upgrade can begin. */
  boolean before(BatchRow row, CommandContext world, Console console) throws InterruptedException {
    return run("--before", before, environment(row), world, console);
  }

  /** Whether all that was wanted afterwards is done. */
  boolean after(
      BatchRow row, Optional<Session> session, ExitCode code, CommandContext world, Console console)
      throws InterruptedException {
    Map<String, String> environment = environment(row);
    environment.put(PREFIX + "EXIT_CODE", Integer.toString(code.code()));
    Optional<UpgradeRequest> answer = session.flatMap(Session::answer);
    put(environment, "REQUEST", session.flatMap(Session::request).map(RequestRef::id).orElse(""));
    put(environment, "STATE", session.map(RowHooks::state).orElse(""));
    put(environment, "REASON", answer.flatMap(UpgradeRequest::reason).orElse(""));
    return run("--after", after, environment, world, console);
  }

  private static boolean run(
      String option,
      @Nullable String command,
      Map<String, String> environment,
      CommandContext world,
      Console console)
      throws InterruptedException {
    if (command == null) {
      return true;
    }
    OptionalInt code = world.shell().run(command, environment);
    if (code.isPresent() && code.getAsInt() == 0) {
      return true;
    }
    String how =
        code.isPresent() ? "failed with exit code " + code.getAsInt() : "could not be started";
    console.wrong(
        "The command of "
            + option
            + " "
            + how
            + (option.equals("--before") ? ", so this upgrade is skipped." : ".")
            + " Its output is in the log.");
    return false;
  }

  private static String state(Session session) {
    return session
        .state()
        .map(RequestState::word)
        .orElseGet(() -> session.stage().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> environment(BatchRow row) {
    Map<String, String> environment = new TreeMap<>();
    put(environment, "SESSION", row.id().value());
    for (String column : new String[] {"contract", "target", "aim", "dbdump"}) {
      put(environment, column.toUpperCase(Locale.ROOT), row.cell(column));
    }
    return environment;
  }

  private static void put(Map<String, String> environment, String name, String value) {
    String safe = SafeText.clean(value);
    environment.put(PREFIX + name, safe.substring(0, Math.min(safe.length(), LONGEST)));
  }
}
