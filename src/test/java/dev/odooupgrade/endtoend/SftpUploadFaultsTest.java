package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.sandbox.Endpoint;
import dev.odooupgrade.sandbox.Fault;
import dev.odooupgrade.sandbox.Fault.Point;
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
            at -> Fault.cut(Endpoint.SFTP_UPLOAD, at),
            at -> Fault.reset(Endpoint.SFTP_UPLOAD, at),
            at -> Fault.stall(Endpoint.SFTP_UPLOAD, at));
    return Stream.of(Point.start(), HALF, Point.bytes(BYTES - 1), Point.waitingForAnswer())
        .flatMap(point -> kinds.stream().map(kind -> Arguments.of(kind.apply(point))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_dump_goes_on_from_where_it_broke(Fault fault) throws Exception {
    try (TransferHouse house = bySftp()) {
      house.sandbox().inject(fault);
      house.run(Step.UPLOAD);
      assertThat(house.received(Endpoint.SFTP_UPLOAD))
          .as("bytes that came in over all tries")
          .isBetween((long) BYTES, BYTES + UNDERWAY);
      assertArrived(house);
    }
  }

  @Test
  void a_thin_line_is_waited_for() throws Exception {
    try (TransferHouse house = bySftp()) {
      house.sandbox().inject(Fault.throttle(Endpoint.SFTP_UPLOAD, 32L * 1024 * 1024));
      house.run(Step.UPLOAD);
      assertThat(house.received(Endpoint.SFTP_UPLOAD)).isEqualTo(BYTES);
      assertArrived(house);
    }
  }

  @Test
  void another_host_key_stops_it_with_both_fingerprints_and_the_right_one_lets_it_go_on()
      throws Exception {
    try (TransferHouse house = bySftp()) {
      house.sandbox().inject(Fault.cut(Endpoint.SFTP_UPLOAD, HALF));
      AtomicBoolean once = new AtomicBoolean();
      house.atFault(
          () -> {
            if (!once.getAndSet(true)) {
              house.sandbox().inject(Fault.wrongHostKey());
            }
          });
      Trouble refused = house.attempt(Step.UPLOAD).trouble().orElseThrow();
      HostKey learned = house.session().transfers().ssh().hostKey().orElseThrow();
      assertThat(refused.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(refused.sentence())
          .contains(learned.fingerprint())
          .containsPattern("(?s)SHA256:.*SHA256:");
      house.run(Step.UPLOAD);
      assertThat(house.received(Endpoint.SFTP_UPLOAD)).isBetween((long) BYTES, BYTES + UNDERWAY);
      assertArrived(house);
    }
  }

  @Test
  void a_door_that_is_down_for_a_moment_is_asked_for_again() throws Exception {
    try (TransferHouse house = bySftp()) {
      house.sandbox().inject(Fault.unavailable(Endpoint.REQUEST_SFTP_ACCESS));
      house.run(Step.UPLOAD);
      assertThat(house.calls(Endpoint.REQUEST_SFTP_ACCESS)).hasSize(2);
      assertArrived(house);
    }
  }

  @Test
  void what_was_resumed_is_remembered() throws Exception {
    try (TransferHouse house = bySftp()) {
      house.sandbox().inject(Fault.cut(Endpoint.SFTP_UPLOAD, HALF));
      house.run(Step.UPLOAD);
      assertThat(house.session().history())
          .extracting(entry -> entry.happening())
          .containsSubsequence(
              Happening.UPLOAD_BEGAN,
              Happening.UPLOAD_BROKE,
              Happening.UPLOAD_RESUMED,
              Happening.UPLOADED);
    }
  }

  private TransferHouse bySftp() throws Exception {
    TransferHouse house = new TransferHouse(folder, BYTES);
    house.sendBy(Via.SFTP);
    return house;
  }

  /** The platform takes it, and has the very same bytes. */
  private static void assertArrived(TransferHouse house) throws Exception {
    assertThat(house.session().stage()).isEqualTo(Stage.UPLOADED);
    house.run(Step.PROCESS);
    assertThat(house.sandbox().dumps().get(0).sha256()).isEqualTo(Dumps.sha256(house.dump()));
  }
}
