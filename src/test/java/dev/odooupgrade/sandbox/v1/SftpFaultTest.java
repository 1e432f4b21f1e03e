package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.testing.Beside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SftpFaultTest {
  private static final int SIZE = 500_000;

  private final FakeTime time = new FakeTime();
  private final Path folder;
  private final byte[] dump = new byte[SIZE];
  private final BlockingQueue<Call> ended = new LinkedBlockingQueue<>();
  private final BlockingQueue<Fault.Effect> reached = new LinkedBlockingQueue<>();
  private SandboxServer server;
  private Wire wire;
  private Sftp sftp;
  private Wire.Opened opened;

  SftpFaultTest(@TempDir Path folder) {
    this.folder = folder;
    new Random(4).nextBytes(dump);
  }

  private SandboxSettings settings() {
    return SandboxSettings.in(folder)
        .withTime(time, time)
        .withListener(
            new SandboxListener() {
              @Override
              public void callEnded(Call call) {
                if (call.httpMethod().equals("SFTP")) {
                  ended.add(call);
                }
              }

              @Override
              public void faultReached(Endpoint endpoint, Fault.Effect effect) {
                reached.add(effect);
              }
            });
  }

  @BeforeEach
  void start() throws Exception {
    start(settings());
  }

  private void start(SandboxSettings settings) throws Exception {
    server = SandboxServer.start(settings);
    wire = Wire.to(server);
    sftp = new Sftp(wire);
    opened = wire.open();
  }

  @AfterEach
  void stop() {
    sftp.close();
    server.close();
  }

  private void restart(SandboxSettings settings) throws Exception {
    stop();
    start(settings);
  }

  private void upload(int from) throws Exception {
    try (SftpClient in = sftp.enter(opened)) {
      Sftp.write(in, "d.dump", dump, from, SIZE);
    }
  }

  private byte[] download() throws Exception {
    try (SftpClient in = sftp.enter(opened)) {
      return Sftp.read(in, "upgraded_d.dump");
    }
  }

  private void finish() throws Exception {
    wire.upload(opened, dump);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
  }

  private Call ended() throws Exception {
    Call call = ended.poll(30, TimeUnit.SECONDS);
    assertThat(call).isNotNull();
    return call;
  }

  private static Call uploaded(long bytes, int status) {
    return new Call(Endpoint.SFTP_UPLOAD, "SFTP", bytes, 0, status);
  }

  private static Call downloaded(long bytes, int status) {
    return new Call(Endpoint.SFTP_DOWNLOAD, "SFTP", 0, bytes, status);
  }

  static Stream<Arguments> uploadPoints() {
    return Stream.of(
        Arguments.of(Fault.Point.start(), 0),
        Arguments.of(Fault.Point.bytes(1), 1),
        Arguments.of(Fault.Point.bytes(SIZE / 2), SIZE / 2),
        Arguments.of(Fault.Point.bytes(SIZE - 1), SIZE - 1),
        Arguments.of(Fault.Point.bytes(SIZE), SIZE),
        Arguments.of(OneFault.waitingForAnswer(), SIZE));
  }

  @ParameterizedTest
  @MethodSource("uploadPoints")
  void an_upload_is_cut_exactly_there_keeps_what_came_and_goes_on_from_it(Fault.Point at, int bytes)
      throws Exception {
    server.inject(OneFault.cut(Endpoint.SFTP_UPLOAD, at));
    assertThatThrownBy(() -> upload(0)).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(uploaded(bytes, Call.HUNG_UP));
    assertThat(reached).containsExactly(new Fault.Cut(at));
    assertThat(server.dumpFile(opened.id()).toFile().length()).isEqualTo(bytes);
    upload(bytes);
    assertThat(ended()).isEqualTo(uploaded(SIZE - bytes, Call.CLOSED));
    assertThat(Files.readAllBytes(server.dumpFile(opened.id()))).isEqualTo(dump);
  }

  static Stream<Arguments> downloadPoints() {
    return Stream.of(
        Arguments.of(Fault.Point.start(), 0),
        Arguments.of(Fault.Point.percent(50), SIZE / 2),
        Arguments.of(OneFault.lastByte(), SIZE - 1),
        Arguments.of(OneFault.waitingForAnswer(), SIZE));
  }

  @ParameterizedTest
  @MethodSource("downloadPoints")
  void a_download_is_cut_exactly_there(Fault.Point at, int bytes) throws Exception {
    finish();
    server.inject(OneFault.cut(Endpoint.SFTP_DOWNLOAD, at));
    assertThatThrownBy(this::download).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(downloaded(bytes, Call.HUNG_UP));
    assertThat(download()).isEqualTo(dump);
  }

  @ParameterizedTest
  @MethodSource("uploadPoints")
  void an_upload_is_reset_there(Fault.Point at, int bytes) throws Exception {
    restart(settings().withResets());
    server.inject(OneFault.reset(Endpoint.SFTP_UPLOAD, at));
    assertThatThrownBy(() -> upload(0)).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(uploaded(bytes, Call.HUNG_UP));
    upload(bytes);
    assertThat(server.dumpFile(opened.id())).hasBinaryContent(dump);
  }

  @Test
  void a_lost_answer_leaves_the_whole_dump_there() throws Exception {
    server.inject(OneFault.loseAnswer(Endpoint.SFTP_UPLOAD));
    assertThatThrownBy(() -> upload(0)).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(uploaded(SIZE, Call.HUNG_UP));
    assertThat(server.dumpFile(opened.id())).hasSize(SIZE);
  }

  @Test
  void a_transfer_pauses_and_goes_on() throws Exception {
    Instant begin = time.instant();
    Duration pause = Duration.ofSeconds(12);
    server.inject(OneFault.pause(Endpoint.SFTP_UPLOAD, Fault.Point.bytes(100), pause));
    upload(0);
    assertThat(Duration.between(begin, time.instant())).isEqualTo(pause);
    assertThat(ended()).isEqualTo(uploaded(SIZE, Call.CLOSED));
  }

  @Test
  void a_transfer_is_throttled_each_way() throws Exception {
    Instant begin = time.instant();
    server.inject(OneFault.throttle(Endpoint.SFTP_UPLOAD, 50_000));
    upload(0);
    assertThat(Duration.between(begin, time.instant()))
        .isBetween(Duration.ofMillis(9990), Duration.ofMillis(10_010));
    finish();
    begin = time.instant();
    server.inject(OneFault.throttle(Endpoint.SFTP_DOWNLOAD, 50_000));
    assertThat(download()).isEqualTo(dump);
    assertThat(Duration.between(begin, time.instant()))
        .isBetween(Duration.ofMillis(9990), Duration.ofMillis(10_010));
  }

  @Test
  void a_stall_without_end_ends_when_the_client_gives_up() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    restart(settings().withTime(time, length -> never.await()));
    server.inject(Fault.stall(Endpoint.SFTP_UPLOAD, Fault.Point.bytes(1000)));
    SftpClient in = sftp.enter(opened);
    CompletableFuture<?> writing =
        Beside.run(
            () -> {
              try {
                Sftp.write(in, "d.dump", dump, 0, SIZE);
                return "written";
              } catch (IOException givenUp) {
                throw new IllegalStateException(givenUp);
              }
            });
    assertThat(reached.poll(30, TimeUnit.SECONDS)).isInstanceOf(Fault.Stall.class);
    assertThat(writing).isNotDone();
    in.getSession().close(true);
    assertThat(ended()).isEqualTo(uploaded(1000, Call.HUNG_UP));
    assertThat(writing).failsWithin(Duration.ofSeconds(30));
  }

  @Test
  void an_answer_becomes_a_failure_with_those_words() throws Exception {
    server.inject(
        OneFault.answerAt(
            Endpoint.SFTP_UPLOAD, Fault.Point.bytes(10), 500, "text/plain", "disk full"));
    assertThatThrownBy(() -> upload(0)).isInstanceOf(SftpException.class).hasMessage("disk full");
    assertThat(server.dumpFile(opened.id())).hasSize(10);
  }

  @Test
  void a_download_ends_early_though_its_size_is_told_in_full() throws Exception {
    finish();
    server.inject(OneFault.endEarly(Endpoint.SFTP_DOWNLOAD, Fault.Point.percent(40)));
    try (SftpClient in = sftp.enter(opened)) {
      assertThat(in.stat("upgraded_d.dump").getSize()).isEqualTo(SIZE);
      byte[] got = new byte[SIZE];
      int count = 0;
      try (SftpClient.CloseableHandle file = in.open("upgraded_d.dump", OpenMode.Read)) {
        for (int n = in.read(file, 0, got, 0, 30_000);
            n > 0;
            n = in.read(file, count, got, count, 30_000)) {
          count += n;
        }
      }
      assertThat(count).isEqualTo(SIZE * 2 / 5);
    }
    assertThat(ended()).isEqualTo(downloaded(SIZE * 2 / 5, Call.CLOSED));
    assertThat(download()).isEqualTo(dump);
  }

  @Test
  void the_next_connection_is_shown_the_key_of_another_host() throws Exception {
    sftp.enter(opened).close();
    server.inject(OneFault.wrongHostKey());
    sftp.enter(opened).close();
    sftp.enter(opened).close();
    List<?> keys = sftp.hostKeys();
    assertThat(keys).hasSize(3);
    assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
    assertThat(keys.get(2)).isEqualTo(keys.get(0));
  }

  @Test
  void a_connection_can_be_turned_away_before_a_word_is_said() throws Exception {
    server.inject(OneFault.cut(Endpoint.SFTP_CONNECTION, Fault.Point.start()));
    assertThatThrownBy(() -> sftp.enter(opened)).isInstanceOf(IOException.class);
    sftp.enter(opened).close();
  }

  @Test
  void sftp_cut_breaks_the_first_try_each_way() throws Exception {
    restart(settings().withScenario(Scenario.SFTP_CUT));
    assertThatThrownBy(() -> upload(0)).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(uploaded(32 * 1024, Call.HUNG_UP));
    upload(32 * 1024);
    assertThat(ended()).isEqualTo(uploaded(SIZE - 32 * 1024, Call.CLOSED));
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    assertThatThrownBy(this::download).isInstanceOf(IOException.class);
    assertThat(ended()).isEqualTo(downloaded(SIZE / 2, Call.HUNG_UP));
    assertThat(download()).isEqualTo(dump);
  }

  @Test
  void host_key_changed_shows_another_key_from_the_second_connection_on() throws Exception {
    restart(settings().withScenario(Scenario.HOST_KEY_CHANGED));
    for (int i = 0; i < 3; i++) {
      sftp.enter(opened).close();
    }
    List<?> keys = sftp.hostKeys();
    assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
    assertThat(keys.get(2)).isEqualTo(keys.get(1));
  }

  @Test
  void what_stands_behind_an_offset_can_be_fetched_alone() throws Exception {
    finish();
    try (SftpClient in = sftp.enter(opened);
        SftpClient.CloseableHandle file = in.open("upgraded_d.dump", OpenMode.Read)) {
      byte[] got = new byte[1000];
      assertThat(in.read(file, SIZE - 500L, got, 0, 1000)).isEqualTo(500);
      assertThat(Arrays.copyOf(got, 500)).isEqualTo(Arrays.copyOfRange(dump, SIZE - 500, SIZE));
    }
    assertThat(ended()).isEqualTo(downloaded(500, Call.CLOSED));
  }
}
