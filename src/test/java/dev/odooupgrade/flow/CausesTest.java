package dev.odooupgrade.flow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.platform.Dialects;
import dev.odooupgrade.platform.current.CurrentPlatforms;
import dev.odooupgrade.platform.current.RemoteSide;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import dev.odooupgrade.transfer.sftp.Sftp;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause is one exit code, and is repeated or not, in both protocols and for every step. */
final class CausesTest {
  private static final String V1_REFUSAL =
      "{\"failures\": [{\"reason\": \"STATE:INVALID\", \"message\": \"No.\"}]}";
  private static final String CURRENT_REFUSAL =
      "{\"jsonrpc\": \"2.0\", \"result\": {\"error\": \"No.\"}}";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir private Path folder;
  private final HttpSetup setup = new HttpSetup();

  @AfterEach
  void stop() {
    setup.close();
  }

  @ParameterizedTest
  @CsvSource({
    "200, refusal, 1, false",
    "400, refusal, 1, false",
    "404, refusal, 1, false",
    "403, page, 1, false",
    "404, page, 1, false",
    "408, page, 2, true",
    "425, page, 2, true",
    "429, page, 2, true",
    "429, refusal, 2, true",
    "500, page, 2, true",
    "500, refusal, 2, true",
    "502, page, 2, true",
    "503, page, 2, true",
    "503, refusal, 2, true",
    "504, page, 2, true",
    "200, page, 6, false",
    "200, empty, 6, false",
    "304, empty, 6, false",
  })
  void an_answer_is_the_same_in_both_protocols(
      int status, String kind, int exitCode, boolean repeated) {
    for (Protocol protocol : Protocol.values()) {
      String refusal = protocol == Protocol.V1 ? V1_REFUSAL : CURRENT_REFUSAL;
      String body = Map.of("refusal", refusal, "page", "<p>hi</p>", "empty", "").get(kind);
      for (Step step : EnumSet.of(Step.STATUS, Step.PROCESS)) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
        assertThat(exitCode(run(step, protocol))).as(protocol + " " + step).isEqualTo(exitCode);
        boolean harmless = step == Step.STATUS || status == 429;
        SERVER.verify(repeated && harmless ? 3 : 1, anyRequestedFor(anyUrl()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"429, CREATED", "503, CREATING", "500, CREATING"})
  void a_server_that_did_not_look_at_an_order_has_not_made_a_request(int status, Stage stage) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
    Session after = run(Step.CREATE, Protocol.V1).session();
    assertThat(after.stage()).isEqualTo(stage == Stage.CREATED ? Stage.DRAFT : stage);
  }

  private StepResult run(Step step, Protocol protocol) {
    Session before =
        step == Step.CREATE
            ? Samples.filledIn()
            : Samples.at(step == Step.PROCESS ? Stage.UPLOADED : Stage.RUNNING);
    PlatformAddress address =
        new PlatformAddress(
            URI.create(SERVER.baseUrl().replace("localhost", "127.0.0.1")),
            false,
            false,
            Optional.empty(),
            Optional.of(protocol));
    return TransferConfigs.runners(
            dialects(), new ManualClock(Samples.START), RetryRules.USUAL.most(0), at -> {})
        .at(address, (session, listener) -> {}, FlowListener.NONE)
        .run(step, before.withPlatform(address));
  }

  private Dialects dialects() {
    TransferEnvironment environment = TransferConfigs.environment(setup.real());
    Rsync rsync = new Rsync(environment, new RsyncPrograms(Map.of()), folder, new Children());
    return new Dialects(
        List.of(
            new V1Platforms(HttpSetup.SETTINGS, setup.real(), environment, PlainTransfer.NO_SSH),
            new CurrentPlatforms(
                HttpSetup.SETTINGS,
                setup.real(),
                new Sftp(environment, PlainTransfer.NO_SSH),
                rsync,
                RemoteSide.USUAL)));
  }

  private static int exitCode(StepResult result) {
    return result.trouble().map(Trouble::kind).map(ExitCode::of).orElse(ExitCode.DONE).code();
  }
}
