package dev.odooupgrade.platform.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.server.RawServer;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A dump that was too large to be read to its end when it was chosen, on its way over HTTP. */
@Timeout(120)
class UploadProofTest {
  private static final int MANY = 3_000_000;
  private static final long PROVEN = 100_000;
  private static final byte[] NOISE = CustomDump.of(MANY);
  private static final byte[] SQL = DumpTable.SQL.getBytes(StandardCharsets.UTF_8);

  private final HttpSetup setup = new HttpSetup();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<String> noticed = new CopyOnWriteArrayList<>();
  private final AtomicLong arrived = new AtomicLong();
  private final Path folder;

  UploadProofTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    setup.close();
    timer.shutdownNow();
  }

  static List<Arguments> whole() {
    return List.of(
        Arguments.of("python.zip", DumpTable.pythonZip("dump.sql", sql(), "filestore/a", NOISE)),
        Arguments.of("custom.dump", CustomDump.compressed(MANY)),
        Arguments.of("packed.sql.gz", DumpTable.gzip(sql())),
        Arguments.of("members.sql.gz", members()),
        Arguments.of("plain.sql", sql()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void a_whole_one_arrives(String name, byte[] dump) throws Exception {
    assertThat(send(name, dump).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(arrived).hasValue(dump.length);
    assertThat(noticed).isEmpty();
  }

  static List<Arguments> broken() {
    byte[] zip = DumpTable.pythonZip("dump.sql", sql(), "filestore/a", NOISE);
    return List.of(
        Arguments.of("wrong-crc.zip", spoiled(zip, zip.length / 3)),
        Arguments.of("hole.dump", hole(CustomDump.compressed(MANY))),
        Arguments.of("damaged.sql.gz", spoiled(DumpTable.gzip(sql()), MANY / 3)),
        Arguments.of("member.sql.gz", spoiled(members(), MANY / 3)),
        Arguments.of("cut.sql.gz", Arrays.copyOf(DumpTable.gzip(sql()), MANY / 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void a_broken_one_does_not_count_as_sent(String name, byte[] dump) throws Exception {
    Trouble trouble =
        catchThrowableOfType(TroubleException.class, () -> send(name, dump)).trouble();
    assertThat(trouble.happened()).contains(name, "cut off or damaged");
    assertThat(trouble.meaning())
        .contains("cannot be restored", "upgrade has not started", "request and its key are kept");
    assertThat(trouble.remedy()).startsWith("Make the dump again");
    assertThat(ExitCode.of(trouble.kind()).code()).isEqualTo(4);
  }

  @Test
  void a_broken_one_is_stopped_before_the_rest_has_moved() throws Exception {
    byte[] zip = DumpTable.pythonZip("dump.sql", sql(), "filestore/a", CustomDump.of(20_000_000));
    Path file = Files.write(folder.resolve("b.zip"), spoiled(zip, MANY / 3));
    CountDownLatch stopped = new CountDownLatch(1);
    RawServer.Handler slow =
        peer -> {
          RawServer.head(peer.getInputStream());
          peer.getInputStream().skipNBytes(2L * MANY);
          stopped.await();
        };
    try (RawServer server = new RawServer(slow)) {
      Trouble trouble =
          catchThrowableOfType(TroubleException.class, () -> send(server, file)).trouble();
      stopped.countDown();
      assertThat(trouble.happened()).contains("b.zip", "dump.sql");
    }
  }

  @Test
  void a_broken_attachment_is_noticed_and_the_dump_arrives() throws Exception {
    byte[] zip = DumpTable.pythonZip("dump.sql", SQL, "filestore/ab/ab12", NOISE);
    assertThat(send("b.zip", spoiled(zip, MANY / 2)).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(noticed).singleElement().asString().contains("filestore/ab/ab12", "attachment");
  }

  private Answer send(String name, byte[] dump) throws Exception {
    try (RawServer server = new RawServer(this::take)) {
      return send(server, Files.write(folder.resolve(name), dump));
    }
  }

  private Answer send(RawServer server, Path file)
      throws IOException, TroubleException, InterruptedException {
    TransferJournal journal =
        new TransferJournal() {
          @Override
          public void noticed(String sentence) {
            noticed.add(sentence);
          }
        };
    TransferEnvironment environment =
        new TransferEnvironment(
            StallLimits.USUAL, Delayer.on(timer), Clock.systemUTC(), System::nanoTime, PROVEN);
    return new V1Platforms(HttpSetup.SETTINGS, setup.real(), environment, PlainTransfer.NO_SSH)
        .at(new PlatformAddress(server.url(), true, false, Optional.empty()))
        .upload(
            new RequestRef("7", Secret.of("k+/=")),
            new DumpFile(
                file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump"),
            PlainTransfer.OVER_HTTPS,
            new TransferContext(PlainTransfer.SILENT, PlainTransfer.unlimited(), journal));
  }

  private void take(Socket peer) throws IOException {
    InputStream in = peer.getInputStream();
    long length = RawServer.length(RawServer.head(in));
    in.skipNBytes(length);
    arrived.set(length);
    RawServer.write(peer, RawServer.json("{\"failures\": []}"));
  }

  /** Rows that hardly get smaller when they are packed. */
  private static byte[] sql() {
    String rows = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(NOISE);
    return DumpTable.SQL
        .replace("FROM stdin;\n", "FROM stdin;\n" + rows + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] members() {
    byte[] sql = sql();
    int half = sql.length / 2;
    return DumpTable.join(
        DumpTable.gzip(Arrays.copyOf(sql, half)),
        DumpTable.gzip(Arrays.copyOfRange(sql, half, sql.length)));
  }

  private static byte[] spoiled(byte[] dump, int at) {
    byte[] spoiled = dump.clone();
    spoiled[at] ^= 1;
    return spoiled;
  }

  private static byte[] hole(byte[] dump) {
    byte[] spoiled = dump.clone();
    Arrays.fill(spoiled, MANY / 2, MANY / 2 + 100_000, (byte) 0);
    return spoiled;
  }
}
