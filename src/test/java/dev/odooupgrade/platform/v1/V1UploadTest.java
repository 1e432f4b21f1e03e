package dev.odooupgrade.platform.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.server.RawServer;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads to a server of which every byte is in the test's hands. */
@Timeout(120)
final class V1UploadTest {
  private static final RequestRef REF = new RequestRef("7", Secret.of("k+/="));
  private static final int MIB = 1024 * 1024;

  private final HttpSetup setup = new HttpSetup();
  private final ManualDelayer time = new ManualDelayer();
  private final Path folder;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<Long> received = new CompletableFuture<>();

  V1UploadTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void sixty_four_MiB_arrive_with_the_same_fingerprint() throws Exception {
    MessageDigest sent = MessageDigest.getInstance("SHA-256");
    Path file = randomFile(64, sent);
    MessageDigest arrived = MessageDigest.getInstance("SHA-256");
    RawServer.Handler digesting =
        peer -> {
          InputStream in = peer.getInputStream();
          long rest = RawServer.length(RawServer.head(in));
          byte[] buffer = new byte[MIB];
          while (rest > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
            arrived.update(buffer, 0, count);
            rest -= count;
          }
          RawServer.write(peer, RawServer.json("{\"failures\": []}"));
        };
    try (RawServer server = new RawServer(digesting)) {
      Answer answer =
          platform(server, setup.real())
              .upload(
                  REF,
                  dump(file),
                  PlainTransfer.OVER_HTTPS,
                  PlainTransfer.heardBy(PlainTransfer.SILENT));
      assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(answer.figures().sent()).isEqualTo(64L * MIB);
      assertThat(HexFormat.of().formatHex(arrived.digest()))
          .isEqualTo(HexFormat.of().formatHex(sent.digest()));
    }
  }

  @Test
  void a_server_that_takes_no_more_bytes_is_given_up_after_two_minutes() throws Exception {
    Path file = randomFile(64, MessageDigest.getInstance("SHA-256"));
    CountDownLatch stalled = new CountDownLatch(1);
    RawServer.Handler deaf =
        peer -> {
          RawServer.head(peer.getInputStream());
          begun.countDown();
          stalled.await();
        };
    try (RawServer server = new RawServer(deaf)) {
      Future<Trouble> trouble = uploading(server, setup.timedBy(time), file, e -> {});
      begun.await();
      // The kernel still takes some megabytes; each of them starts the patience again.
      while (!trouble.isDone()) {
        time.advance(Duration.ofSeconds(1));
      }
      assertThat(trouble.get().kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.get().happened()).contains("No data of the dump moved for 2 min");
      stalled.countDown();
    }
  }

  @Test
  void a_confirmation_that_does_not_come_is_waited_for_a_quarter_of_an_hour() throws Exception {
    Path file = randomFile(1, MessageDigest.getInstance("SHA-256"));
    CountDownLatch all = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    RawServer.Handler silent =
        peer -> {
          InputStream in = peer.getInputStream();
          in.skipNBytes(RawServer.length(RawServer.head(in)));
          all.countDown();
          over.await();
        };
    try (RawServer server = new RawServer(silent)) {
      Future<Trouble> trouble = uploading(server, setup.timedBy(time), file, e -> {});
      all.await();
      time.advance(Duration.ofMinutes(14));
      assertThat(trouble.isDone()).isFalse();
      time.advance(Duration.ofMinutes(1));
      assertThat(trouble.get().happened()).contains("did not confirm it within 15 min");
      assertThat(trouble.get().remedy()).contains("then the status");
      over.countDown();
    }
  }

  @Test
  void a_file_that_grows_meanwhile_never_arrives_whole() throws Exception {
    Path file = randomFile(8, MessageDigest.getInstance("SHA-256"));
    try (RawServer server = new RawServer(this::count)) {
      Future<Trouble> trouble =
          uploading(
              server,
              setup.real(),
              file,
              event -> {
                if (event instanceof TransferEvent.Started) {
                  grow(file);
                }
              });
      assertThat(trouble.get().kind()).isEqualTo(TroubleKind.FILE);
      assertThat(trouble.get().happened()).contains("changed during the upload");
      assertThat(received.get(60, TimeUnit.SECONDS)).isLessThan(8L * MIB);
    }
  }

  @Test
  void interrupting_the_thread_stops_the_bytes() throws Exception {
    Path file = randomFile(64, MessageDigest.getInstance("SHA-256"));
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicLong told = new AtomicLong();
    RawServer.Handler slow =
        peer -> {
          RawServer.head(peer.getInputStream());
          peer.getInputStream().readNBytes(MIB);
          begun.countDown();
          interrupted.await();
          received.complete(MIB + drain(peer));
        };
    try (RawServer server = new RawServer(slow)) {
      UpgradePlatform platform = platform(server, setup.real());
      DumpFile dump = dump(file);
      Thread caller =
          new Thread(
              () -> {
                try {
                  platform.upload(
                      REF,
                      dump,
                      PlainTransfer.OVER_HTTPS,
                      PlainTransfer.heardBy(event -> told.incrementAndGet()));
                } catch (InterruptedException e) {
                  interrupted.countDown();
                } catch (TroubleException e) {
                  throw new IllegalStateException(e);
                }
              });
      caller.start();
      begun.await();
      caller.interrupt();
      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
      long atTheEnd = told.get();
      assertThat(received.get(60, TimeUnit.SECONDS)).isLessThan(64L * MIB);
      assertThat(told.get()).isEqualTo(atTheEnd);
    }
  }

  @Test
  void a_connection_that_breaks_in_the_middle_says_that_it_may_have_arrived() throws Exception {
    Path file = randomFile(64, MessageDigest.getInstance("SHA-256"));
    RawServer.Handler cutting =
        peer -> {
          RawServer.head(peer.getInputStream());
          peer.getInputStream().readNBytes(MIB);
          peer.setSoLinger(true, 0);
        };
    try (RawServer server = new RawServer(cutting)) {
      Trouble trouble = uploading(server, setup.real(), file, e -> {}).get();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.happened()).matches("The connection to 127.0.0.1:\\d+ was lost\\.");
      assertThat(trouble.remedy()).contains("status");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private void count(Socket peer) throws IOException {
    RawServer.head(peer.getInputStream());
    received.complete(drain(peer));
  }

  private static long drain(Socket peer) {
    long count = 0;
    try {
      InputStream in = peer.getInputStream();
      byte[] buffer = new byte[MIB];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
      }
    } catch (IOException e) {
      return count; // cut off, which is an end too
    }
    return count;
  }

  private Future<Trouble> uploading(
      RawServer server, HttpEnvironment around, Path file, TransferListener listener)
      throws Exception {
    UpgradePlatform platform = platform(server, around);
    DumpFile dump = dump(file);
    return setup
        .workers()
        .submit(
            () ->
                catchThrowableOfType(
                        TroubleException.class,
                        () ->
                            platform.upload(
                                REF,
                                dump,
                                PlainTransfer.OVER_HTTPS,
                                PlainTransfer.heardBy(listener)))
                    .trouble());
  }

  private static UpgradePlatform platform(RawServer server, HttpEnvironment around)
      throws TroubleException {
    return new V1Platforms(
            HttpSetup.SETTINGS, around, TransferConfigs.environment(around), PlainTransfer.NO_SSH)
        .at(new PlatformAddress(server.url(), true, false, Optional.empty()));
  }

  private Path randomFile(int mib, MessageDigest digest) throws IOException {
    Path file = folder.resolve("d.dump");
    Random random = new Random(3);
    byte[] piece = new byte[MIB];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < mib; i++) {
        random.nextBytes(piece);
        digest.update(piece);
        out.write(piece);
      }
    }
    return file;
  }

  private static void grow(Path file) {
    try {
      Files.write(file, new byte[1], StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DumpFile dump(Path file) throws IOException {
    return new DumpFile(
        file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump");
  }
}
