package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.UnknownServer;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.TransferBody;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the download says before, while and after the file moves. */
class DownloadPageTest {
  private static final String RESULT = "https://upgrade.odoo.com/files/10534/sales.sql.gz";
  private static final Path TARGET = Path.of("/srv/results/sales.sql.gz");

  @TempDir Path folder;

  @Test
  void a_download_that_has_not_begun_waits_for_enter() {
    PageDriver page = begun();
    assertThat(notes(page)).containsExactly("Nothing downloaded yet. Press Enter to download it.");
    assertThat(page.keys())
        .containsExactly(
            "Enter download", "d download something else", "Esc status", "q quit", "? help");
  }

  @Test
  void while_it_moves_it_can_be_stopped_and_keeps_what_has_come() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            context -> {
              context.journal().expecting(OptionalLong.of(4096), Optional.empty());
              context.listener().on(new TransferEvent.Started(page.world.clock.instant(), 4096, 0));
              page.peek();
              assertThat(page.message())
                  .isEqualTo("Downloading. If this program ends, the next download resumes here.");
              assertThat(page.keys())
                  .containsExactly(
                      "p pause", "l limit rate", "x stop", "Esc stop, status", "? help");
              assertThat(page.actAndLook("quit").message())
                  .isEqualTo("Not now: a download is running; x stops it.");
              context.journal().kept(1024);
              page.actAndLook("download.stop");
              assertThat(page.dialog().lines())
                  .containsExactly("What was downloaded is kept: the next download resumes there.");
              page.actAndLook("box.yes");
              throw new InterruptedException();
            });
    assertThat(page.accept().message()).isEqualTo("Stopped. What was downloaded is kept.");
    assertThat(notes(page)).containsExactly("1.0 of 4.0 KiB downloaded; press Enter to resume.");
    assertThat(page.keys()).first().isEqualTo("Enter resume");
  }

  @Test
  void a_key_that_a_person_accepts_carries_the_download_on() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(UnknownServer.met())
        .then(Answers.yes());
    page.accept();
    assertThat(page.dialog().keys())
        .extracting(KeyHint::words)
        .containsExactly("no, go back", "accept it and download");
    page.act("box.yes");
    assertThat(page.platform.asked())
        .last()
        .isEqualTo("download upgraded by https trusting " + UnknownServer.FINGERPRINT);
  }

  @Test
  void a_download_whose_last_byte_has_come_is_verified_and_not_confirmed() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            context -> {
              Instant now = page.world.clock.instant();
              context.listener().on(new TransferEvent.Started(now, 4096, 0));
              context.listener().on(new TransferEvent.AwaitingConfirmation(now));
              page.peek();
              assertThat(notes(page)).containsExactly("Download complete. Verifying the file...");
              return Answers.yes();
            });
    page.accept();
  }

  @Test
  void a_file_that_is_here_says_what_comes_next() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            context -> {
              context.journal().expecting(OptionalLong.of(4096), Optional.empty());
              context.journal().kept(4096);
              context.journal().proven(true);
              return Answers.yes();
            });
    page.accept();
    assertThat(notes(page))
        .containsExactly(
            "Downloaded and verified, 4.0 KiB:",
            "/srv/results/sales.sql.gz",
            "Next: restore it into a new database, not over the old one, and check it before anyone"
                + " uses it.");
    assertThat(page.act("download.go").message()).isEqualTo("Not now: it is already downloaded.");
    assertThat(page.back().id()).isEqualTo("status");
  }

  private PageDriver begun() {
    Session session =
        Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "upgraded_dump_url", RESULT));
    return new PageDriver(folder)
        .open(
            session.withTransfers(
                session
                    .transfers()
                    .with(Download.of(Artifact.UPGRADED, TARGET, Optional.empty()))));
  }

  private static List<String> notes(PageDriver page) {
    return page.body(TransferBody.class).notes();
  }
}
