package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.sandbox.Call;
import dev.odooupgrade.sandbox.Endpoint;
import dev.odooupgrade.sandbox.Fault;
import dev.odooupgrade.sandbox.Fault.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a download, wherever: it goes on, and the whole file is there. */
final class DownloadFaultsTest {
  private static final int BYTES = 6 * 1024 * 1024 + 17;

  /** What was on its way when a line broke may have to be fetched again. */
  private static final long UNDERWAY = 4L * 1024 * 1024;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> faults() {
    List<BiFunction<Endpoint, Point, Fault>> kinds =
        List.of(Fault::cut, Fault::reset, Fault::stall, Fault::endEarly);
    return Stream.of(Via.HTTPS, Via.SFTP)
        .flatMap(
            via ->
                Stream.of(Point.start(), Point.percent(50), Point.lastByte())
                    .flatMap(
                        point ->
                            kinds.stream()
                                .map(kind -> Arguments.of(via, kind.apply(endpoint(via), point)))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void it_goes_on_from_where_it_broke(Via via, Fault fault) throws Exception {
    try (TransferHouse house = done()) {
      Path target = folder.resolve("upgraded.dump");
      house.want(Artifact.UPGRADED, target, via);
      house.sandbox().inject(fault);
      house.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(house.dump()));
      assertThat(house.calls(endpoint(via)).stream().mapToLong(Call::bytesSent).sum())
          .as("bytes that were fetched over all tries")
          .isBetween(0L, BYTES + UNDERWAY);
    }
  }

  @Test
  void a_server_that_is_down_in_the_middle_is_waited_for() throws Exception {
    try (TransferHouse house = done()) {
      Path target = folder.resolve("upgraded.dump");
      house.want(Artifact.UPGRADED, target, Via.HTTPS);
      house.sandbox().inject(Fault.cut(Endpoint.DOWNLOAD, Point.percent(50)));
      house.sandbox().inject(Fault.unavailable(Endpoint.DOWNLOAD).times(2));
      house.run(Step.DOWNLOAD);
      assertThat(house.calls(Endpoint.DOWNLOAD)).hasSize(4);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(house.dump()));
    }
  }

  @Test
  void a_file_that_was_made_anew_between_two_tries_is_fetched_from_its_beginning()
      throws Exception {
    try (TransferHouse house = done()) {
      Path target = folder.resolve("upgraded.dump");
      house.want(Artifact.UPGRADED, target, Via.HTTPS);
      house.sandbox().inject(Fault.cut(Endpoint.DOWNLOAD, Point.percent(50)));
      house.atFault(() -> house.sandbox().inject(Fault.anew()));
      house.run(Step.DOWNLOAD);
      List<Call> calls = house.calls(Endpoint.DOWNLOAD);
      assertThat(calls.get(calls.size() - 1).bytesSent()).isEqualTo(BYTES);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(house.dump()));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_thin_line_is_waited_for(Via via) throws Exception {
    try (TransferHouse house = done()) {
      Path target = folder.resolve("upgraded.dump");
      house.want(Artifact.UPGRADED, target, via);
      house.sandbox().inject(Fault.throttle(endpoint(via), 8L * 1024 * 1024));
      house.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(house.dump()));
    }
  }

  static Stream<Via> ways() {
    return Stream.of(Via.HTTPS, Via.SFTP);
  }

  @Test
  void the_original_and_the_notes_can_be_fetched_too() throws Exception {
    try (TransferHouse house = done()) {
      Path original = folder.resolve("original.dump");
      house.want(Artifact.ORIGINAL, original, Via.HTTPS);
      house.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(original)).isEqualTo(Dumps.sha256(house.dump()));
      Path notes = folder.resolve("notes.html");
      house.want(Artifact.NOTES, notes, Via.HTTPS);
      house.run(Step.DOWNLOAD);
      assertThat(notes).content().contains("<html");
    }
  }

  private static Endpoint endpoint(Via via) {
    return via == Via.SFTP ? Endpoint.SFTP_DOWNLOAD : Endpoint.DOWNLOAD;
  }

  /** A house whose upgrade is done. */
  private TransferHouse done() throws Exception {
    TransferHouse house = new TransferHouse(folder, BYTES);
    house.sendBy(Via.HTTPS);
    house.run(Step.UPLOAD);
    house.run(Step.PROCESS);
    for (int i = 0; i < 100 && house.session().stage() != Stage.DONE; i++) {
      house.run(Step.STATUS);
    }
    assertThat(house.session().stage()).isEqualTo(Stage.DONE);
    return house;
  }
}
