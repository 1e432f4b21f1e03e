package dev.odooupgrade.transfer.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.NginxServer;
import dev.odooupgrade.transfer.KeptNotes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferListener;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server that the world uses. */
@Timeout(60)
@RealServers
final class NginxDownloadTest {
  private static final int SIZE = 20_000_000;

  private final HttpSetup setup = new HttpSetup();
  private final Path files;
  private final Path target;
  private KeptNotes notes;
  private final byte[] dump = CustomDump.of(SIZE);

  NginxDownloadTest(@TempDir Path files, @TempDir Path here) {
    this.files = files;
    this.target = here.resolve("up.dump");
    this.notes = new KeptNotes(Download.of(Artifact.UPGRADED, target, Optional.empty()));
  }

  @BeforeEach
  void file() throws Exception {
    assumeTrue(NginxServer.whyNot().isEmpty(), () -> NginxServer.whyNot().orElse(""));
    Files.write(files.resolve("f.dump"), dump);
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void a_whole_file_comes_over_http_and_over_tls() throws Exception {
    try (NginxServer nginx = NginxServer.start(files)) {
      download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS);
      assertThat(target).hasBinaryContent(dump);
      assertThat(nginx.requests()).containsExactly("GET bytes=0- 206 20000000");
      Files.delete(target);
      notes = new KeptNotes(Download.of(Artifact.UPGRADED, target, Optional.empty()));
      HttpSettings trusting =
          HttpSetup.SETTINGS.trusting(false, Optional.of(nginx.certificate().toString()));
      download(nginx.tlsUrl(), PlainTransfer.SILENT, trusting);
      assertThat(target).hasBinaryContent(dump);
    }
  }

  @Test
  void only_the_rest_comes_after_a_stop() throws Exception {
    try (NginxServer nginx = NginxServer.start(files)) {
      stopInTheMiddle(nginx);
      long kept = notes.download().moved();
      assertThat(kept).isPositive().isLessThan(SIZE);
      download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS);
      assertThat(target).hasBinaryContent(dump);
      assertThat(nginx.requests().get(1))
          .isEqualTo("GET bytes=%d- 206 %d".formatted(kept, SIZE - kept));
    }
  }

  @Test
  void a_file_that_is_another_one_meanwhile_comes_from_its_first_byte() throws Exception {
    try (NginxServer nginx = NginxServer.start(files)) {
      stopInTheMiddle(nginx);
      dump[SIZE / 2] ^= 1;
      Files.write(files.resolve("f.dump"), dump);
      Files.setLastModifiedTime(
          files.resolve("f.dump"), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
      download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS);
      assertThat(target).hasBinaryContent(dump);
      assertThat(notes.told()).contains("starting over");
    }
  }

  @Test
  void without_tags_the_date_tells_whether_it_is_the_same() throws Exception {
    Files.setLastModifiedTime(
        files.resolve("f.dump"), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    try (NginxServer nginx = NginxServer.start(files, "etag off;")) {
      stopInTheMiddle(nginx);
      long kept = notes.download().moved();
      assertThat(notes.download().version()).contains("Sun, 02 Feb 2020 02:02:02 GMT");
      download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS);
      assertThat(target).hasBinaryContent(dump);
      assertThat(nginx.requests().get(1))
          .isEqualTo("GET bytes=%d- 206 %d".formatted(kept, SIZE - kept));
    }
  }

  @Test
  void a_server_without_ranges_gives_it_all_again() throws Exception {
    try (NginxServer nginx = NginxServer.start(files, "max_ranges 0;")) {
      stopInTheMiddle(nginx);
      download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS);
      assertThat(target).hasBinaryContent(dump);
      assertThat(notes.told()).contains("starting over");
    }
  }

  @Test
  void a_file_that_is_not_there_is_said() throws Exception {
    try (NginxServer nginx = NginxServer.start(files)) {
      Files.delete(files.resolve("f.dump"));
      TroubleException gone =
          catchThrowableOfType(
              TroubleException.class,
              () -> download(nginx.url(), PlainTransfer.SILENT, HttpSetup.SETTINGS));
      assertThat(gone.trouble().happened()).contains("HTTP 404");
    }
    assertThat(target.getParent()).isEmptyDirectory();
  }

  /** Stops as soon as some bytes are there; the rest is far too much to be there as well. */
  private void stopInTheMiddle(NginxServer nginx) {
    Thread here = Thread.currentThread();
    AtomicBoolean once = new AtomicBoolean();
    TransferControl slow = environment(setup.real()).control();
    slow.limit(OptionalLong.of(2_000_000));
    InterruptedException stopped =
        catchThrowableOfType(
            InterruptedException.class,
            () ->
                download(
                    nginx.url(),
                    new TransferContext(
                        event -> {
                          if (event instanceof TransferEvent.Progressed
                              && once.compareAndSet(false, true)) {
                            here.interrupt();
                          }
                        },
                        slow,
                        notes),
                    HttpSetup.SETTINGS));
    assertThat(stopped).isNotNull();
  }

  private void download(URI server, TransferListener listener, HttpSettings settings)
      throws TroubleException, InterruptedException {
    download(server, new TransferContext(listener, PlainTransfer.unlimited(), notes), settings);
  }

  private void download(URI server, TransferContext context, HttpSettings settings)
      throws TroubleException, InterruptedException {
    HttpEnvironment around = setup.real();
    HttpService http = HttpService.of(settings, around);
    HttpDownload.run(
        http, server.resolve("/f.dump"), notes.download(), context, environment(around));
  }

  private static TransferEnvironment environment(HttpEnvironment around) {
    return new TransferEnvironment(
        StallLimits.USUAL, around.delayer(), Clock.systemUTC(), around.nanos());
  }
}
