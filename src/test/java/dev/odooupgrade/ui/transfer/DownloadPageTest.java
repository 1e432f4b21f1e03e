package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.ui.model.TransferBody;
import java.nio.file.Path;
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
    assertThat(remarks(page)).containsExactly("Nothing has come yet; Enter downloads it.");
    assertThat(page.keys())
        .containsExactly(
            "Enter download", "d fetch something else", "Esc status", "q quit", "? help");
  }

  @Test
  void while_it_moves_it_can_be_stopped_and_keeps_what_has_come() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            passage -> {
              passage.journal().expecting(OptionalLong.of(4096), Optional.empty());
              passage.listener().on(new TransferEvent.Started(page.world.clock.instant(), 4096, 0));
              page.peek();
              assertThat(page.message())
                  .isEqualTo(
                      "Downloading. If this program ends, the next download goes on from here.");
              assertThat(page.keys())
                  .containsExactly(
                      "p pause", "l limit rate", "x stop", "Esc stop, status", "? help");
              assertThat(page.actAndLook("quit").message())
                  .isEqualTo("Not now: the download runs; x stops it.");
              passage.journal().kept(1024);
              page.actAndLook("download.stop");
              assertThat(page.box().lines())
                  .containsExactly("What has come is kept: the next download goes on from there.");
              page.actAndLook("box.yes");
              throw new InterruptedException();
            });
    assertThat(page.accept().message()).isEqualTo("Stopped. What has come is kept.");
    assertThat(remarks(page)).containsExactly("1.0 of 4.0 KiB are here; Enter goes on.");
    assertThat(page.keys()).first().isEqualTo("Enter go on");
  }

  @Test
  void a_file_that_is_here_says_what_comes_next() {
    PageDriver page = begun();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            passage -> {
              passage.journal().expecting(OptionalLong.of(4096), Optional.empty());
              passage.journal().kept(4096);
              return Answers.yes();
            });
    page.accept();
    assertThat(remarks(page))
        .containsExactly(
            "It is here, whole and checked: /srv/results/sales.sql.gz, 4.0 KiB.",
            "Next: restore it into a new database, not over the old one, and look at it before"
                + " anybody works in it.");
    assertThat(page.act("download.go").message()).isEqualTo("Not now: it is here already.");
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

  private static List<String> remarks(PageDriver page) {
    return page.body(TransferBody.class).remarks();
  }
}
