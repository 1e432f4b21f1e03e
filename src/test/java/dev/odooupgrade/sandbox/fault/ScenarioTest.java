package dev.odooupgrade.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.sandbox.v1.FakeTime;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.Wire;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.testing.Beside;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {
  private static final byte[] DUMP = new byte[4 << 20];

  private final Path folder;
  private final FakeTime time = new FakeTime();

  ScenarioTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SandboxSettings playing(Scenario scenario) {
    return SandboxSettings.in(folder).withTime(time, time).withScenario(scenario);
  }

  private Wire.Opened uploadedAndProcessed(Wire wire) throws Exception {
    Wire.Opened opened = wire.open();
    assertThat(Wire.reasons(wire.upload(opened, DUMP))).isEmpty();
    assertThat(Wire.reasons(wire.post("process", opened))).isEmpty();
    return opened;
  }

  @ParameterizedTest
  @EnumSource
  void every_scenario_can_be_named_and_is_described_in_a_sentence(Scenario scenario) {
    assertThat(Named.byWord(Scenario.values(), scenario.word())).contains(scenario);
    assertThat(scenario.word()).matches("[a-z]+(-[a-z]+)*");
    assertThat(scenario.description()).endsWith(".");
  }

  @Test
  void happy_ends_done() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.HAPPY))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = uploadedAndProcessed(wire);
      time.pause(Duration.ofSeconds(30));
      assertThat(wire.status(opened).get("state").textValue()).isEqualTo("done");
    }
  }

  @Test
  void slow_lets_one_mebibyte_pass_in_a_second() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.SLOW))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = wire.open();
      Instant begin = time.instant();
      wire.upload(opened, DUMP);
      assertThat(Duration.between(begin, time.instant()))
          .isBetween(Duration.ofMillis(3990), Duration.ofMillis(4010));
    }
  }

  @Test
  void slow_at_speed_four_lets_four_mebibytes_pass_in_a_second() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.SLOW).withSpeed(4))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = wire.open();
      Instant begin = time.instant();
      wire.upload(opened, DUMP);
      assertThat(Duration.between(begin, time.instant()))
          .isBetween(Duration.ofMillis(990), Duration.ofMillis(1010));
    }
  }

  @Test
  void refused_contract_knows_no_contract() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.REFUSED_CONTRACT))) {
      assertThat(Wire.reasons(Wire.to(server).create(Wire.order())))
          .isEqualTo("CONTRACT:NOT_FOUND");
    }
  }

  @Test
  void stale_target_refuses_the_first_target_and_takes_those_it_lists() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.STALE_TARGET))) {
      Wire wire = Wire.to(server);
      HttpResponse<String> answer = wire.create(Wire.order());
      JsonNode expected = Wire.failure(answer, "TARGET:INVALID").orElseThrow().get("expected");
      assertThat(expected).extracting(JsonNode::textValue).contains("17.0").doesNotContain("8.0");
      assertThat(Wire.reasons(wire.create(Wire.order()))).isEqualTo("TARGET:INVALID");
      String offered = expected.get(0).textValue();
      assertThat(Wire.reasons(wire.create(Wire.orderWith("target", offered)))).isEmpty();
    }
  }

  @Test
  void down_for_a_while_fails_each_method_twice_and_then_works() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.DOWN_FOR_A_WHILE))) {
      Wire wire = Wire.to(server);
      HttpResponse<String> first = wire.create(Wire.order());
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.body()).contains("<html>");
      assertThatThrownBy(() -> wire.create(Wire.order())).isInstanceOf(IOException.class);
      Wire.Opened opened = wire.open();
      assertThat(wire.upload(opened, DUMP).statusCode()).isEqualTo(503);
      assertThatThrownBy(() -> wire.upload(opened, DUMP)).isInstanceOf(IOException.class);
      assertThat(Wire.reasons(wire.upload(opened, DUMP))).isEmpty();
    }
  }

  @Test
  void upload_cut_breaks_the_first_upload_half_way_and_keeps_nothing_of_it() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.UPLOAD_CUT))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = wire.open();
      assertThatThrownBy(() -> wire.upload(opened, DUMP)).isInstanceOf(IOException.class);
      assertThat(server.calls())
          .contains(new Call(Endpoint.UPLOAD, "POST", DUMP.length / 2, 0, Call.HUNG_UP));
      assertThat(wire.status(opened).get("filesize").isNull()).isTrue();
      assertThat(Wire.reasons(wire.upload(opened, DUMP))).isEmpty();
      assertThat(ReceivedDump.in(server).get(0).bytes()).isEqualTo(DUMP.length);
    }
  }

  @Test
  void upload_stalls_hangs_half_way_until_the_sandbox_is_closed() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    SandboxListener listener =
        new SandboxListener() {
          @Override
          public void faultReached(Endpoint endpoint, Fault.Effect effect) {
            reached.countDown();
          }
        };
    CountDownLatch never = new CountDownLatch(1);
    SandboxSettings settings =
        playing(Scenario.UPLOAD_STALLS)
            .withTime(time, length -> never.await())
            .withListener(listener);
    CompletableFuture<?> upload;
    try (SandboxServer server = SandboxServer.start(settings)) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = wire.open();
      upload =
          Beside.run(
              () -> {
                try {
                  return wire.upload(opened, DUMP);
                } catch (Exception broken) {
                  throw new IllegalStateException(broken);
                }
              });
      assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(upload).isNotDone();
    }
    assertThat(upload).failsWithin(Duration.ofSeconds(30));
  }

  @Test
  void answer_lost_keeps_the_dump_that_nobody_heard_of() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.ANSWER_LOST))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = wire.open();
      assertThatThrownBy(() -> wire.upload(opened, DUMP)).isInstanceOf(IOException.class);
      assertThat(wire.status(opened).get("filesize").textValue()).isEqualTo("4.00 Mb");
      assertThatThrownBy(() -> wire.post("process", opened)).isInstanceOf(IOException.class);
      assertThat(wire.status(opened).get("state").textValue()).isEqualTo("pending");
    }
  }

  @Test
  void processing_fails_ends_failed_with_a_message_and_no_result() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.PROCESSING_FAILS))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = uploadedAndProcessed(wire);
      time.pause(Duration.ofSeconds(30));
      JsonNode request = wire.status(opened);
      assertThat(request.get("state").textValue()).isEqualTo("failed");
      assertThat(request.get("customer_message").textValue()).isNotBlank();
      assertThat(wire.fetch(request.get("upgraded_dump_url").textValue()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void not_json_answers_every_method_with_a_page() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.NOT_JSON))) {
      for (String method : new String[] {"create", "process", "status"}) {
        HttpResponse<String> answer = Wire.to(server).post(method, Wire.order());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
      }
    }
  }

  @Test
  void surprises_names_a_state_and_fields_that_no_document_knows() throws Exception {
    try (SandboxServer server = SandboxServer.start(playing(Scenario.SURPRISES))) {
      Wire wire = Wire.to(server);
      Wire.Opened opened = uploadedAndProcessed(wire);
      time.pause(Duration.ofSeconds(20));
      assertThat(wire.status(opened).get("state").textValue()).isEqualTo("second_opinion");
      assertThat(wire.status(opened).has("weather")).isTrue();
      time.pause(Duration.ofSeconds(10));
      assertThat(wire.status(opened).get("state").textValue()).isEqualTo("done");
    }
  }
}
