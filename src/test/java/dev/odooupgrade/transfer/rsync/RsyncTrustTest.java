package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.OwnSettings;
import dev.odooupgrade.testing.server.SshAgentProgram;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who we are, whom we speak to, and by which programs. */
@Timeout(120)
@RealServers
final class RsyncTrustTest {
  private static OpenSshServer server;

  private RsyncSetup setup;
  private DumpFile dump;

  @BeforeAll
  static void start() throws IOException {
    server = RsyncSetup.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    setup = new RsyncSetup(server, folder);
    dump = setup.dump(1000, 1);
  }

  @AfterEach
  void end() throws IOException {
    setup.assertNothingLeft();
    setup.close();
  }

  @Test
  void a_server_with_another_key_than_the_platform_told_gets_nothing() throws Exception {
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", setup.folder.resolve("x").toString());
    String[] other = Files.readString(setup.folder.resolve("x.pub")).split(" ", -1);
    String line = "[127.0.0.1]:" + server.port() + " " + other[0] + " " + other[1];
    Trouble trouble = through(knowing(line));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.happened()).contains("(127.0.0.1, port " + server.port() + ")");
    assertThat(trouble.sentence()).contains("not a firewall problem", "Nothing was sent");
    assertThat(setup.arrived()).doesNotExist();
    assertThat(setup.notes.mode).isEmpty();
  }

  @Test
  void a_server_whose_key_nobody_told_gets_nothing() {
    Trouble trouble = through(knowing(""));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.sentence())
        .contains("did not announce the key", "[127.0.0.1]:*", "~/.ssh/known_hosts");
    assertThat(trouble.unknownHost()).isPresent();
    assertThat(setup.arrived()).doesNotExist();
  }

  @Test
  void another_key_than_the_user_s_own_known_hosts_has_is_called_so() throws Exception {
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", setup.folder.resolve("x").toString());
    String other = Files.readString(setup.folder.resolve("x.pub"));
    Path own = Files.writeString(setup.folder.resolve("own_hosts"), "[127.0.0.1]:* " + other);
    OwnSettings.of("UserKnownHostsFile " + own, setup.folder, setup.environment);
    Trouble trouble = through(knowing(""));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.happened()).contains("a different key than your known_hosts file");
    assertThat(trouble.unknownHost()).isEmpty();
  }

  @Test
  void the_key_of_a_server_that_only_a_jump_host_reaches_is_read_over_it() throws Exception {
    try (OpenSshServer jump = OpenSshServer.start("ed25519")) {
      jump.letIn(Files.readString(setup.folder.resolve("own.pub")));
      jumping(jump, jump.knownHosts(jump.port()));
      HostKey shown = setup.rsync().keyShownBy(behindJump(), Direction.UPLOAD);
      assertThat(shown.fingerprint()).isEqualTo(server.fingerprint());
      setup
          .rsync()
          .upload(
              behindJump().knownBy(shown),
              setup.credential,
              RsyncSetup.REMOTE,
              dump,
              Optional.empty(),
              setup.context());
      setup.assertArrived(dump);
    }
  }

  @Test
  void a_jump_host_that_ssh_does_not_trust_is_named_with_the_command_that_asks() throws Exception {
    try (OpenSshServer jump = OpenSshServer.start("ed25519")) {
      jumping(jump, "");
      Trouble trouble =
          catchThrowableOfType(
                  TroubleException.class,
                  () -> setup.rsync().keyShownBy(behindJump(), Direction.DOWNLOAD))
              .trouble();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
      assertThat(trouble.happened())
          .contains("behind.example, port " + server.port(), "the jump host jump");
      assertThat(trouble.remedy()).contains("\"ssh jump\"", "fingerprint", "download it again");
      assertThat(trouble.unknownHost()).isEmpty();
    }
  }

  @Test
  void a_jump_host_that_does_not_let_us_in_is_not_taken_for_the_platform() throws Exception {
    try (OpenSshServer jump = OpenSshServer.start("ed25519")) {
      jumping(jump, jump.knownHosts(jump.port()));
      Trouble trouble = through(behindJump().knownBy(new HostKey("ssh-ed25519", "AAAA")));
      assertThat(trouble.sentence())
          .contains("the jump host jump", "\"ssh jump\"")
          .doesNotContain("the request was created with another");
    }
  }

  /** A name that means something to ssh alone. */
  private static RsyncServer behindJump() {
    return new RsyncServer(server.user(), "behind.example", server.port(), "");
  }

  private void jumping(OpenSshServer jump, String known) throws IOException {
    Path hosts = Files.writeString(setup.folder.resolve("jump_hosts"), known + "\n");
    OwnSettings.of(
        """
        Host behind.example
          HostName 127.0.0.1
          ProxyJump jump
        Host jump
          HostName 127.0.0.1
          Port %d
          User %s
          IdentityFile %s
          UserKnownHostsFile %s
          StrictHostKeyChecking yes
        """
            .formatted(jump.port(), jump.user(), setup.folder.resolve("own"), hosts),
        setup.folder,
        setup.environment);
  }

  @Test
  void a_key_that_the_request_does_not_know_is_refused() throws Exception {
    server.letIn("");
    Trouble trouble = setup.trouble(dump, server.port());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(trouble.happened()).contains("the request was created with another one");
  }

  @Test
  void a_closed_port_is_explained() throws Exception {
    int closed;
    try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
      closed = free.getLocalPort();
    }
    Trouble trouble = setup.trouble(dump, closed);
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(trouble.happened()).contains("127.0.0.1, port " + closed);
    assertThat(trouble.remedy()).contains("odoo-upgrade check --session");
  }

  @Test
  void an_agent_signs_by_the_key_that_was_told_or_by_any() throws Exception {
    Path key = own("agents", "");
    Path socket = setup.folder.resolve("agent");
    Process agent = SshAgentProgram.start(socket);
    try {
      setup.environment.put("SSH_AUTH_SOCK", socket.toString());
      ProcessBuilder add = new ProcessBuilder("ssh-add", key.toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.start().waitFor()).isZero();
      String told = Files.readString(setup.folder.resolve("agents.pub"));
      for (Optional<String> which : List.of(Optional.of(told), Optional.<String>empty())) {
        setup.credential = new SshCredential(Optional.empty(), which);
        setup.upload(dump);
        setup.assertArrived(dump);
        Files.delete(setup.arrived());
      }
    } finally {
      agent.destroy();
    }
  }

  @Test
  void without_an_agent_its_keys_are_not_asked_for() {
    setup.environment.remove("SSH_AUTH_SOCK");
    setup.credential = new SshCredential(Optional.empty(), Optional.empty());
    assertThat(setup.trouble(dump, server.port()).remedy()).contains("ssh-agent");
  }

  @Test
  void a_machine_without_rsync_or_ssh_is_told_what_to_install() throws Exception {
    Path bin = Files.createDirectory(setup.folder.resolve("bin"));
    setup.environment.put("PATH", bin.toString());
    assertThat(setup.trouble(dump, server.port()).sentence())
        .contains("The program rsync is not installed", "apt install rsync", "WSL", "status");
    program(bin, "rsync", "echo 'rsync  version 3.2.7  protocol version 31'");
    assertThat(setup.trouble(dump, server.port()).happened()).contains("The program ssh is not");
    program(bin, "ssh", "echo OpenSSH_9.2p1 >&2");
    new RsyncPrograms(setup.environment).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/ann/.ssh/config: line 1: Bad configuration option: nonsense",
        "/home/ann/.ssh/config line 1: Bad port 'abc'.",
        "Bad owner or permissions on /home/ann/.ssh/config",
      })
  void settings_that_ssh_rejects_are_told_before_anything_depends_on_them(String said)
      throws Exception {
    Path bin = Files.createDirectory(setup.folder.resolve("bin"));
    setup.environment.put("PATH", bin.toString());
    program(bin, "rsync", "echo 'rsync  version 3.2.7  protocol version 31'");
    String rejects =
        "[ $1 = -V ] && { echo OpenSSH_9.2p1 >&2; exit; }\n"
            + "echo \"%s\" >&2; echo '/x: terminating, 1 bad configuration options' >&2; exit 255";
    program(bin, "ssh", rejects.formatted(said));
    RsyncPrograms programs = new RsyncPrograms(setup.environment);
    assertThat(programs.each().get(1).trouble().orElseThrow().sentence())
        .contains(said.replaceAll("\\.$", ""), "ssh -G localhost");
    assertThat(catchThrowableOfType(TroubleException.class, programs::find).trouble().kind())
        .isEqualTo(TroubleKind.BAD_ARGUMENT);
    program(bin, "ssh", rejects.formatted(said).replace("9.2", "6.7"));
    new RsyncPrograms(setup.environment).find();
  }

  @Test
  void an_rsync_that_is_too_old_or_another_program_is_not_used() throws Exception {
    Path bin = Files.createDirectory(setup.folder.resolve("bin"));
    setup.environment.put("PATH", bin.toString());
    program(bin, "ssh", "true");
    program(bin, "rsync", "echo 'openrsync: protocol version 29, rsync version 2.6.9 compatible'");
    assertThat(setup.trouble(dump, server.port()).sentence()).contains("2.6", "brew install rsync");
    program(bin, "rsync", "echo hello");
    assertThat(setup.trouble(dump, server.port()).happened())
        .contains("does not report its version");
  }

  @Test
  void settings_of_the_environment_change_nothing() throws Exception {
    setup.environment.put("RSYNC_RSH", "false");
    setup.environment.put("LC_ALL", "de_DE.UTF-8");
    setup.environment.put("SSH_ASKPASS", "false");
    setup.upload(dump);
    setup.assertArrived(dump);
  }

  @Test
  void odd_names_of_the_platform_never_reach_a_program() {
    Trouble trouble =
        catchThrowableOfType(
                TroubleException.class,
                () ->
                    setup.download(
                        List.of("/data/$(touch x)"), setup.folder.resolve("into"), server.port()))
            .trouble();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
  }

  private Trouble through(RsyncServer server) {
    return catchThrowableOfType(
            TroubleException.class,
            () ->
                setup
                    .rsync()
                    .upload(
                        server,
                        setup.credential,
                        RsyncSetup.REMOTE,
                        dump,
                        setup.notes.mode,
                        setup.context()))
        .trouble();
  }

  private static RsyncServer knowing(String knownHosts) {
    return new RsyncServer(server.user(), "127.0.0.1", server.port(), knownHosts);
  }

  private Path own(String name, String passphrase) throws IOException {
    Path key = setup.folder.resolve(name);
    OpenSshServer.keygen("-t", "ed25519", "-N", passphrase, "-f", key.toString());
    server.letIn(Files.readString(setup.folder.resolve(name + ".pub")));
    return key;
  }

  private static void program(Path bin, String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
