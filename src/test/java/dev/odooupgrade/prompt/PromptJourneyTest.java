package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.transfer.TransferEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through the wizard in plain lines, as a person types it. */
class PromptJourneyTest {
  private static final String RESULT =
      "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive";

  @TempDir Path folder;

  @Test
  void from_an_empty_list_to_a_finished_upgrade() {
    PromptPilot pilot = PromptPilot.usual(folder);
    pilot.type("1", "M123456 abcxyz", "M123456-abcxyz", "john.doe@example.com", "8.0", "test");
    pilot.type(Samples.DUMP.path().toString(), "", "brus", "");
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              moving
                  .listener()
                  .on(new TransferEvent.Started(pilot.clock.instant(), Samples.DUMP.size(), 0));
              pilot.peek();
              for (int second = 1; second <= 79; second++) {
                pilot.passing(1);
                long bytes = second * (Samples.DUMP.size() / 80);
                moving.listener().on(new TransferEvent.Progressed(pilot.clock.instant(), bytes));
              }
              pilot.passing(40);
              moving
                  .listener()
                  .on(new TransferEvent.Progressed(pilot.clock.instant(), Samples.DUMP.size()));
              moving.listener().on(new TransferEvent.AwaitingConfirmation(pilot.clock.instant()));
              pilot.peek();
              return Answers.yes();
            })
        .then(Answers.yes())
        .then(Answers.request("pending", "elapsed", "00:00", "filesize", "12.40 Gb"))
        .then(Answers.request("progress", "elapsed", "01:12", "filesize", "12.40 Gb"))
        .then(Answers.request("progress", "elapsed", "01:13", "filesize", "12.40 Gb"))
        .then(Answers.request("done", "elapsed", "01:30", "upgraded_dump_url", RESULT));
    pilot.type("").wait(30).type(":y").type(":home").type(":quit").looksLike("journey");
    assertThat(pilot.platform.asked()).startsWith("create", "upload 10534", "process 10534");
    assertThat(pilot.store.list().sessions().get(0).stage()).isEqualTo(Stage.DONE);
    assertThat(pilot.hasEnded()).isTrue();
    assertThat(pilot.transcript().lines())
        .allMatch(line -> line.contains("://") || DisplayWidth.of(line) <= 78)
        .noneMatch(line -> line.indexOf('\u001b') >= 0);
  }
}
