package dev.odooupgrade.platform.current;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.platform.Wiped;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.UpgradePlatformContract;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.OwnSettings;
import dev.odooupgrade.transfer.Notes;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import dev.odooupgrade.transfer.sftp.Sftp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Its server is a real one: OpenSSH's server, with the machine's rsync behind it. */
@Timeout(120)
@RealServers
final class CurrentPlatformTest extends UpgradePlatformContract {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  /** A key of the right form that no server has. */
  private static final HostKey OTHER_KEY =
      new HostKey(
          "ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");

  private static final String OTHER_FINGERPRINT = OTHER_KEY.fingerprint();

  private static OpenSshServer server;

  private final Path folder;
  private final HttpSetup setup = new HttpSetup();
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private final Children children = new Children();

  CurrentPlatformTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void open() throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    server = OpenSshServer.startForRsync();
  }

  @AfterAll
  static void shut() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void stop() {
    children.endAll();
    setup.close();
  }

  @Override
  protected UpgradePlatform platform() throws TroubleException {
    return platforms().at(address());
  }

  private static PlatformAddress address() {
    return new PlatformAddress(
        URI.create("http://127.0.0.1:" + SERVER.getPort()), false, false, Optional.empty());
  }

  private CurrentPlatforms platforms() {
    TransferEnvironment environment = TransferConfigs.environment(setup.real());
    Rsync rsync =
        new Rsync(
            environment, new RsyncPrograms(this.environment), folder.resolve("work"), children);
    return new CurrentPlatforms(
        HttpSetup.SETTINGS,
        setup.real(),
        new Sftp(environment, PlainTransfer.NO_SSH),
        rsync,
        new RemoteSide(server.user(), "/data"));
  }

  @Override
  protected Sending sending() {
    try {
      Path key = folder.resolve("key");
      if (!Files.exists(key)) {
        OpenSshServer.keygen(
            "-t", "rsa", "-b", "2048", "-m", "PKCS8", "-N", "", "-f", key.toString());
        server.letIn(Files.readString(folder.resolve("key.pub")));
      }
      SshIdentity identity = new SshIdentity.Made(Secret.of(Files.readString(key)));
      return new Sending(
          Transport.RSYNC, SshTrust.NONE.as(identity), Optional.empty(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void serverAccepts(String state) {
    result(
        "create", "{'request_id': 10534, 'token': 'Aw7p+x/y_z-w==', 'assigned_host_uri': 'a.b'}");
    result("status", "{'status': '" + state + "', 'host_uri': 'a.b'}");
    result("process", "{'is_pg_version_compatible': true}");
    result("transfer/stop", "[]");
    try {
      result(
          "transfer/start",
          "{'ssh_port': %d, 'known_hosts': '%s'}"
              .formatted(server.port(), server.knownHosts(server.port()).replace("\n", "\\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void serverRefusesTarget(String message, List<String> expected) {
    everything(
        json(
            "{'jsonrpc': '2.0', 'id': 'not_used', 'result': {'error': '%s of the target; choose one of: %s.'}}"
                .formatted(message, String.join(", ", expected))));
  }

  @Override
  protected void serverFails() {
    everything(aResponse().withStatus(500).withBody("<h1>Internal Server Error</h1>"));
  }

  @Override
  protected void serverHangsUp() {
    everything(aResponse().withFault(Fault.EMPTY_RESPONSE));
  }

  @Override
  protected byte[] receivedDump() {
    try {
      return Files.readAllBytes(server.file("origin.dump"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void create_is_on_the_wire_as_the_script_writes_it() throws Exception {
    serverAccepts("new");
    List<SshIdentity> kept = new ArrayList<>();
    TransferJournal journal =
        new TransferJournal() {
          @Override
          public void identityMade(SshIdentity identity) {
            assertThat(SERVER.getAllServeEvents()).isEmpty();
            kept.add(identity);
          }
        };
    platform().create(ORDER, SshTrust.NONE, journal);
    LoggedRequest call = SERVER.findAll(anyRequestedFor(anyUrl())).get(0);
    assertThat(call.getUrl()).isEqualTo("/upgrade/request/create");
    assertThat(call.header("Content-Type").firstValue()).isEqualTo("application/json");
    assertThat(call.getBodyAsString().replaceAll("ssh-rsa [A-Za-z0-9+/=]+", "KEY"))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"method\":\"not_used\",\"id\":\"not_used\",\"params\":"
                + "{\"contract\":\"M123456-abcxyz\",\"target\":\"8.0\",\"aim\":\"test\","
                + "\"actuator\":\"cli\",\"env_vars\":[],\"ssh_key\":\"KEY\",\"api_version\":\"0.2\"}}");
    assertThat(kept).hasOnlyElementsOfType(SshIdentity.Made.class).hasSize(1);
  }

  @Test
  void environment_variables_are_on_the_wire_as_the_script_writes_them() throws Exception {
    serverAccepts("new");
    List<Variable> variables =
        List.of(new Variable("A", Secret.of("b \"c\"=d")), new Variable("EMPTY", Secret.of("")));
    Order order = new Order("M1", "", "17.0", Aim.TEST, "", Optional.empty(), variables);
    platform().create(order, SshTrust.NONE, new TransferJournal() {});
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl())).get(0).getBodyAsString())
        .contains("\"env_vars\":[\"A=b \\\"c\\\"=d\",\"EMPTY=\"],");
  }

  @Test
  void skipping_the_test_is_left_to_version_1() {
    assertThatThrownBy(() -> platform().skipTest(REF))
        .isInstanceOfSatisfying(
            TroubleException.class,
            refused -> assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.BAD_ARGUMENT));
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void what_it_can_do_is_not_what_version_1_can() throws Exception {
    assertThat(platform().abilities().more()).containsExactlyInAnyOrder(Ability.values());
    assertThat(platform().abilities().uploadTransports()).containsExactly(Transport.RSYNC);
  }

  @Test
  void an_upload_starts_the_server_and_stops_it_again(@TempDir Path elsewhere) throws Exception {
    serverAccepts("new");
    Path file = Files.writeString(elsewhere.resolve("-odd 'name'.dump"), "PGDMP and so on");
    platform().upload(REF, dump(file), sending(), PlainTransfer.heardBy(event -> {}));
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl())).stream().map(LoggedRequest::getUrl))
        .containsExactly("/upgrade/request/transfer/start", "/upgrade/request/transfer/stop");
    assertThat(receivedDump()).asString().isEqualTo("PGDMP and so on");
  }

  @Test
  void a_key_of_the_user_s_own_serves_though_ssh_could_not_read_it(@TempDir Path elsewhere)
      throws Exception {
    serverAccepts("new");
    Path key = elsewhere.resolve("it's my key");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", key.toString());
    server.letIn(Files.readString(elsewhere.resolve("it's my key.pub")));
    Files.writeString(key, Files.readString(key).strip().replace("\n", "\r\n"));
    SshTrust own = SshTrust.NONE.as(new SshIdentity.KeyFile(key));
    Sending how = new Sending(Transport.RSYNC, own, Optional.empty(), Optional.empty());
    Path file = Files.writeString(elsewhere.resolve("a.dump"), "PGDMP by another key");
    platform().upload(REF, dump(file), how, PlainTransfer.heardBy(event -> {}));
    assertThat(receivedDump()).asString().isEqualTo("PGDMP by another key");
  }

  @Test
  void a_server_that_refuses_the_key_is_stopped_again(@TempDir Path elsewhere) throws Exception {
    serverAccepts("new");
    Path key = elsewhere.resolve("stranger");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", key.toString());
    SshTrust stranger = SshTrust.NONE.as(new SshIdentity.KeyFile(key));
    DumpFile dump = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP"));
    Sending how = new Sending(Transport.RSYNC, stranger, Optional.empty(), Optional.empty());
    TroubleException refused =
        catchThrowableOfType(
            TroubleException.class,
            () -> platform().upload(REF, dump, how, PlainTransfer.heardBy(event -> {})));
    assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.REFUSED);
    assertStartedAndStopped();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ssh_port': 'many'}",
        "{'ssh_port': 1, 'known_hosts': '[127.0.0.1]:1 ssh-ed25519 AAAA', 'dump_name': 'd'}",
        "{'ssh_port': 40000, 'known_hosts': 'h'}",
        "{'ssh_port': 40000, 'known_hosts': 'h', 'dump_name': '../d'}",
      })
  void a_server_of_no_use_is_stopped_again(String started, @TempDir Path elsewhere)
      throws Exception {
    serverAccepts("done");
    result("transfer/start", started);
    Download wanted =
        Download.of(Artifact.RESULT, elsewhere.resolve("r"), Optional.of(Transport.RSYNC));
    UpgradeRequest done = new UpgradeRequest(Map.of());
    Fetching how = new Fetching(wanted, done, Transport.RSYNC, sending().ssh(), Optional.empty());
    assertThatThrownBy(() -> platform().download(REF, how, PlainTransfer.heardBy(event -> {})))
        .isInstanceOf(TroubleException.class);
    assertStartedAndStopped();
  }

  private static void assertStartedAndStopped() {
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl())).stream().map(LoggedRequest::getUrl))
        .containsExactly("/upgrade/request/transfer/start", "/upgrade/request/transfer/stop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ln -s /etc/passwd d/toc.dat|cp -rL",
        "mkfifo d/pipe|nothing else inside",
        "touch d.sql.xz|unxz",
        "touch d.SQL.BZ2|bunzip2",
        "touch d.sql.zst|unzstd",
        "touch d.sql.lz4|unlz4",
        "touch d.txt|Rename",
        ": > d.sql|Create it again",
      })
  void a_dump_that_cannot_be_sent_is_refused_before_the_order(
      String made, String cure, @TempDir Path elsewhere) throws Exception {
    Path dump = Files.createDirectory(elsewhere.resolve("d"));
    Files.writeString(dump.resolve("1.dat"), "data");
    new ProcessBuilder("sh", "-c", made).directory(elsewhere.toFile()).start().waitFor();
    try (Stream<Path> all = Files.list(elsewhere)) {
      dump = all.filter(each -> !each.equals(elsewhere.resolve("d"))).findAny().orElse(dump);
    }
    if (made.startsWith("touch")) {
      Files.writeString(dump, "something");
    }
    long size = Files.isDirectory(dump) ? 4 : Files.size(dump);
    Path newest = Files.isDirectory(dump) ? dump.resolve("1.dat") : dump;
    DumpFile chosen =
        new DumpFile(dump, size, Files.getLastModifiedTime(newest).toInstant(), "a dump");
    TroubleException refused =
        catchThrowableOfType(
            TroubleException.class,
            () -> platform().prepare(SshTrust.NONE, Optional.of(chosen), new TransferJournal() {}));
    assertThat(refused.trouble().remedy()).contains(cure);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void no_request_is_spent_where_no_private_folder_for_ssh_can_be_made() throws Exception {
    Files.writeString(folder.resolve("work"), "a file in its place");
    DumpFile dump = dump(Files.writeString(folder.resolve("a.dump"), "PGDMP"));
    TroubleException refused =
        catchThrowableOfType(
            TroubleException.class,
            () -> platform().prepare(SshTrust.NONE, Optional.of(dump), new TransferJournal() {}));
    assertThat(refused.trouble().happened()).contains("private folder for SSH files");
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ssh_port': PORT}",
        "{'ssh_port': PORT, 'known_hosts': null}",
        "{'ssh_port': PORT, 'known_hosts': ''}",
        "{'ssh_port': PORT, 'known_hosts': false}",
        "{'ssh_port': PORT, 'known_hosts': ' '}",
        "{'ssh_port': PORT, 'known_hosts': ' \\n# none yet\\n'}",
      })
  void a_server_whose_key_is_not_told_is_not_trusted(String started, @TempDir Path elsewhere)
      throws Exception {
    serverAccepts("new");
    result("transfer/start", started.replace("PORT", "" + server.port()));
    DumpFile dump = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP"));
    TroubleException refused =
        catchThrowableOfType(
            TroubleException.class,
            () -> platform().upload(REF, dump, sending(), PlainTransfer.heardBy(event -> {})));
    assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(refused.trouble().happened()).contains("did not announce the key", "SHA256:");
    String key =
        server.knownHosts(server.port()).lines().findFirst().orElseThrow().split(" ", 2)[1];
    assertThat(refused.trouble().remedy()).contains("\"[127.0.0.1]:* " + key.strip() + "\"");
    assertStartedAndStopped();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ssh_port': PORT}",
        "{'ssh_port': PORT, 'known_hosts': null}",
        "{'ssh_port': PORT, 'known_hosts': ''}",
      })
  void a_key_that_is_not_told_is_accepted_by_its_fingerprint_and_kept(
      String started, @TempDir Path elsewhere) throws Exception {
    serverAccepts("new");
    result("transfer/start", started.replace("PORT", "" + server.port()));
    Notes notes = new Notes();
    DumpFile first = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP once"));
    notes.trust = sending().ssh();
    Trouble other = refused(first, notes.trust.confirming(OTHER_FINGERPRINT), notes);
    assertThat(other.happened()).contains(server.fingerprint() + ", not " + OTHER_FINGERPRINT);
    assertThat(other.remedy()).contains("--host-key " + server.fingerprint() + " ");
    assertThat(notes.trust).isEqualTo(sending().ssh());

    send(first, notes.trust.confirming(server.fingerprint()), notes);
    assertThat(receivedDump()).asString().isEqualTo("PGDMP once");
    assertThat(notes.trust.hostKey().orElseThrow().fingerprint()).isEqualTo(server.fingerprint());

    DumpFile second = dump(Files.writeString(elsewhere.resolve("b.dump"), "PGDMP twice"));
    send(second, notes.trust, notes);
    assertThat(receivedDump()).asString().isEqualTo("PGDMP twice");
  }

  @Test
  void a_server_with_another_key_than_was_accepted_gets_nothing(@TempDir Path elsewhere)
      throws Exception {
    serverAccepts("new");
    result("transfer/start", "{'ssh_port': " + server.port() + "}");
    DumpFile dump = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP"));
    Notes notes = new Notes();
    Trouble other = refused(dump, sending().ssh().meeting(OTHER_KEY), notes);
    assertThat(other.happened())
        .contains("a different key", server.fingerprint() + ", not " + OTHER_FINGERPRINT);
    assertThat(other.remedy()).contains("--host-key " + server.fingerprint() + " ");
    send(dump, sending().ssh().meeting(OTHER_KEY).confirming(server.fingerprint()), notes);
    assertThat(notes.trust.hostKey().orElseThrow().fingerprint()).isEqualTo(server.fingerprint());
  }

  @Test
  void what_the_platform_announces_counts_before_a_fingerprint(@TempDir Path elsewhere)
      throws Exception {
    serverAccepts("new");
    result(
        "transfer/start",
        "{'ssh_port': %d, 'known_hosts': '* %s %s'}"
            .formatted(server.port(), OTHER_KEY.type(), OTHER_KEY.base64()));
    DumpFile dump = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP"));
    Notes notes = new Notes();
    Trouble other = refused(dump, sending().ssh().confirming(server.fingerprint()), notes);
    assertThat(other.remedy()).doesNotContain("--host-key");
    assertThat(notes.trust.hostKey()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ssh_port': PORT}",
        "{'ssh_port': PORT, 'known_hosts': null}",
        "{'ssh_port': PORT, 'known_hosts': 'KNOWN'}",
      })
  void who_typed_a_fingerprint_gets_that_key_or_nothing_whoever_else_vouches_for_another(
      String started, @TempDir Path elsewhere) throws Exception {
    serverAccepts("new");
    String known = server.knownHosts(server.port());
    result(
        "transfer/start",
        started.replace("PORT", "" + server.port()).replace("KNOWN", known.strip()));
    Path trusted = Files.writeString(elsewhere.resolve("known_hosts"), known + "\n");
    OwnSettings.of("UserKnownHostsFile " + trusted, elsewhere, environment);
    DumpFile dump = dump(Files.writeString(elsewhere.resolve("a.dump"), "PGDMP"));
    Notes notes = new Notes();
    Files.deleteIfExists(server.file("origin.dump"));
    Trouble other = refused(dump, sending().ssh().confirming(OTHER_FINGERPRINT), notes);
    assertThat(other.happened()).contains(server.fingerprint() + ", not " + OTHER_FINGERPRINT);
    assertThat(server.file("origin.dump")).doesNotExist();
    assertThat(notes.trust.hostKey()).isEmpty();

    send(dump, sending().ssh(), notes);
    assertThat(notes.trust.hostKey()).isEmpty();
    send(dump, sending().ssh().confirming(server.fingerprint()), notes);
    assertThat(notes.trust.hostKey().isPresent()).isEqualTo(!started.contains("KNOWN"));
  }

  private Trouble refused(DumpFile dump, SshTrust trust, Notes notes) {
    Trouble refused =
        catchThrowableOfType(TroubleException.class, () -> send(dump, trust, notes)).trouble();
    assertThat(refused.kind()).isEqualTo(TroubleKind.UNTRUSTED);
    return refused;
  }

  private void send(DumpFile dump, SshTrust trust, Notes notes) throws Exception {
    Sending how = new Sending(Transport.RSYNC, trust, Optional.empty(), Optional.empty());
    platform().upload(REF, dump, how, new TransferContext(notes, PlainTransfer.unlimited(), notes));
  }

  @Test
  void a_result_named_with_a_slash_at_its_end_is_a_folder() throws Exception {
    serverAccepts("done");
    result("transfer/start", "{'ssh_port': 40000, 'known_hosts': 'h', 'dump_name': 'up.dump//'}");
    assertThat(
            CurrentTransferServer.of(
                    new CurrentCalls(
                            HttpService.of(address(), HttpSetup.SETTINGS, setup.real()),
                            new CurrentWire(address()))
                        .open(REF, "download"))
                .dumpName())
        .contains("up.dump");
  }

  @Test
  void a_test_of_the_port_starts_the_server_and_stops_it_again_and_moves_nothing()
      throws Exception {
    serverAccepts("new");
    List<String> probed = new ArrayList<>();
    PortFinding found =
        platform()
            .probePort(
                REF,
                false,
                (host, port) -> {
                  probed.add(host + " " + port);
                  return new PortFinding(host, port, PortAnswer.OPEN);
                });
    assertThat(found.answer()).isEqualTo(PortAnswer.OPEN);
    assertThat(probed).containsExactly("127.0.0.1 " + server.port());
    List<LoggedRequest> calls = SERVER.findAll(anyRequestedFor(anyUrl()));
    assertThat(calls.stream().map(LoggedRequest::getUrl))
        .containsExactly("/upgrade/request/transfer/start", "/upgrade/request/transfer/stop");
    assertThat(calls.get(0).getBodyAsString()).contains("\"transfer_type\":\"upload\"");
  }

  @Test
  void a_server_that_the_platform_does_not_start_is_no_matter_of_the_firewall() {
    result("transfer/start", "{'error': 'Not now.'}");
    TroubleException shut =
        catchThrowableOfType(
            TroubleException.class,
            () ->
                platform()
                    .probePort(
                        REF,
                        true,
                        (host, port) -> {
                          throw new AssertionError("there is no server");
                        }));
    assertThat(shut.trouble().kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(shut.trouble().happened()).contains("Not now.");
  }

  @Test
  void wiping_names_what_is_gone_and_what_is_not() throws Exception {
    result("wipe", "{'wiped': ['db_1', 7], 'failed': ['db_2']}");
    Wiped wiped = platform().wipe(REF, "M123456-abcxyz");
    assertThat(wiped.answer().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(wiped.gone()).containsExactly("db_1", "7");
    assertThat(wiped.kept()).containsExactly("db_2");
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl())).get(0).getBodyAsString())
        .contains("\"contract\":\"M123456-abcxyz\"");
    result("wipe", "{'error': 'The contract is another one.'}");
    assertThat(platform().wipe(REF, "M1-x").answer().verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void a_database_that_needs_a_newer_postgresql_is_told_when_processing_is_asked_for()
      throws Exception {
    result("process", "{'is_pg_version_compatible': false}");
    Answer answer = platform().process(REF);
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.notices()).hasSize(1).first().asString().contains("newer PostgreSQL");
  }

  @Test
  void a_status_tells_host_reason_and_whether_the_result_is_there() throws Exception {
    result(
        "status",
        "{'status': 'failed', 'host_uri': 'up2.odoo.com', 'reason': 'no room', 'archived': false}");
    assertThat(status().fields())
        .containsEntry("state", "failed")
        .containsEntry("host_uri", "up2.odoo.com")
        .containsEntry("reason", "no room")
        .doesNotContainKeys("archived", "result_folder");
    result("status", "{'status': 'done', 'host_uri': 'up2.odoo.com', 'reason': false}");
    assertThat(status().fields())
        .containsEntry("result_folder", "/data")
        .doesNotContainKey("reason");
    result("status", "{'status': 'done', 'host_uri': 'up2.odoo.com', 'archived': true}");
    assertThat(status().fields())
        .containsEntry("archived", "true")
        .doesNotContainKey("result_folder");
    assertThat(status().state()).contains(new RequestState("done"));
  }

  @Test
  void a_dead_server_does_not_strand_a_request() throws Exception {
    result("status", "{'status': 'progress', 'host_uri': '127.0.0.1:1'}");
    String alive = "127.0.0.1:" + SERVER.getPort();
    for (RequestRef stranded :
        List.of(REF.at("127.0.0.1:1"), REF.at(alive).at("127.0.0.1:1"), REF.at("10.0.0.1"))) {
      assertThat(platform().status(stranded).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-32603, -32000, 503, 429})
  void a_server_error_in_the_body_is_repeated_and_refuses_nothing(int code) throws Exception {
    everything(
        json("{'jsonrpc': '2.0', 'error': {'code': %d, 'message': 'Too busy'}}".formatted(code)));
    Answer answer = platform().status(REF);
    assertThat(answer.verdict()).isEqualTo(Verdict.SERVER_ERROR);
    assertThat(answer.oddity()).contains("it reports an error of its own: Too busy.");
    SERVER.verify(3, anyRequestedFor(anyUrl()));
    assertThat(platform().process(REF).verdict()).isEqualTo(Verdict.SERVER_ERROR);
    SERVER.verify(4, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-oProxyCommand=x",
        "a b",
        "a/b",
        "user@host",
        "",
        "a:99999999",
        "a:99999",
        "a:65536",
        "a:0",
        "a:"
      })
  void a_host_that_is_none_is_never_spoken_to(String host) {
    TroubleException e =
        catchThrowableOfType(TroubleException.class, () -> platform().status(REF.at(host)));
    assertThat(e.trouble().kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "There is no such token, KEY:INVALID",
    "Your subscription has expired, CONTRACT:INVALID",
    "The target version is unknown, TARGET:INVALID",
    "The aim is odd, AIM:INVALID",
    "Come back on Monday, ''",
  })
  void the_field_that_a_refusal_speaks_of_is_guessed_from_its_words(String said, String reason)
      throws Exception {
    everything(json("{'jsonrpc': '2.0', 'error': {'data': {'message': '" + said + "'}}}"));
    List<Failure> failures = platform().status(REF).failures();
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0).message()).isEqualTo(said);
    assertThat(failures.get(0).reason()).isEqualTo(reason);
  }

  @Test
  void it_is_recognized_by_a_question_that_changes_nothing() throws Exception {
    everything(json("{'jsonrpc': '2.0', 'result': {'error': 'no such token'}}"));
    assertThat(platforms().isSpokenAt(address())).isTrue();
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl())).get(0).getUrl())
        .isEqualTo("/upgrade/request/status");
    everything(aResponse().withStatus(404).withBody("{\"failures\": []}"));
    assertThat(platforms().isSpokenAt(address())).isFalse();
  }

  private UpgradeRequest status() throws Exception {
    return platform().status(REF).request().orElseThrow();
  }

  private static void result(String method, String result) {
    SERVER.stubFor(
        any(urlPathEqualTo("/upgrade/request/" + method))
            .willReturn(json("{'jsonrpc': '2.0', 'id': 'not_used', 'result': " + result + "}")));
  }

  private static void everything(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder json(String withSingleQuotes) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(withSingleQuotes.replace('\'', '"'));
  }
}
