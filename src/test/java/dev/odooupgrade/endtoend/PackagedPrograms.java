package dev.odooupgrade.endtoend;

import dev.odooupgrade.launcher.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A person's account, as the programs see it: a home of its own, and nothing of the tester's. */
final class PackagedPrograms {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** An account in this folder, which is empty. */
  PackagedPrograms(Path folder) throws IOException {
    this.folder = folder;
    environment.put("PATH", Objects.requireNonNull(System.getenv("PATH")));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    environment.put("TZ", "UTC");
    environment.put("ODOO_UPGRADE_PROTOCOL", "v1");
  }

  /** Sets a variable for all programs that are started from now on. */
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** The environment of its programs. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** A file or folder of this account. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** The saved upgrades' files. */
  List<Path> sessions() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/odoo-upgrade/sessions"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Starts a packaged program, such as {@code odoo-upgrade}. */
  RunningProgram start(String program, String... arguments) throws IOException {
    return start(Map.of(), program, arguments);
  }

  /** Starts a packaged program with more in its environment. */
  RunningProgram start(Map<String, String> more, String program, String... arguments)
      throws IOException {
    return new RunningProgram(launch(more, Launch.packaged("bin/" + program), arguments).start());
  }

  /** Runs {@code odoo-upgrade} to its end. */
  RunningProgram.Result run(String... arguments) throws IOException, InterruptedException {
    return start("odoo-upgrade", arguments).result();
  }

  /** Prepares the start of any program. */
  Launch launch(Map<String, String> more, Path program, String... arguments) {
    Launch launch = Launch.of(program, arguments).in(path("home"));
    environment.forEach(launch::with);
    more.forEach(launch::with);
    return launch;
  }
}
