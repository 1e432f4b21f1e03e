package dev.odooupgrade.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that a test runs in its own JVM: a home of its own, a clock that moves when something
 * waits, streams that are kept.
 */
final class Program {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final ManualClock clock = new ManualClock(Samples.START);
  final Map<String, String> env = new HashMap<>();
  private final Path home;
  private String name = "odoo-upgrade";
  private String typed = "";
  private Set<Integer> terminals = Set.of();

  Program(Path home) {
    this.home = home;
    env.put("ODOO_UPGRADE_PROTOCOL", "v1");
    env.put("XDG_STATE_HOME", home.resolve("state").toString());
  }

  /** What a run left behind. */
  record Outcome(int code, String out, String err) {

    /** The documents on stdout, one after the other. */
    List<JsonNode> documents() {
      List<JsonNode> all = new ArrayList<>();
      try (JsonParser parser = JSON.createParser(out)) {
        for (TreeNode next = parser.readValueAsTree();
            next != null;
            next = parser.readValueAsTree()) {
          all.add((JsonNode) next);
        }
        return all;
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + out, e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The only document on stdout. */
    JsonNode document() {
      List<JsonNode> all = documents();
      if (all.size() != 1) {
        throw new AssertionError(all.size() + " documents: " + out + err);
      }
      return all.get(0);
    }
  }

  Program named(String other) {
    name = other;
    return this;
  }

  /** Lets these streams be terminals, and this be what somebody types. */
  Program atTerminal(Set<Integer> streams, String words) {
    terminals = streams;
    typed = words;
    return this;
  }

  Path sessions() {
    return home.resolve("state/odoo-upgrade/sessions");
  }

  /** The files of the saved sessions, sorted by name. */
  List<Path> sessionFiles() throws IOException {
    if (!Files.exists(sessions())) {
      return List.of();
    }
    try (var files = Files.list(sessions())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** A sandbox on the program's own clock. */
  SandboxServer sandbox() throws IOException {
    return SandboxServer.start(sandboxSettings());
  }

  SandboxSettings sandboxSettings() {
    return SandboxSettings.in(home.resolve("sandbox")).withTime(clock, clock::advance);
  }

  /** A dump that looks like one of Odoo's. */
  Path dump() throws IOException {
    Path file = home.resolve("db.sql.gz");
    if (!Files.exists(file)) {
      SampleDump.SMALL.write(file);
    }
    return file;
  }

  Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = main(out, err).run(args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The program itself, for a test that needs its hands on it. */
  Main main(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Main(
        new ProcessEnvironment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            env,
            home.toString(),
            terminals::contains,
            question -> Optional.empty(),
            clock,
            Optional.of(clock::advance)),
        name);
  }
}
