package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an upload over HTTPS, wherever: the whole dump is there in the end, once. */
final class HttpsUploadFaultsTest {
  private static final int BYTES = 3 * 1024 * 1024 + 17;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> faults() {
    List<Function<Point, Fault>> kinds =
        List.of(
            at -> OneFault.cut(Endpoint.UPLOAD, at),
            at -> OneFault.reset(Endpoint.UPLOAD, at),
            at -> Fault.stall(Endpoint.UPLOAD, at),
            at -> OneFault.answerAt(Endpoint.UPLOAD, at, 503, "text/html", "<h1>down</h1>"));
    return Stream.of(
            Point.start(), Point.percent(50), OneFault.lastByte(), OneFault.waitingForAnswer())
        .flatMap(point -> kinds.stream().map(kind -> Arguments.of(kind.apply(point))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_dump_is_sent_again_from_its_first_byte(Fault fault) throws Exception {
    try (TransferSetup programs = new TransferSetup(folder, BYTES)) {
      programs.sendBy(Transport.HTTPS);
      programs.sandbox().inject(fault);
      programs.run(Step.UPLOAD);
      assertThat(programs.session().stage()).isEqualTo(Stage.UPLOADED);
      List<Call> ended = programs.calls(Endpoint.UPLOAD);
      assertThat(ended.get(ended.size() - 1).bytesReceived()).isEqualTo(BYTES);
      assertThat(ReceivedDump.in(programs.sandbox()).get(0).file())
          .hasSameBinaryContentAs(programs.dump());
      assertThat(programs.calls(Endpoint.STATUS)).as("asked what had arrived").hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("lost")
  void a_dump_that_arrived_is_not_sent_twice(Fault fault) throws Exception {
    try (TransferSetup programs = new TransferSetup(folder, BYTES)) {
      programs.sendBy(Transport.HTTPS);
      programs.sandbox().inject(fault);
      programs.run(Step.UPLOAD);
      assertThat(programs.calls(Endpoint.UPLOAD)).hasSize(1);
      assertThat(programs.session().stage()).isEqualTo(Stage.UPLOADED);
      assertThat(ReceivedDump.in(programs.sandbox()).get(0).file())
          .hasSameBinaryContentAs(programs.dump());
    }
  }

  static Stream<Fault> lost() {
    return Stream.of(OneFault.loseAnswer(Endpoint.UPLOAD));
  }

  @ParameterizedTest
  @MethodSource("slow")
  void a_thin_line_is_waited_for(Fault fault) throws Exception {
    try (TransferSetup programs = new TransferSetup(folder, BYTES)) {
      programs.sendBy(Transport.HTTPS);
      programs.sandbox().inject(fault);
      programs.run(Step.UPLOAD);
      assertThat(programs.calls(Endpoint.UPLOAD)).hasSize(1);
      assertThat(ReceivedDump.in(programs.sandbox()).get(0).file())
          .hasSameBinaryContentAs(programs.dump());
    }
  }

  static Stream<Fault> slow() {
    return Stream.of(OneFault.throttle(Endpoint.UPLOAD, 4L * 1024 * 1024));
  }
}
