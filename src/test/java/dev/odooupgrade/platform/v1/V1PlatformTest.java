package dev.odooupgrade.platform.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.UpgradePlatformContract;
import dev.odooupgrade.transfer.TransferJournal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class V1PlatformTest extends UpgradePlatformContract {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String KEY = "Aw7p%2Bx%2Fy_z-w%3D%3D";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpSetup setup = new HttpSetup();

  @AfterEach
  void stop() {
    setup.close();
  }

  @Override
  protected UpgradePlatform platform() throws TroubleException {
    return at(SERVER.baseUrl());
  }

  @Override
  protected void serverAccepts(String state) {
    answering(
        aResponse()
            .withBody(
                """
                {"failures": [],
                 "request": {"id": 10534, "key": "Aw7p+x/y_z-w==", "state": "%s"}}
                """
                    .formatted(state)));
  }

  @Override
  protected void serverRefusesTarget(String message, List<String> expected) {
    answering(
        aResponse()
            .withBody(
                """
                {"failures": [{"reason": "TARGET:INVALID", "message": "%s", "expected": [%s]}]}
                """
                    .formatted(
                        message,
                        expected.stream()
                            .map(each -> '"' + each + '"')
                            .collect(Collectors.joining(", ")))));
  }

  @Override
  protected void serverFails() {
    answering(aResponse().withStatus(500).withBody("<h1>Internal Server Error</h1>"));
  }

  @Override
  protected void serverHangsUp() {
    answering(aResponse().withFault(Fault.EMPTY_RESPONSE));
  }

  @Override
  protected byte[] receivedDump() {
    return received().getBody();
  }

  @Test
  void create_is_on_the_wire_as_the_reference_client_was_recorded() throws Exception {
    serverAccepts("draft");
    platform().create(ORDER, SshTrust.NONE, new TransferJournal() {});
    assertThat(wire())
        .isEqualTo(
            "POST /database/v1/create "
                + FORM
                + "\ncontract=M123456-abcxyz&email=john.doe%40example.com&target=8.0&aim=test"
                + "&filename=d.dump&timezone=Europe%2FBrussels");
  }

  @Test
  void what_is_not_ascii_is_sent_as_utf_8_and_no_timezone_is_left_out() throws Exception {
    serverAccepts("draft");
    platform()
        .create(
            new Order(
                "M1",
                "a+b@c.d",
                "saas~18.2",
                Aim.PRODUCTION,
                "été & 1.zip",
                Optional.empty(),
                List.of()),
            SshTrust.NONE,
            new TransferJournal() {});
    assertThat(received().getBodyAsString())
        .isEqualTo(
            "contract=M1&email=a%2Bb%40c.d&target=saas%7E18.2&aim=production"
                + "&filename=%C3%A9t%C3%A9+%26+1.zip");
  }

  @Test
  void process_and_status_send_key_and_request_as_a_form() throws Exception {
    serverAccepts("draft");
    platform().process(REF);
    assertThat(wire())
        .isEqualTo("POST /database/v1/process " + FORM + "\nkey=" + KEY + "&request=10534");
    platform().status(REF);
    assertThat(wire())
        .isEqualTo("POST /database/v1/status " + FORM + "\nkey=" + KEY + "&request=10534");
  }

  @Test
  void upload_sends_raw_bytes_with_their_length_and_the_key_in_the_query(@TempDir Path folder)
      throws Exception {
    serverAccepts("draft");
    Path file = Files.writeString(folder.resolve("d.dump"), "the dump");
    platform()
        .upload(
            REF, dump(file), PlainTransfer.OVER_HTTPS, PlainTransfer.heardBy(PlainTransfer.SILENT));
    assertThat(wire())
        .isEqualTo(
            "POST /database/v1/upload?key="
                + KEY
                + "&request=10534 application/octet-stream\nthe dump");
    assertThat(received().getHeader("Content-Length")).isEqualTo("8");
    assertThat(setup.trace()).noneMatch(line -> line.contains(KEY));
  }

  @Test
  void an_upload_is_led_on_from_its_first_byte(@TempDir Path folder) throws Exception {
    answering(aResponse().withBody("{\"failures\": []}"));
    SERVER.stubFor(
        any(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo("/database/v1/upload"))
            .willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));
    Path file = Files.writeString(folder.resolve("d.dump"), "the dump");
    assertThat(
            platform()
                .upload(
                    REF,
                    dump(file),
                    PlainTransfer.OVER_HTTPS,
                    PlainTransfer.heardBy(PlainTransfer.SILENT))
                .figures()
                .redirects())
        .isEqualTo(1);
    assertThat(wire()).isEqualTo("POST /elsewhere application/octet-stream\nthe dump");
  }

  @Test
  void the_address_may_end_in_a_slash_or_hold_the_apis_path() throws Exception {
    serverAccepts("draft");
    for (String end : List.of("/", "/database/v1", "/database/v1/")) {
      at(SERVER.baseUrl() + end).status(REF);
      assertThat(received().getUrl()).isEqualTo("/database/v1/status");
    }
  }

  @Test
  void an_address_that_is_not_safe_is_refused_before_anything_is_sent() {
    TroubleException e =
        catchThrowableOfType(TroubleException.class, () -> at("http://upgrade.example"));
    assertThat(e.trouble().kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
  }

  private UpgradePlatform at(String url) throws TroubleException {
    return new V1Platforms(
            HttpSetup.SETTINGS,
            setup.real(),
            TransferConfigs.environment(setup.real()),
            PlainTransfer.NO_SSH)
        .at(new PlatformAddress(URI.create(url), true, false, Optional.empty()));
  }

  private static void answering(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static LoggedRequest received() {
    return SERVER.getAllServeEvents().stream()
        .map(event -> LoggedRequest.createFrom(event.getRequest()))
        .findFirst()
        .orElseThrow();
  }

  private static String wire() {
    LoggedRequest request = received();
    return request.getMethod()
        + " "
        + request.getUrl()
        + " "
        + request.getHeader("Content-Type")
        + "\n"
        + request.getBodyAsString();
  }
}
