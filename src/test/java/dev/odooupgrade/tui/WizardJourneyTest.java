package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.ui.ConversationEnding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through the wizard, as a person walks it. */
class WizardJourneyTest {
  @TempDir Path folder;

  @Test
  void from_an_empty_list_to_the_result_on_this_machine() {
    WizardPilot pilot = WizardPilot.usual(folder).sampleDump();
    pilot.looksLike("home-empty");
    pilot.press("enter").looksLike("contract-empty");
    pilot.type("M123456-abcxyz").looksLike("contract-filled");
    pilot.press("enter").looksLike("email-empty");
    pilot.type("john.doe@example.com").press("enter").looksLike("target-empty");
    pilot.type("8.0").press("enter").looksLike("aim");
    pilot.press("enter").looksLike("dump-empty");
    pilot.type(Samples.DUMP.path().toString()).looksLike("dump-filled");
    pilot.press("enter").looksLike("filename");
    pilot.press("enter").looksLike("timezone-empty");
    pilot.type("brus").looksLike("timezone-suggested");
    pilot.press("enter").looksLike("review");
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              moving
                  .listener()
                  .on(new TransferEvent.Started(Samples.START, Samples.DUMP.size(), 0));
              moving.listener().on(new TransferEvent.AwaitingConfirmation(Samples.START));
              return Answers.yes();
            })
        .then(Answers.yes())
        .then(Answers.request("pending", "elapsed", "00:00", "filesize", "12.40 Gb"));
    pilot.pressAndLook("enter").looksLike("review-busy");
    pilot.settle().looksLike("status-pending");
    assertThat(pilot.platform.asked())
        .containsExactly("create", "upload 10534", "process 10534", "status 10534");
    pilot.platform.then(Answers.request("progress", "elapsed", "01:12", "filesize", "12.40 Gb"));
    pilot.wait(10).looksLike("status-progress");
    pilot.platform.then(
        Answers.request(
            "done",
            "elapsed",
            "01:30",
            "upgraded_dump_url",
            "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive"));
    pilot.wait(10).looksLike("status-done");
    assertThat(pilot.rings()).isEqualTo(1);
    pilot.press("y");
    assertThat(pilot.copied)
        .containsExactly("https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive");
    pilot
        .platform
        .then(Answers.request("done", "upgraded_dump_url", "https://a/b"))
        .then(
            moving -> {
              moving.journal().expecting(OptionalLong.of(13_000_000_000L), Optional.empty());
              moving
                  .listener()
                  .on(new TransferEvent.Started(pilot.clock.instant(), 13_000_000_000L, 0));
              moving.journal().kept(13_000_000_000L);
              moving.journal().proven(true);
              return Answers.yes();
            });
    pilot.press("enter", "enter", "enter");
    assertThat(pilot.text())
        .contains(
            "Downloaded and verified, ", "  " + WizardWorld.HERE + "/upgraded_sales.sql.gz\n");
    pilot.press("esc").looksLike("status-downloaded");
    pilot.press("esc").looksLike("home-one");
    Session saved = pilot.store.list().sessions().get(0);
    assertThat(saved.stage()).isEqualTo(Stage.DONE);
    assertThat(saved.transfers().newest().flatMap(Download::finished)).isPresent();
    pilot.press("q");
    assertThat(pilot.ended().orElseThrow().ending()).isEqualTo(ConversationEnding.DONE);
  }
}
