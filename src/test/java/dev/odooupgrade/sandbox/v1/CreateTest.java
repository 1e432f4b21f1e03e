package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {
  private SandboxServer server;
  private Wire wire;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    FakeTime time = new FakeTime();
    server = SandboxServer.start(SandboxSettings.in(folder).withTime(time, time));
    wire = Wire.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_valid_order_opens_a_request_with_every_field_of_the_reference() throws Exception {
    HttpResponse<String> answer = wire.create(Wire.orderWith("timezone", "Europe/Brussels"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("json");
    assertThat(Wire.json(answer).get("failures")).isEmpty();
    JsonNode request = Wire.json(answer).get("request");
    assertThat(request.get("id").isInt()).isTrue();
    assertThat(request.get("issue").isInt()).isTrue();
    assertThat(request.get("filestore").isBoolean()).isTrue();
    assertThat(request.get("compressions").isArray()).isTrue();
    assertThat(request.get("created_at").textValue()).isEqualTo("2015-09-09 07:13:49");
    assertThat(request.get("elapsed").textValue()).isEqualTo("00:00");
    assertThat(request.get("state").textValue()).isEqualTo("draft");
    assertThat(request.get("issue_stage").textValue()).isEqualTo("new");
    assertThat(request.get("postgresql").textValue()).isEqualTo("9.4");
    assertThat(request.get("timezone").textValue()).isEqualTo("Europe/Brussels");
    assertThat(request.get("filename").textValue()).isEqualTo("d.dump");
    assertThat(request.get("target").textValue()).isEqualTo("8.0");
    assertThat(request.get("aim").textValue()).isEqualTo("test");
    assertThat(request.get("email").textValue()).isEqualTo("john.doe@example.com");
    for (String url :
        List.of(
            "status_url",
            "notes_url",
            "original_sql_url",
            "original_dump_url",
            "upgraded_sql_url",
            "upgraded_dump_url",
            "modules_url")) {
      assertThat(URI.create(request.get(url).textValue()).getPath())
          .contains(request.get("key").textValue());
    }
    for (String nullable :
        List.of(
            "filesize",
            "database_uuid",
            "estimated_time",
            "processed_at",
            "customer_message",
            "database_version")) {
      assertThat(request.get(nullable).isNull()).as(nullable).isTrue();
    }
  }

  @Test
  void a_query_opens_a_request_too() throws Exception {
    HttpResponse<String> answer = wire.get("/database/v1/create?" + Wire.encoded(Wire.order()));
    assertThat(Wire.json(answer).get("request").get("id").isInt()).isTrue();
  }

  @Test
  void each_request_has_its_own_number_and_a_key_that_must_be_escaped() throws Exception {
    Wire.Opened first = wire.open();
    Wire.Opened second = wire.open();
    assertThat(second.id()).isEqualTo(first.id() + 1);
    assertThat(second.key()).isNotEqualTo(first.key()).contains("+", "/", "=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract", "email", "target", "aim", "filename"})
  void a_required_field_that_is_absent_or_blank_is_named(String name) throws Exception {
    Map<String, String> order = new HashMap<>(Wire.order());
    order.remove(name);
    String reason = name.toUpperCase(java.util.Locale.ROOT) + ":MISSING";
    assertThat(Wire.reasons(wire.create(order))).isEqualTo(reason);
    assertThat(Wire.reasons(wire.create(Wire.orderWith(name, " ")))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "contract, M000000-abcxyz, CONTRACT:NOT_FOUND",
    "contract, hello, CONTRACT:NOT_FOUND",
    "email, john.doe, EMAIL:INVALID",
    "email, john doe@example.com, EMAIL:INVALID",
    "target, 5.0, TARGET:INVALID",
    "aim, rehearsal, AIM:INVALID",
    "filename, ../etc/passwd, FILENAME:INVALID",
    "timezone, brus, TIMEZONE:INVALID",
  })
  void a_faulty_value_is_refused_with_its_reason_a_sentence_and_the_value(
      String name, String value, String reason) throws Exception {
    HttpResponse<String> answer = wire.create(Wire.orderWith(name, value));
    assertThat(Wire.reasons(answer)).isEqualTo(reason);
    JsonNode failure = Wire.failure(answer, reason).orElseThrow();
    assertThat(failure.get("message").textValue()).contains(value).endsWith(".");
    String field = name.equals("contract") ? "code" : "value";
    assertThat(failure.get(field).textValue()).isEqualTo(value);
    assertThat(Wire.json(answer).has("request")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Brussels", "EST", "UTC", "America/Argentina/Ushuaia"})
  void names_of_the_tz_database_are_accepted_as_timezones(String zone) throws Exception {
    assertThat(Wire.reasons(wire.create(Wire.orderWith("timezone", zone)))).isEmpty();
  }

  @Test
  void a_refused_target_and_a_refused_aim_come_with_the_values_to_choose_from() throws Exception {
    HttpResponse<String> target = wire.create(Wire.orderWith("target", "5.0"));
    assertThat(Wire.failure(target, "TARGET:INVALID").orElseThrow().get("expected"))
        .extracting(JsonNode::textValue)
        .contains("8.0", "17.0", "saas~18.2");
    HttpResponse<String> aim = wire.create(Wire.orderWith("aim", "x"));
    assertThat(Wire.failure(aim, "AIM:INVALID").orElseThrow().get("expected"))
        .extracting(JsonNode::textValue)
        .containsExactly("test", "production");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() throws Exception {
    HttpResponse<String> answer =
        wire.create(
            Map.of("contract", "nobody", "email", "x", "target", "1", "aim", "y", "timezone", "z"));
    assertThat(Wire.reasons(answer))
        .isEqualTo(
            "CONTRACT:NOT_FOUND EMAIL:INVALID TARGET:INVALID AIM:INVALID FILENAME:MISSING"
                + " TIMEZONE:INVALID");
  }

  @Test
  void names_with_accents_blanks_and_signs_come_back_as_they_were_sent() throws Exception {
    String name = "søren & åse + 1 = 2 %.dump";
    HttpResponse<String> answer = wire.create(Wire.orderWith("filename", name));
    assertThat(Wire.json(answer).get("request").get("filename").textValue()).isEqualTo(name);
  }

  @Test
  void parameters_in_another_form_than_a_form_are_refused() throws Exception {
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/create"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(Wire.reasons(answer)).isEqualTo("CONTENT_TYPE:INVALID");
  }

  @Test
  void a_broken_escape_is_refused() throws Exception {
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/create"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("contract=%zz")));
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
