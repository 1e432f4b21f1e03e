package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This machine's own rsync and ssh, with a key made for them. */
final class Ssh {
  private static final Path PROGRAMS = Path.of("/usr/bin");

  private final Path home;
  private final Path key;
  private final Path hosts;

  /** How a program ended, and all that it said. */
  record Ended(int exit, String said) {}

  private Ssh(Path home) {
    this.home = home;
    this.key = home.resolve("key");
    this.hosts = home.resolve("known_hosts");
  }

  static boolean isInstalled() {
    return List.of("rsync", "ssh", "ssh-keygen").stream()
        .allMatch(name -> Files.isExecutable(PROGRAMS.resolve(name)));
  }

  static Ssh in(Path home, String type) throws Exception {
    Ssh ssh = new Ssh(home);
    Files.deleteIfExists(ssh.key);
    Ended made = ssh.run("ssh-keygen", "-q", "-t", type, "-N", "", "-f", ssh.key.toString());
    assertThat(made.exit()).as(made.said()).isZero();
    return ssh;
  }

  String publicKey() throws Exception {
    return Files.readString(home.resolve("key.pub"));
  }

  /** Goes through the window that was told. */
  List<String> through(JsonNode window) throws Exception {
    Files.writeString(hosts, window.required("known_hosts").textValue());
    return List.of(
        "ssh",
        "-F",
        "none",
        "-p",
        window.required("ssh_port").asText(),
        "-o",
        "BatchMode=yes",
        "-o",
        "IdentitiesOnly=yes",
        "-o",
        "StrictHostKeyChecking=yes",
        "-o",
        "UserKnownHostsFile=" + hosts,
        "-i",
        key.toString());
  }

  /** Runs rsync with these arguments, of which those for the other side begin with a colon. */
  Ended rsync(JsonNode window, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("rsync", "-e"));
    command.add(String.join(" ", through(window)));
    for (String argument : arguments) {
      command.add(argument.startsWith(":") ? "odoo@localhost" + argument : argument);
    }
    return run(command.toArray(new String[0]));
  }

  /** Runs ssh with these words after its options. */
  Ended ssh(JsonNode window, String... words) throws Exception {
    List<String> command = new ArrayList<>(through(window));
    command.addAll(List.of(words));
    return run(command.toArray(new String[0]));
  }

  Ended run(String... command) throws Exception {
    Path said = Files.createTempFile(home, "said", "");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), new String(Files.readAllBytes(said), UTF_8));
  }
}
