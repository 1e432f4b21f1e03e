package dev.odooupgrade.transfer.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@RealServers
final class SftpDownloadTest {
  private static final int PIECE = 128 * 1024;
  private static final int MANY = 40 * 1024 * 1024;
  private static final String RESULT = "upgraded_d.sql";
  private static final List<String> NAMES = List.of(RESULT, "upgraded_d.zip");

  private static OpenSshServer server;

  @TempDir Path folder;

  private SftpSetup setup;
  private Download wanted;

  @BeforeAll
  static void start() throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    server = OpenSshServer.start("ed25519");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    setup = new SftpSetup(server, folder);
    for (String name : NAMES) {
      Files.deleteIfExists(server.file(name));
    }
    wanted =
        Download.of(Artifact.UPGRADED, folder.resolve("result.sql"), Optional.of(Transport.SFTP));
  }

  @AfterEach
  void end() {
    setup.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, PIECE - 1, PIECE, PIECE + 1, PIECE + 3, 9 * PIECE, MANY})
  void a_result_comes_byte_for_byte(int size) throws Exception {
    Path remote = result(size, 1);
    download(setup.address());
    assertThat(SftpSetup.sha256(wanted.target())).isEqualTo(SftpSetup.sha256(remote));
    assertThat(wanted.part()).doesNotExist();
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.total()).isEqualTo(size));
    assertThat(setup.notes.events(TransferEvent.AwaitingConfirmation.class)).hasSize(1);
  }

  @Test
  void a_download_that_was_cut_resumes_after_what_has_come() throws Exception {
    Path remote = result(MANY, 2);
    Trouble trouble = cut();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(trouble.remedy()).contains("resumes where it stopped");
    long come = Files.size(wanted.part());
    assertThat(come).isPositive();

    setup.notes.events.clear();
    download(setup.address());
    assertThat(SftpSetup.sha256(wanted.target())).isEqualTo(SftpSetup.sha256(remote));
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.already()).isEqualTo(come));
  }

  @Test
  void a_result_that_was_replaced_meanwhile_starts_over() throws Exception {
    result(MANY, 3);
    cut();
    Path remote = result(MANY, 4);
    Files.setLastModifiedTime(remote, FileTime.fromMillis(1_000_000));
    setup.notes.events.clear();
    download(setup.address());
    assertThat(SftpSetup.sha256(wanted.target())).isEqualTo(SftpSetup.sha256(remote));
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.already()).isZero());
  }

  @Test
  void the_next_name_is_tried_when_there_is_no_file_of_the_first() throws Exception {
    Path remote =
        Files.write(server.file(NAMES.get(1)), "SELECT 1;\n".getBytes(StandardCharsets.UTF_8));
    download(setup.address());
    assertThat(wanted.target()).hasSameBinaryContentAs(remote);
  }

  @Test
  void a_missing_result_is_said_so_with_the_names_that_were_tried() {
    Trouble trouble = trouble(setup.address());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(trouble.happened()).contains("upgraded_d.sql or upgraded_d.zip");
    assertThat(wanted.part()).doesNotExist();
  }

  private Trouble cut() throws IOException {
    // Only what the client says is counted; it asks for a piece as each one comes.
    try (Relay relay = Relay.cuttingAfter(9_000, server.port())) {
      return trouble(setup.at(relay.port()));
    }
  }

  private Trouble trouble(SftpAddress at) {
    return catchThrowableOfType(TroubleException.class, () -> download(at)).trouble();
  }

  private void download(SftpAddress at) throws Exception {
    Sftp sftp = new Sftp(setup.environment, PlainTransfer.NO_SSH);
    SshLogin login = sftp.login(setup.notes.trust, setup.notes);
    server.letIn(login.publicKeys());
    TransferContext context = new TransferContext(setup.notes, setup.control, setup.notes);
    Download known = wanted.of(setup.notes.total, setup.notes.version).moved(setup.notes.kept);
    sftp.download(new SftpEndpoint(at, login, setup.notes.trust), NAMES, known, context);
  }

  /** As SQL, whose beginning and end every size may have. */
  private Path result(int size, long seed) throws IOException {
    byte[] content = new byte[size];
    Random random = new Random(seed);
    for (int at = 0; at < size; at++) {
      content[at] = (byte) ('a' + random.nextInt(26));
    }
    content[size - 1] = '\n';
    return Files.write(server.file(RESULT), content);
  }
}
