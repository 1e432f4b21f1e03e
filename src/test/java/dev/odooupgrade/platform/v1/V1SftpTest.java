package dev.odooupgrade.platform.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@RealServers
final class V1SftpTest {
  private static final RequestRef REF = new RequestRef("10534", Secret.of("Aw7p+x/y_z-w=="));
  private static final Sending BY_SFTP =
      new Sending(Transport.SFTP, SshTrust.NONE, Optional.empty(), Optional.empty());

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpSetup setup = new HttpSetup();
  private final List<SshIdentity> made = new ArrayList<>();
  private final TransferContext context =
      new TransferContext(
          PlainTransfer.SILENT,
          PlainTransfer.unlimited(),
          new TransferJournal() {
            @Override
            public void identityMade(SshIdentity identity) {
              made.add(identity);
            }
          });

  private DumpFile dump;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("d.dump"), new byte[300_000]);
    dump = new DumpFile(file, 300_000, Files.getLastModifiedTime(file).toInstant(), "a dump");
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d", "\"%d\""})
  void a_dump_goes_into_the_shared_file_and_the_answer_is_the_one_that_gave_access(String port)
      throws Exception {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    try (OpenSshServer openSsh = OpenSshServer.start("ed25519")) {
      Files.createFile(openSsh.file("d.dump"));
      access(openSsh.user(), port.formatted(openSsh.port()));
      // The real platform lets in whom it was told of in the same call; this one was told before.
      Sending how =
          new Sending(
              Transport.SFTP, SshTrust.NONE.as(letIn(openSsh)), Optional.empty(), Optional.empty());
      Answer answer = platform().upload(REF, dump, how, context);
      assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(answer.figures().sent()).isGreaterThan(300_000);
      assertThat(openSsh.file("d.dump")).hasSameBinaryContentAs(dump.path());
    }
  }

  private SshIdentity letIn(OpenSshServer openSsh) throws IOException {
    Path key = dump.path().resolveSibling("key");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", key.toString());
    openSsh.letIn(Files.readString(key.resolveSibling("key.pub")));
    return new SshIdentity.KeyFile(key);
  }

  @Test
  void access_is_asked_for_with_key_and_request_in_the_query_and_the_keys_as_a_file()
      throws Exception {
    refusing();
    platform().upload(REF, dump, BY_SFTP, context);
    LoggedRequest asked = SERVER.findAll(anyRequestedFor(anyUrl())).get(0);
    assertThat(asked.getMethod().getName()).isEqualTo("POST");
    assertThat(asked.getUrl())
        .isEqualTo("/database/v1/request_sftp_access?key=Aw7p%2Bx%2Fy_z-w%3D%3D&request=10534");
    assertThat(asked.getParts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.getName()).isEqualTo("ssh_keys");
              assertThat(part.getHeader("Content-Type").firstValue()).isEqualTo("text/plain");
              assertThat(part.getBody().asString()).matches("ssh-rsa [A-Za-z0-9+/=]+.*\n");
            });
    assertThat(made).hasSize(1);
  }

  @Test
  void a_refusal_is_an_answer() throws Exception {
    refusing();
    Answer answer = platform().upload(REF, dump, BY_SFTP, context);
    assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(answer.failures().get(0).reason()).isEqualTo("SFTP:UNAVAILABLE");
  }

  @Test
  void a_platform_that_does_not_know_of_it_refuses() throws Exception {
    answering(aResponse().withStatus(404).withBody("<h1>Not Found</h1>"));
    assertThat(platform().upload(REF, dump, BY_SFTP, context).verdict()).isEqualTo(Verdict.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "0", "65536", "\"no port\""})
  void an_answer_without_a_port_is_said_so(String port) {
    access("me", port);
    Trouble trouble = troubleOf(BY_SFTP);
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(trouble.happened()).contains("port");
  }

  @Test
  void a_key_that_cannot_be_kept_asks_for_nothing() throws Exception {
    refusing();
    Trouble full = new Trouble(TroubleKind.FILE, "The disk is full.", "", "");
    TransferJournal journal =
        new TransferJournal() {
          @Override
          public void identityMade(SshIdentity identity) throws TroubleException {
            throw new TroubleException(full);
          }
        };
    TransferContext unkept =
        new TransferContext(PlainTransfer.SILENT, PlainTransfer.unlimited(), journal);
    UpgradePlatform platform = platform();
    TroubleException stopped =
        catchThrowableOfType(
            TroubleException.class, () -> platform.upload(REF, dump, BY_SFTP, unkept));
    assertThat(stopped.trouble()).isEqualTo(full);
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void a_dump_that_is_gone_asks_for_nothing() throws Exception {
    Files.delete(dump.path());
    assertThat(troubleOf(BY_SFTP).kind()).isEqualTo(TroubleKind.FILE);
    SERVER.verify(0, anyRequestedFor(anyUrl()));
    assertThat(made).isEmpty();
  }

  @Test
  void both_ways_are_offered_for_a_dump() throws Exception {
    assertThat(platform().abilities().uploadTransports())
        .containsExactly(Transport.HTTPS, Transport.SFTP);
  }

  private Trouble troubleOf(Sending how) {
    return catchThrowableOfType(
            TroubleException.class, () -> platform().upload(REF, dump, how, context))
        .trouble();
  }

  private static void access(String user, String port) {
    answering(
        aResponse()
            .withBody(
                """
                {"failures": [], "request": {"hostname": "127.0.0.1", "sftp_port": %s,
                 "sftp_user": "%s", "shared_file": "d.dump", "request_id": 10534,
                 "sample_command": "sftp -P 2200 user_10534@127.0.0.1"}}
                """
                    .formatted(port, user)));
  }

  private static void refusing() {
    answering(
        aResponse()
            .withBody(
                """
                {"failures": [{"reason": "SFTP:UNAVAILABLE", "message": "Not today."}]}
                """));
  }

  private static void answering(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private UpgradePlatform platform() throws TroubleException {
    return new V1Platforms(
            HttpSetup.SETTINGS,
            setup.real(),
            TransferConfigs.environment(setup.real()),
            PlainTransfer.NO_SSH)
        .at(new PlatformAddress(URI.create(SERVER.baseUrl()), true, false, Optional.empty()));
  }
}
