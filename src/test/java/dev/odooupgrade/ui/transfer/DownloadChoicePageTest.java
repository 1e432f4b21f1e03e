package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.lookup.TargetLookup;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.StepBody;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one chooses what to download, and where to. */
class DownloadChoicePageTest {
  private static final String RESULT = "https://upgrade.odoo.com/files/10534/sales.sql.gz";

  @TempDir Path folder;

  @Test
  void what_the_platform_has_is_offered() {
    PageDriver page = cursor();
    assertThat(step(page).question()).isEqualTo("What do you want to download?");
    assertThat(step(page).choices().orElseThrow().choices())
        .extracting(ChoiceModel.Choice::text)
        .containsExactly("the upgraded database", "the notes about the upgrade");
    assertThat(page.keys()).containsExactly("Enter choose", "Esc status", "? help");
    assertThat(page.back().id()).isEqualTo("status");
  }

  @Test
  void where_it_goes_is_proposed_and_what_is_in_the_way_is_told() {
    PageDriver page = cursor().accept();
    assertThat(step(page).question()).isEqualTo("Where do you want to save it?");
    assertThat(step(page).field().orElseThrow().text()).startsWith("/srv/results/");
    assertThat(page.keys()).containsExactly("Enter download", "Esc back", "F1 help");
    page.world.place(
        new TargetLookup.Place(
            "/taken", Optional.empty(), Optional.of("It is taken."), List.of(), List.of()));
    assertThat(page.fill("/taken").accept().message()).isEqualTo("It is taken.");
    assertThat(page.back().id()).isEqualTo("fetch.what");
  }

  @Test
  void the_download_begins_where_one_says() {
    PageDriver page = cursor().pick(1).accept().fill("/srv/results/notes.html");
    page.platform.then(Answers.request("done", "notes_url", RESULT));
    page.platform.then(
        context -> {
          throw new InterruptedException();
        });
    assertThat(page.accept().id()).isEqualTo("download");
    assertThat(page.platform.asked()).containsExactly("status 10534", "download notes by https");
  }

  @Test
  void each_artifact_can_be_had_and_none_takes_the_place_of_another() {
    PageDriver page = cursor();
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT, "notes_url", RESULT))
        .then(
            context -> {
              throw new InterruptedException();
            });
    page.accept().fill("/srv/results/x").accept();
    page.act("download.other").pick(1).accept().fill("/srv/results/x").accept();
    assertThat(page.message())
        .isEqualTo(
            "This name belongs to the download of the upgraded database. Choose another name.");
    page.platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT, "notes_url", RESULT))
        .then(Answers.yes());
    page.fill("/srv/results/notes.html").accept();
    assertThat(page.platform.asked())
        .containsExactly(
            "status 10534",
            "download upgraded by https",
            "status 10534",
            "download notes by https");
    assertThat(page.world.store.list().sessions().get(0).stage()).isEqualTo(Stage.DONE);
    assertThat(page.act("download.other").id()).isEqualTo("fetch.what");
  }

  private PageDriver cursor() {
    return new PageDriver(folder)
        .open(
            Samples.at(Stage.DONE)
                .withAnswer(
                    Answers.requestIn("done", "upgraded_dump_url", RESULT, "notes_url", RESULT)))
        .act("status.download");
  }

  private static StepBody step(PageDriver page) {
    return page.body(StepBody.class);
  }
}
