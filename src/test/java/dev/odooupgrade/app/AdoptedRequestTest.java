package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.current.CurrentSandbox;
import dev.odooupgrade.sandbox.current.CurrentScenario;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.SandboxCertificate;
import dev.odooupgrade.testing.server.OpenSshServer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Today's platform by the commands, with the machine's own rsync and ssh: a request made in one
 * place is taken over in another, as one of the official script would be.
 */
@Timeout(120)
@RealServers
final class AdoptedRequestTest {
  private static final double SO_FAST_THAT_NOTHING_WAITS = 1e6;

  @TempDir private Path folder;
  private Path key;
  private Path temporary;

  @BeforeEach
  void make_a_key() throws Exception {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    key = folder.resolve("own");
    temporary = folder.resolve("tmp");
    OpenSshServer.keygen("-t", "rsa", "-b", "2048", "-N", "", "-f", key.toString());
  }

  @Test
  void it_is_checked_uploaded_processed_watched_fetched_and_wiped() throws Exception {
    try (CurrentSandbox sandbox = sandbox(CurrentScenario.HAPPY)) {
      JsonNode created = created(sandbox, "--ssh-key=" + key);
      Path token = leftByTheScript(created.at("/upgrade_response/result/token").asText());
      Program there = program("there");
      Program.Outcome adopted =
          run(
              there,
              sandbox,
              "adopt",
              "--token-file=" + token,
              "--contract=M123456-abcxyz",
              "--json");
      assertThat(adopted.code()).as(adopted.err()).isZero();
      emptyTheTemporaryFolder();
      String session = "--session=" + adopted.document().path("session").asText();
      for (List<String> command :
          List.of(
              List.of("check"),
              List.of("upload", "--dbdump=" + there.dump()),
              List.of("process"),
              List.of("watch", "--wait=5m"),
              List.of("log"),
              List.of("download", "--output=" + folder.resolve("result")),
              List.of("wipe", "--yes"))) {
        Program.Outcome outcome = there.run(with(command, session));
        assertThat(outcome.code()).as(command + outcome.err() + outcome.out()).isZero();
      }
      assertThat(folder.resolve("result/upgrade.log")).isNotEmptyFile();
      assertThat(there.run("status", session).err()).contains("has archived its files");
    }
  }

  @Test
  void a_firewall_before_the_door_is_found_before_the_dump_is_sent() throws Exception {
    try (CurrentSandbox sandbox = sandbox(CurrentScenario.REFUSED_PORT)) {
      created(sandbox, "--session=" + folder.resolve("s.json"));
      Program.Outcome check = program("here").run("check", "--session=" + folder.resolve("s.json"));
      assertThat(check.code()).as(check.out()).isEqualTo(5);
      assertThat(check.out()).contains("FAIL: localhost, port ", "ports 32768 to 60999.");
    }
  }

  @Test
  void without_rsync_no_request_is_made() throws Exception {
    try (CurrentSandbox sandbox = sandbox(CurrentScenario.HAPPY)) {
      Program here = program("here");
      here.env.put("PATH", Files.createDirectory(folder.resolve("empty")).toString());
      Program.Outcome refused = run(here, sandbox, "create", order());
      assertThat(refused.code()).isEqualTo(3);
      assertThat(refused.err()).contains("The program rsync is not installed");
      assertThat(sandbox.calls()).noneMatch(call -> call.line().contains("create"));
    }
  }

  private Path leftByTheScript(String token) throws Exception {
    Path file = Files.createDirectory(temporary).resolve("odoo-upgrade-test-db_sales-17.0");
    Files.writeString(file, token);
    Files.copy(key, temporary.resolve(Files.getAttribute(file, "unix:uid") + "_upgrade_ssh_key"));
    return file;
  }

  /** As a restart of the machine does. */
  private void emptyTheTemporaryFolder() throws Exception {
    Files.delete(key);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  private CurrentSandbox sandbox(CurrentScenario scenario) throws Exception {
    return CurrentSandbox.start(
        SandboxCertificate.settingsIn(folder.resolve("sandbox"))
            .withSpeed(SO_FAST_THAT_NOTHING_WAITS)
            .withScenario(scenario));
  }

  private JsonNode created(CurrentSandbox sandbox, String more) throws Exception {
    Program.Outcome created = run(program("here"), sandbox, "create", with(List.of(order()), more));
    assertThat(created.code()).as(created.err()).isZero();
    return created.document();
  }

  private static String[] order() {
    return new String[] {"--contract=M123456-abcxyz", "--target=17.0", "--aim=test"};
  }

  private Program program(String name) throws Exception {
    Program program = new Program(Files.createDirectories(folder.resolve(name)));
    program.env.remove("ODOO_UPGRADE_PROTOCOL");
    program.env.put("PATH", System.getenv("PATH"));
    return program;
  }

  private static Program.Outcome run(
      Program program, CurrentSandbox sandbox, String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--url=" + sandbox.url(), "--cacert=" + sandbox.certificate()));
    arguments.addAll(Arrays.asList(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private static String[] with(List<String> arguments, String more) {
    List<String> all = new ArrayList<>(arguments);
    all.add(more);
    return all.toArray(String[]::new);
  }
}
