package dev.odooupgrade.transfer.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.SshAgentProgram;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@RealServers
final class SftpTrustTest {
  private static final Trouble DISK_FULL =
      new Trouble(TroubleKind.FILE, "The disk is full.", "", "");

  @TempDir Path folder;

  private OpenSshServer server;
  private SftpSetup setup;
  private DumpFile dump;

  @BeforeEach
  void start() throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    serve("ed25519");
  }

  private void serve(String hostKeyType) throws IOException {
    server = OpenSshServer.start(hostKeyType);
    setup = new SftpSetup(server, folder);
    dump = setup.dump(100_000, 1);
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      setup.close();
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecdsa", "rsa"})
  void the_host_key_is_learned_whatever_its_type(String type) throws Exception {
    stop();
    serve(type);
    setup.upload(dump);
    assertThat(setup.notes.trust.hostKey().orElseThrow().fingerprint())
        .isEqualTo(server.fingerprint());
  }

  @Test
  void the_host_key_is_learned_once_and_lets_the_same_server_in_ever_after() throws Exception {
    setup.upload(dump);
    HostKey learned = setup.notes.trust.hostKey().orElseThrow();
    assertThat(learned.fingerprint()).isEqualTo(server.fingerprint());
    assertThat(learned.type()).isEqualTo("ssh-ed25519");
    setup.upload(dump);
    assertThat(setup.notes.trust.hostKey()).contains(learned);
  }

  @Test
  void a_first_host_key_must_have_the_fingerprint_that_was_confirmed() throws Exception {
    String other = "SHA256:" + "A".repeat(43);
    setup.notes.trust = SshTrust.NONE.confirming(other);
    Trouble trouble = setup.trouble(dump, setup.address());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.happened()).contains(server.fingerprint() + " instead of " + other);
    assertThat(trouble.remedy()).contains("--host-key " + server.fingerprint() + " ");
    assertThat(server.log()).doesNotContain("Accepted");
    HostKey old = new HostKey("ssh-ed25519", "AAAA");
    setup.notes.trust = SshTrust.NONE.meeting(old).confirming(server.fingerprint());
    setup.upload(dump);
    assertThat(setup.notes.trust.hostKey().orElseThrow().fingerprint())
        .isEqualTo(server.fingerprint());
  }

  @Test
  void another_host_key_stops_before_anything_is_sent_and_shows_both_fingerprints()
      throws Exception {
    setup.upload(dump);
    String before = server.fingerprint();
    SshTrust known = setup.notes.trust;
    stop();
    serve("ed25519");
    setup.notes.trust = known;
    Trouble trouble = setup.trouble(dump, setup.address());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(trouble.happened()).contains(before, server.fingerprint());
    assertThat(setup.notes.trust).isEqualTo(known);
    assertThat(server.file(SftpSetup.SHARED)).isEmptyFile();
    assertThat(server.log()).doesNotContain("Accepted");
  }

  @Test
  void a_server_with_several_keys_is_known_by_the_one_it_showed_first() throws Exception {
    stop();
    serve("ecdsa");
    setup.upload(dump);
    SshTrust known = setup.notes.trust;
    OpenSshServer other = server.withAnotherKey("ed25519");
    try {
      try (SftpSetup there = new SftpSetup(other, folder)) {
        there.notes.trust = known;
        assertThat(there.upload(dump)).isEqualTo(dump.size());
        assertThat(there.notes.trust).isEqualTo(known);
      }
    } finally {
      other.close();
    }
  }

  @Test
  void a_host_key_that_cannot_be_kept_stops_it() throws Exception {
    Sftp sftp = new Sftp(setup.environment, PlainTransfer.NO_SSH);
    SshLogin login = sftp.login(SshTrust.NONE, setup.notes);
    server.letIn(login.publicKeys());
    TransferJournal full =
        new TransferJournal() {
          @Override
          public void hostKeyLearned(HostKey key) throws TroubleException {
            throw new TroubleException(DISK_FULL);
          }
        };
    TransferContext context =
        new TransferContext(PlainTransfer.SILENT, PlainTransfer.unlimited(), full);
    TroubleException stopped =
        catchThrowableOfType(
            TroubleException.class,
            () ->
                sftp.upload(
                    new SftpEndpoint(setup.address(), login, SshTrust.NONE),
                    SftpSetup.SHARED,
                    dump,
                    Optional.empty(),
                    context));
    assertThat(stopped.trouble()).isEqualTo(DISK_FULL);
    assertThat(server.file(SftpSetup.SHARED)).isEmptyFile();
    assertThat(server.log()).doesNotContain("Accepted");
  }

  @Test
  void a_key_is_made_once_and_kept_before_it_is_used() throws Exception {
    setup.upload(dump);
    SshIdentity made = setup.notes.trust.identity().orElseThrow();
    assertThat(made).isInstanceOf(SshIdentity.Made.class);
    setup.upload(dump);
    assertThat(setup.notes.trust.identity()).contains(made);
    assertThat(made.toString()).doesNotContain("BEGIN");
  }

  @Test
  void a_key_that_cannot_be_kept_is_not_used() {
    TransferJournal full =
        new TransferJournal() {
          @Override
          public void identityMade(SshIdentity identity) throws TroubleException {
            throw new TroubleException(DISK_FULL);
          }
        };
    TroubleException stopped =
        catchThrowableOfType(
            TroubleException.class,
            () -> new Sftp(setup.environment, PlainTransfer.NO_SSH).login(SshTrust.NONE, full));
    assertThat(stopped.trouble()).isEqualTo(DISK_FULL);
  }

  @Test
  void a_key_the_server_does_not_know_is_refused_in_words() throws Exception {
    Sftp sftp = new Sftp(setup.environment, PlainTransfer.NO_SSH);
    SshLogin stranger = sftp.login(SshTrust.NONE, new TransferJournal() {});
    TroubleException refused =
        catchThrowableOfType(
            TroubleException.class,
            () ->
                sftp.upload(
                    new SftpEndpoint(setup.address(), stranger, SshTrust.NONE),
                    SftpSetup.SHARED,
                    dump,
                    Optional.empty(),
                    PlainTransfer.heardBy(PlainTransfer.SILENT)));
    assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(refused.trouble().happened()).contains("does not accept your SSH key");
    assertThat(server.file(SftpSetup.SHARED)).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519, '', OpenSSH",
    "ed25519, secret words, OpenSSH",
    "rsa, secret words, OpenSSH",
    "rsa, '', PEM",
    "rsa, secret words, PEM",
    "ecdsa, '', PEM",
    "ecdsa, secret words, OpenSSH"
  })
  void the_users_own_key_opens_the_server(String type, String passphrase, String format)
      throws Exception {
    Path key = folder.resolve("key");
    makeKey(key, type, passphrase, format);
    use(key, passphrase.isEmpty() ? Optional.empty() : Optional.of(passphrase));
    assertThat(setup.upload(dump)).isEqualTo(dump.size());
    setup.assertArrived(dump);
  }

  @Test
  void a_wrong_passphrase_and_a_missing_one_are_told_apart() throws Exception {
    Path key = folder.resolve("key");
    makeKey(key, "ed25519", "secret words", "OpenSSH");
    use(key, Optional.of("other words"));
    assertThat(setup.trouble(dump, setup.address()).happened())
        .isEqualTo("The passphrase does not unlock the SSH key " + key + ".");
    use(key, Optional.empty());
    assertThat(setup.trouble(dump, setup.address()).happened())
        .isEqualTo("The SSH key " + key + " is protected by a passphrase, and none was given.");
  }

  @Test
  void a_file_that_is_no_private_key_is_said_so() throws Exception {
    Path key = folder.resolve("key");
    makeKey(key, "ed25519", "", "OpenSSH");
    use(folder.resolve("key.pub"), Optional.empty());
    assertThat(setup.trouble(dump, setup.address()).remedy()).contains("not the .pub file");
    use(folder.resolve("nowhere"), Optional.empty());
    assertThat(setup.trouble(dump, setup.address()).happened()).startsWith("There is no SSH key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
  void the_keys_of_an_agent_open_the_server(String type) throws Exception {
    Path key = folder.resolve("key");
    makeKey(key, type, "", "OpenSSH");
    Path socket = folder.resolve("agent");
    try (Agent agent = new Agent(socket)) {
      setup.ssh = new SshEnvironment(path -> Optional.empty(), Optional.of(socket));
      setup.notes.trust = SshTrust.NONE.as(new SshIdentity.Agent());
      assertThat(setup.trouble(dump, setup.address()).happened())
          .isEqualTo("The SSH agent has no usable key.");
      agent.add(key);
      assertThat(setup.upload(dump)).isEqualTo(dump.size());
      setup.assertArrived(dump);
    }
    assertThat(setup.trouble(dump, setup.address()).happened()).isEqualTo("No SSH agent answers.");
  }

  @Test
  void without_the_place_of_an_agent_there_is_none() throws Exception {
    setup.notes.trust = SshTrust.NONE.as(new SshIdentity.Agent());
    Trouble trouble = setup.trouble(dump, setup.address());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
    assertThat(trouble.happened()).isEqualTo("No SSH agent answers.");
  }

  private void use(Path key, Optional<String> passphrase) {
    setup.ssh = new SshEnvironment(path -> passphrase.map(Secret::of), Optional.empty());
    setup.notes.trust = SshTrust.NONE.as(new SshIdentity.KeyFile(key));
  }

  private static void makeKey(Path key, String type, String passphrase, String format)
      throws IOException {
    if (format.equals("PEM")) {
      OpenSshServer.keygen("-t", type, "-N", passphrase, "-m", "PEM", "-f", key.toString());
    } else {
      OpenSshServer.keygen("-t", type, "-N", passphrase, "-f", key.toString());
    }
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  /** A real {@code ssh-agent}, in the foreground. */
  private static final class Agent implements AutoCloseable {
    private final Path socket;
    private final Process process;

    Agent(Path socket) throws Exception {
      this.socket = socket;
      process = SshAgentProgram.start(socket);
    }

    void add(Path key) throws Exception {
      ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.start().waitFor()).isZero();
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
