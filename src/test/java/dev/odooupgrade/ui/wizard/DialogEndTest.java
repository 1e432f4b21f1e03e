package dev.odooupgrade.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dialog goes when what it is about is over, and says so. */
class DialogEndTest {
  private static final String RESULT = "https://upgrade.odoo.com/files/10534/sales.sql.gz";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"upload.stop", "home", "stop", "transfer.limit", "help"})
  void every_dialog_on_an_upload_that_has_arrived(String opened) {
    PageDriver page = new PageDriver(folder).open(Samples.at(Stage.CREATED));
    page.platform
        .then(context -> opening(page, opened))
        .then(Answers.yes())
        .then(Answers.request("pending"));
    page.accept();
    assertThat(page.id()).isEqualTo("status");
    assertThat(page.hasDialog()).isFalse();
    assertThat(page.message())
        .endsWith("' was closed: what it asked about is over. Nothing is lost.");
    page.act("box.yes");
    assertThat(page.platform.asked())
        .containsExactly("upload 10534", "process 10534", "status 10534");
    assertThat(page.wait(6).message()).startsWith("Next poll");
  }

  @Test
  void a_question_about_an_upload_that_broke_gives_way_to_the_error() {
    PageDriver page = new PageDriver(folder).open(Samples.at(Stage.CREATED));
    page.platform.then(
        context -> {
          opening(page, "upload.stop");
          throw new TroubleException(TroubleKind.FILE, "The dump is gone.", "", "");
        });
    page.accept();
    assertThat(page.id()).isEqualTo("upload");
    assertThat(page.hasDialog()).isFalse();
    assertThat(page.message()).startsWith("The dump is gone.");
  }

  @Test
  void a_question_about_a_download_that_is_here() {
    Session session =
        Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "upgraded_dump_url", RESULT));
    PageDriver page =
        new PageDriver(folder)
            .open(
                session.withTransfers(
                    session
                        .transfers()
                        .with(
                            Download.of(
                                Artifact.UPGRADED, Path.of("/srv/x.sql"), Optional.empty()))));
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(context -> opening(page, "download.back"));
    page.accept();
    assertThat(page.id()).as("nobody has said yes").isEqualTo("download");
    assertThat(page.message()).startsWith("'Stop the download?' was closed");
  }

  @Test
  void a_question_about_an_order_that_was_created() {
    PageDriver page = new PageDriver(folder);
    page.world.dump(Samples.DUMP, Optional.empty());
    page.open(Samples.at(Stage.DRAFT));
    while (!page.id().endsWith("REVIEW")) {
      page.accept();
    }
    page.platform.then(
        context -> {
          opening(page, "stop");
          return Answers.request("draft");
        });
    page.platform.then(Answers.yes()).then(Answers.yes()).then(Answers.request("pending"));
    page.accept();
    assertThat(page.hasDialog()).isFalse();
    assertThat(page.message()).startsWith("'Stop waiting?' was closed");
    assertThat(page.exitMessage()).isEmpty();
  }

  private static Answer opening(PageDriver page, String action) {
    page.actAndLook(action);
    assertThat(page.hasDialog()).isTrue();
    return Answers.yes();
  }
}
