package dev.odooupgrade.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.sandbox.v1.FakeTime;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.Wire;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
  private static final byte[] DUMP = new byte[1_000_000];

  private final FakeTime time = new FakeTime();
  private final List<Fault.Effect> reached = new CopyOnWriteArrayList<>();
  private SandboxServer server;
  private Wire wire;
  private Wire.Opened opened;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    SandboxListener listener =
        new SandboxListener() {
          @Override
          public void faultReached(Endpoint endpoint, Fault.Effect effect) {
            reached.add(effect);
          }
        };
    server =
        SandboxServer.start(SandboxSettings.in(folder).withTime(time, time).withListener(listener));
    wire = Wire.to(server);
    opened = wire.open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> points() {
    return Stream.of(
        Arguments.of(Fault.Point.start(), 0),
        Arguments.of(Fault.Point.percent(37), 370_000),
        Arguments.of(OneFault.lastByte(), 999_999),
        Arguments.of(OneFault.waitingForAnswer(), 1_000_000));
  }

  @ParameterizedTest
  @MethodSource("points")
  void an_upload_is_cut_exactly_there_and_leaves_nothing(Fault.Point at, int bytes)
      throws Exception {
    server.inject(OneFault.cut(Endpoint.UPLOAD, at));
    assertThatThrownBy(() -> wire.upload(opened, DUMP)).isInstanceOf(IOException.class);
    assertThat(server.calls()).contains(new Call(Endpoint.UPLOAD, "POST", bytes, 0, Call.HUNG_UP));
    assertThat(ReceivedDump.in(server)).isEmpty();
    assertThat(reached).containsExactly(new Fault.Cut(at));
    assertThat(Wire.reasons(wire.upload(opened, DUMP))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("points")
  void an_upload_is_answered_from_there_with_something_else(Fault.Point at, int bytes)
      throws Exception {
    server.inject(OneFault.answerAt(Endpoint.UPLOAD, at, 503, "text/html", "<p>later</p>"));
    HttpResponse<String> answer = wire.upload(opened, DUMP);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("<p>later</p>");
    assertThat(server.calls()).contains(new Call(Endpoint.UPLOAD, "POST", bytes, 0, 503));
    assertThat(ReceivedDump.in(server)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("points")
  void an_upload_pauses_there_and_goes_on(Fault.Point at, int bytes) throws Exception {
    Instant begin = time.instant();
    server.inject(OneFault.pause(Endpoint.UPLOAD, at, Duration.ofSeconds(12)));
    assertThat(Wire.reasons(wire.upload(opened, DUMP))).isEmpty();
    assertThat(Duration.between(begin, time.instant())).hasSeconds(12);
    assertThat(at.offset(DUMP.length)).isEqualTo(bytes);
  }

  @Test
  void an_upload_is_throttled() throws Exception {
    Instant begin = time.instant();
    server.inject(OneFault.throttle(Endpoint.UPLOAD, 100_000));
    wire.upload(opened, DUMP);
    assertThat(Duration.between(begin, time.instant()))
        .isBetween(Duration.ofMillis(9990), Duration.ofMillis(10_010));
  }

  @Test
  void a_lost_answer_has_had_its_effect() throws Exception {
    server.inject(OneFault.loseAnswer(Endpoint.CREATE));
    assertThatThrownBy(() -> wire.open()).isInstanceOf(IOException.class);
    assertThat(wire.open().id()).isEqualTo(opened.id() + 2);
  }

  @Test
  void an_answer_may_have_no_body_at_all() throws Exception {
    server.inject(OneFault.answer(Endpoint.STATUS, 502, "text/html", ""));
    HttpResponse<String> answer = wire.post("status", opened);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_fault_happens_as_often_as_it_says_and_only_to_its_method() throws Exception {
    server.inject(OneFault.answer(Endpoint.PROCESS, 500, "text/plain", "no").times(2));
    assertThat(wire.post("status", opened).statusCode()).isEqualTo(200);
    assertThat(wire.post("process", opened).statusCode()).isEqualTo(500);
    assertThat(wire.post("process", opened).statusCode()).isEqualTo(500);
    assertThat(wire.post("process", opened).statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_may_be_other_json() throws Exception {
    server.inject(OneFault.answer(Endpoint.CREATE, 200, "application/json", "[1, 2]"));
    assertThat(wire.create(Wire.order()).body()).isEqualTo("[1, 2]");
  }

  @Test
  void faults_and_settings_that_make_no_sense_are_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> OneFault.throttle(Endpoint.UPLOAD, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.Point.percent(101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OneFault.loseAnswer(Endpoint.UPLOAD).times(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SandboxSettings.in(folder).withSpeed(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
