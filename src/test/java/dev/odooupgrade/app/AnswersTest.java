package dev.odooupgrade.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server answers becomes an exit code, a sentence, and the document it was. */
final class AnswersTest {
  private static final String KEY = "aeDp9UThC7A6fwk0dJRszA==";

  @TempDir private Path home;
  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private Program program;

  @BeforeEach
  void start() {
    server.start();
    program = new Program(home);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"failures\": []} | 0",
        "200 | {\"failures\": [{\"reason\": \"STATE:INVALID\", \"message\": \"No.\"}]} | 1",
        "400 | {\"failures\": [{\"reason\": \"STATE:INVALID\", \"message\": \"No.\"}]} | 1",
        "500 | {\"failures\": [{\"reason\": \"STATE:INVALID\", \"message\": \"No.\"}]} | 2",
        "429 | {\"failures\": [{\"reason\": \"X\", \"message\": \"Too many.\"}]} | 2",
        "429 | <html>slow down</html> | 2",
        "408 | '' | 2",
        "404 | {\"error\": \"what?\"} | 1",
        "403 | <html>no</html> | 1",
        "503 | {\"busy\": true} | 2",
        "502 | <html>Bad gateway</html> | 2",
        "500 | '' | 2",
        "200 | <html>Hello</html> | 6",
        "200 | '' | 6",
        "200 | [1, 2] | 6",
        "200 | {\"hello\": 1} | 6",
      })
  void an_answer_decides_the_exit_code_and_is_printed_whatever_it_is(
      int status, String body, int code) {
    answer(status, body);
    Program.Outcome outcome = process();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
    assertThat(outcome.document().at("/http_status/code").asInt()).isEqualTo(status);
    assertThat(outcome.document().path("upgrade_response").isObject()).isTrue();
    if (code != 0) {
      assertThat(outcome.err().lines().findFirst().orElse("")).matches("[A-Z].*[.]");
    }
  }

  @Test
  void foreign_words_cannot_command_the_terminal() {
    answer(200, "{\"failures\":[{\"reason\":\"A:B\",\"message\":\"\\u001b[2Jgone\\u009b1m\"}]}");
    Program.Outcome outcome = process();
    assertThat(outcome.err() + outcome.out()).doesNotContain("\u001b").doesNotContain("\u009b");
    assertThat(outcome.document().at("/upgrade_response/failures/0/message").asText())
        .isEqualTo("\u001b[2Jgone\u009b1m");
  }

  @Test
  void a_server_that_repeats_the_key_does_not_make_us_tell_it() {
    answer(
        200, "{\"failures\":[{\"reason\":\"A:B\",\"message\":\"Your key " + KEY + " is bad\"}]}");
    assertThat(process().err()).contains("Your key *** is bad").doesNotContain(KEY);
  }

  @Test
  void a_connection_that_breaks_leaves_no_document_and_keeps_the_request() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    Program.Outcome outcome = process();
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Continue with: odoo-upgrade all --session ");
    assertThat(program.sessionFiles()).hasSize(1);
  }

  @Test
  void an_unknown_host_and_a_refused_connection_are_the_networks_fault() throws Exception {
    Program.Outcome refused =
        program.run("status", "--request=1", "--key=" + KEY, "--url=http://127.0.0.1:9");
    assertThat(refused.code()).isEqualTo(5);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("refused the connection");
    Program.Outcome unknown =
        program.run("status", "--request=1", "--key=" + KEY, "--url=https://no-such-host.invalid");
    assertThat(unknown.code()).isEqualTo(5);
    assertThat(program.sessionFiles()).isEmpty();
  }

  @Test
  void a_create_that_was_never_answered_is_not_repeated_by_itself() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    Program.Outcome lost =
        program.run(
            "create",
            "--url=" + server.baseUrl(),
            "--contract=M123-abc",
            "--email=john.doe@example.com",
            "--target=8.0",
            "--aim=test",
            "--filename=db.dump");
    assertThat(lost.code()).isEqualTo(5);
    String session = program.sessionFiles().get(0).toString();
    Program.Outcome again = program.run("all", "--session", session);
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("A request is never created twice automatically");
    server.verify(1, com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
  }

  private void answer(int status, String body) {
    String type = body.startsWith("<") ? "text/html" : "application/json";
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body)));
  }

  private Program.Outcome process() {
    return program.run("process", "--request=10042", "--key=" + KEY, "--url=" + server.baseUrl());
  }
}
