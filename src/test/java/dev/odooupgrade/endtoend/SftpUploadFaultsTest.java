package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an upload over SFTP, wherever: it goes on, and the whole dump is there. */
final class SftpUploadFaultsTest {
  private static final int BYTES = 6 * 1024 * 1024 + 17;

  /** In bytes: over SFTP nobody tells the server beforehand how much will come. */
  private static final Point HALF = Point.bytes(BYTES / 2);

  /** What may be on its way, unconfirmed, when a line breaks: it may have to be sent again. */
  private static final long UNDERWAY = 3 * 1024 * 1024;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> faults() {
    List<Function<Point, Fault>> kinds =
        List.of(
            at -> OneFault.cut(Endpoint.SFTP_UPLOAD, at),
            at -> OneFault.reset(Endpoint.SFTP_UPLOAD, at),
            at -> Fault.stall(Endpoint.SFTP_UPLOAD, at));
    return Stream.of(Point.start(), HALF, Point.bytes(BYTES - 1), OneFault.waitingForAnswer())
        .flatMap(point -> kinds.stream().map(kind -> Arguments.of(kind.apply(point))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_dump_goes_on_from_where_it_broke(Fault fault) throws Exception {
    try (TransferSetup programs = bySftp()) {
      programs.sandbox().inject(fault);
      programs.run(Step.UPLOAD);
      assertThat(programs.received(Endpoint.SFTP_UPLOAD))
          .as("bytes that came in over all tries")
          .isBetween((long) BYTES, BYTES + UNDERWAY);
      assertArrived(programs);
    }
  }

  @Test
  void a_thin_line_is_waited_for() throws Exception {
    try (TransferSetup programs = bySftp()) {
      programs.sandbox().inject(OneFault.throttle(Endpoint.SFTP_UPLOAD, 32L * 1024 * 1024));
      programs.run(Step.UPLOAD);
      assertThat(programs.received(Endpoint.SFTP_UPLOAD)).isEqualTo(BYTES);
      assertArrived(programs);
    }
  }

  @Test
  void another_host_key_stops_it_with_both_fingerprints_and_the_right_one_lets_it_go_on()
      throws Exception {
    try (TransferSetup programs = bySftp()) {
      programs.sandbox().inject(OneFault.cut(Endpoint.SFTP_UPLOAD, HALF));
      AtomicBoolean once = new AtomicBoolean();
      programs.atFault(
          () -> {
            if (!once.getAndSet(true)) {
              programs.sandbox().inject(OneFault.wrongHostKey());
            }
          });
      Trouble refused = programs.attempt(Step.UPLOAD).trouble().orElseThrow();
      HostKey learned = programs.session().transfers().ssh().hostKey().orElseThrow();
      assertThat(refused.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(refused.sentence())
          .contains(learned.fingerprint())
          .containsPattern("(?s)SHA256:.*SHA256:");
      programs.run(Step.UPLOAD);
      assertThat(programs.received(Endpoint.SFTP_UPLOAD)).isBetween((long) BYTES, BYTES + UNDERWAY);
      assertArrived(programs);
    }
  }

  @Test
  void a_door_that_is_down_for_a_moment_is_asked_for_again() throws Exception {
    try (TransferSetup programs = bySftp()) {
      programs.sandbox().inject(OneFault.unavailable(Endpoint.REQUEST_SFTP_ACCESS));
      programs.run(Step.UPLOAD);
      assertThat(programs.calls(Endpoint.REQUEST_SFTP_ACCESS)).hasSize(2);
      assertArrived(programs);
    }
  }

  @Test
  void what_was_resumed_is_remembered() throws Exception {
    try (TransferSetup programs = bySftp()) {
      programs.sandbox().inject(OneFault.cut(Endpoint.SFTP_UPLOAD, HALF));
      programs.run(Step.UPLOAD);
      assertThat(programs.session().history())
          .extracting(entry -> entry.happening())
          .containsSubsequence(
              Happening.UPLOAD_BEGAN,
              Happening.UPLOAD_BROKE,
              Happening.UPLOAD_RESUMED,
              Happening.UPLOADED);
    }
  }

  private TransferSetup bySftp() throws Exception {
    TransferSetup programs = new TransferSetup(folder, BYTES);
    programs.sendBy(Transport.SFTP);
    return programs;
  }

  /** The platform takes it, and has the very same bytes. */
  private static void assertArrived(TransferSetup programs) throws Exception {
    assertThat(programs.session().stage()).isEqualTo(Stage.UPLOADED);
    programs.run(Step.PROCESS);
    assertThat(ReceivedDump.in(programs.sandbox()).get(0).file())
        .hasSameBinaryContentAs(programs.dump());
  }
}
