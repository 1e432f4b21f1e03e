package dev.odooupgrade.platform;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.current.CurrentPlatforms;
import dev.odooupgrade.platform.current.RemoteSide;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import dev.odooupgrade.transfer.sftp.Sftp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every place where a platform names an address, here one that is on this computer: none leads into
 * a private network. Which addresses are refused says {@code NamedAddressesTest}.
 */
@Timeout(60)
final class NamedPlacesTest {
  private static final RequestRef REF = new RequestRef("10534", Secret.of("Aw7p"));
  private static final TransferContext ALONE = PlainTransfer.heardBy(PlainTransfer.SILENT);

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpSetup setup = new HttpSetup();
  private final TransferEnvironment environment = TransferConfigs.environment(setup.real());
  private final Path folder;

  NamedPlacesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  private static Stream<String> hosts() {
    return Stream.of("10.0.0.7", "192.168.1.1", "169.254.169.254", "100.64.0.1");
  }

  static Stream<Arguments> files_of_v1() {
    return hosts()
        .flatMap(
            host ->
                Stream.of(Artifact.values())
                    .filter(what -> what != Artifact.RESULT)
                    .map(what -> Arguments.of(what, host)));
  }

  @ParameterizedTest
  @MethodSource("files_of_v1")
  void no_file_is_fetched_there(Artifact what, String host) throws Exception {
    UpgradePlatform platform = v1();
    for (String scheme : List.of("http", "https")) {
      String link = scheme + "://" + host + "/x";
      Fetching how = fetching(what, Transport.HTTPS, link);
      assertThat(kindOf(() -> platform.download(REF, how, ALONE))).isEqualTo(TroubleKind.UNTRUSTED);
    }
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void no_sftp_goes_there(String host) throws Exception {
    answering(
        "{'request': {'hostname': '%s', 'sftp_port': 22, 'sftp_user': 'u', 'shared_file': 'd'}}"
            .formatted(host));
    UpgradePlatform platform = v1();
    Sending how = new Sending(Transport.SFTP, SshTrust.NONE, Optional.empty(), Optional.empty());
    DumpFile dump = dump();
    assertThat(kindOf(() -> platform.upload(REF, dump, how, ALONE)))
        .isEqualTo(TroubleKind.UNTRUSTED);
    Fetching fetching = fetching(Artifact.ORIGINAL, Transport.SFTP, "/x");
    assertThat(kindOf(() -> platform.download(REF, fetching, ALONE)))
        .isEqualTo(TroubleKind.UNTRUSTED);
  }

  /** The platform itself is asked instead, so that a wrong name strands no request. */
  @ParameterizedTest
  @MethodSource("hosts")
  void no_request_is_looked_after_there(String host) throws Exception {
    answering("{'jsonrpc': '2.0', 'result': {'status': 'new', 'ssh_port': 4444}}");
    RequestRef moved = REF.at(host);
    UpgradePlatform platform = current();
    for (Answer answer :
        List.of(
            platform.status(moved), platform.process(moved), platform.wipe(moved, "M1").answer())) {
      assertThat(answer.figures().effectiveUrl()).startsWith(address().url().toString());
    }
    assertThat(platform.log(moved, 0, new byte[0]).bytes()).isNotEmpty();
    List<String> probed = new ArrayList<>();
    platform.probePort(
        moved,
        false,
        (where, port) -> {
          probed.add(where);
          return new PortFinding(where, port, PortAnswer.OPEN);
        });
    assertThat(probed).containsExactly("127.0.0.1");
  }

  private static TroubleKind kindOf(ThrowingCallable going) {
    return catchThrowableOfType(TroubleException.class, going).trouble().kind();
  }

  private Fetching fetching(Artifact what, Transport transport, String link) {
    String[] links =
        Stream.of("upgraded_dump", "upgraded_sql", "original_dump", "original_sql", "notes")
            .flatMap(file -> Stream.of(file + "_url", link))
            .toArray(String[]::new);
    return new Fetching(
        Download.of(what, folder.resolve("result"), Optional.of(transport)),
        Answers.requestIn("done", links),
        transport,
        SshTrust.NONE,
        Optional.empty());
  }

  private DumpFile dump() throws IOException {
    Path file = Files.write(folder.resolve("d.dump"), new byte[9]);
    return new DumpFile(file, 9, Files.getLastModifiedTime(file).toInstant(), "a dump");
  }

  private static void answering(String json) {
    SERVER.stubFor(any(anyUrl()).willReturn(okJson(json.replace('\'', '"'))));
  }

  private UpgradePlatform v1() throws TroubleException {
    return new V1Platforms(HttpSetup.SETTINGS, setup.real(), environment, PlainTransfer.NO_SSH)
        .at(address());
  }

  private UpgradePlatform current() throws TroubleException {
    Rsync rsync =
        new Rsync(environment, new RsyncPrograms(Map.of()), folder.resolve("work"), new Children());
    return new CurrentPlatforms(
            HttpSetup.SETTINGS,
            setup.real(),
            new Sftp(environment, PlainTransfer.NO_SSH),
            rsync,
            RemoteSide.USUAL)
        .at(address());
  }

  private static PlatformAddress address() {
    return new PlatformAddress(
        URI.create("http://127.0.0.1:" + SERVER.getPort()), false, false, Optional.empty());
  }
}
