package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.fault.OneFault;
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
        List.of(OneFault::cut, OneFault::reset, Fault::stall, OneFault::endEarly);
    return Stream.of(Transport.HTTPS, Transport.SFTP)
        .flatMap(
            transport ->
                Stream.of(Point.start(), Point.percent(50), OneFault.lastByte())
                    .flatMap(
                        point ->
                            kinds.stream()
                                .map(
                                    kind ->
                                        Arguments.of(
                                            transport, kind.apply(endpoint(transport), point)))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void it_goes_on_from_where_it_broke(Transport transport, Fault fault) throws Exception {
    try (TransferSetup programs = done()) {
      Path target = folder.resolve("upgraded.dump");
      programs.want(Artifact.UPGRADED, target, transport);
      programs.sandbox().inject(fault);
      programs.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(programs.dump()));
      assertThat(programs.calls(endpoint(transport)).stream().mapToLong(Call::bytesSent).sum())
          .as("bytes that were fetched over all tries")
          .isBetween(0L, BYTES + UNDERWAY);
    }
  }

  @Test
  void a_server_that_is_down_in_the_middle_is_waited_for() throws Exception {
    try (TransferSetup programs = done()) {
      Path target = folder.resolve("upgraded.dump");
      programs.want(Artifact.UPGRADED, target, Transport.HTTPS);
      programs.sandbox().inject(OneFault.cut(Endpoint.DOWNLOAD, Point.percent(50)));
      programs.sandbox().inject(OneFault.unavailable(Endpoint.DOWNLOAD).times(2));
      programs.run(Step.DOWNLOAD);
      assertThat(programs.calls(Endpoint.DOWNLOAD)).hasSize(4);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(programs.dump()));
    }
  }

  @Test
  void a_file_that_was_made_anew_between_two_tries_is_fetched_from_its_beginning()
      throws Exception {
    try (TransferSetup programs = done()) {
      Path target = folder.resolve("upgraded.dump");
      programs.want(Artifact.UPGRADED, target, Transport.HTTPS);
      programs.sandbox().inject(OneFault.cut(Endpoint.DOWNLOAD, Point.percent(50)));
      programs.atFault(() -> programs.sandbox().inject(OneFault.replaced()));
      programs.run(Step.DOWNLOAD);
      List<Call> calls = programs.calls(Endpoint.DOWNLOAD);
      assertThat(calls.get(calls.size() - 1).bytesSent()).isEqualTo(BYTES);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(programs.dump()));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_thin_line_is_waited_for(Transport transport) throws Exception {
    try (TransferSetup programs = done()) {
      Path target = folder.resolve("upgraded.dump");
      programs.want(Artifact.UPGRADED, target, transport);
      programs.sandbox().inject(OneFault.throttle(endpoint(transport), 8L * 1024 * 1024));
      programs.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(programs.dump()));
    }
  }

  static Stream<Transport> ways() {
    return Stream.of(Transport.HTTPS, Transport.SFTP);
  }

  @Test
  void the_original_and_the_notes_can_be_fetched_too() throws Exception {
    try (TransferSetup programs = done()) {
      Path original = folder.resolve("original.dump");
      programs.want(Artifact.ORIGINAL, original, Transport.HTTPS);
      programs.run(Step.DOWNLOAD);
      assertThat(Dumps.sha256(original)).isEqualTo(Dumps.sha256(programs.dump()));
      Path notes = folder.resolve("notes.html");
      programs.want(Artifact.NOTES, notes, Transport.HTTPS);
      programs.run(Step.DOWNLOAD);
      assertThat(notes).content().contains("<html");
    }
  }

  private static Endpoint endpoint(Transport transport) {
    return transport == Transport.SFTP ? Endpoint.SFTP_DOWNLOAD : Endpoint.DOWNLOAD;
  }

  /** A setup whose upgrade is done. */
  private TransferSetup done() throws Exception {
    TransferSetup programs = new TransferSetup(folder, BYTES);
    programs.sendBy(Transport.HTTPS);
    programs.run(Step.UPLOAD);
    programs.run(Step.PROCESS);
    for (int i = 0; i < 100 && programs.session().stage() != Stage.DONE; i++) {
      programs.run(Step.STATUS);
    }
    assertThat(programs.session().stage()).isEqualTo(Stage.DONE);
    return programs;
  }
}
