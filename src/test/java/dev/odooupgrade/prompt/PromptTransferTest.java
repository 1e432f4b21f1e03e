package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.UnknownServer;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said while files move, and what can be typed then. */
class PromptTransferTest {
  private static final long GIB = 1L << 30;
  private static final String RESULT =
      "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive";

  @TempDir Path folder;

  @Test
  void the_way_of_a_large_dump_is_asked_and_every_new_try_is_told() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1), WizardWorld.RETRIES)
            .saved(Samples.at(Stage.CREATED))
            .begin();
    pilot.platform.offering(Transport.SFTP);
    pilot.type("2", "");
    for (int i = 0; i < 3; i++) {
      pilot.platform.then(context -> breaking(pilot, context)).then(Answers.request("draft"));
    }
    pilot.platform.then(Answers.yes()).then(Answers.yes()).then(Answers.request("pending"));
    pilot.world.inPauses(millis -> pilot.passing((int) (millis / 1000)));
    pilot.type(":h", ":quit").looksLike("broken");
    assertThat(pilot.news())
        .contains("How do you want to upload it?", "(1 of 10)", "(2 of 10)", "(3 of 10)");
    assertThat(pilot.platform.asked()).startsWith("upload 10534", "status 10534", "upload 10534");
  }

  @Test
  void an_upload_is_held_back_and_limited_by_typed_lines() {
    Session session = Samples.at(Stage.CREATED);
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1))
            .saved(session.withTransfers(session.transfers().by(Optional.of(Transport.SFTP))))
            .begin()
            .type("2");
    pilot.news();
    pilot.platform.then(
        context -> {
          started(pilot, context, Samples.DUMP.size());
          pilot.passing(1).typeAndLook(":pause").passing(2);
          assertThat(pilot.news()).contains("Paused. :p resumes");
          pilot.typeAndLook(":p").typeAndLook(":limit").typeAndLook("quickly");
          assertThat(pilot.news().replace('\n', ' ')).contains("'quickly' is not a rate");
          pilot.typeAndLook("2M");
          assertThat(pilot.news()).contains("The limit is now 2.0 MiB/s.");
          throw new InterruptedException();
        });
    pilot.type("");
    assertThat(pilot.news()).contains("Stopped. Your request is kept.");
  }

  @Test
  void the_list_says_of_an_archived_upgrade_that_nothing_can_be_fetched() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.CURRENT))
            .saved(Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "archived", "true")))
            .begin();
    assertThat(pilot.news()).contains("archived").doesNotContain("ready");
  }

  @Test
  void a_finished_upgrade_is_downloaded_to_where_one_says() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1), WizardWorld.RETRIES)
            .saved(
                Samples.at(Stage.DONE)
                    .withAnswer(
                        Answers.requestIn(
                            "done", "upgraded_dump_url", RESULT, "notes_url", RESULT)))
            .begin();
    pilot
        .platform
        .then(Answers.request("done", "upgraded_dump_url", RESULT))
        .then(
            context -> {
              context.journal().expecting(OptionalLong.of(12 * GIB), Optional.empty());
              started(pilot, context, 12 * GIB);
              for (int tenth = 1; tenth <= 10; tenth++) {
                pilot.passing(tenth == 5 ? 40 : 4);
                context
                    .listener()
                    .on(new TransferEvent.Progressed(pilot.clock.instant(), 12 * GIB / 10 * tenth));
              }
              pilot.passing(1);
              context.journal().kept(12 * GIB);
              context.journal().proven(true);
              return Answers.yes();
            });
    pilot.type("2", "", "1", "/srv/results/other.sql.gz", ":status", ":home", ":quit");
    pilot.looksLike("download");
    assertThat(pilot.platform.asked())
        .containsExactly("status 10534", "download upgraded by https");
    assertThat(pilot.store.list().sessions().get(0).transfers().newest().orElseThrow().target())
        .isEqualTo(Path.of("/srv/results/other.sql.gz"));
  }

  @Test
  void a_key_that_nobody_vouches_for_is_asked_about_and_enter_alone_means_no() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.CURRENT))
            .saved(Samples.at(Stage.CREATED))
            .begin();
    pilot.platform.likeToday();
    pilot.platform.then(UnknownServer.met()).then(UnknownServer.met());
    pilot.platform.then(Answers.yes()).then(Answers.yes()).then(Answers.request("pending"));
    pilot.type("2", "", "", "", "y", ":h", ":quit").looksLike("host-key");
    assertThat(pilot.platform.asked())
        .startsWith(
            "upload 10534 by rsync",
            "upload 10534 by rsync",
            "upload 10534 by rsync trusting " + UnknownServer.FINGERPRINT,
            "process 10534");
  }

  private static Answer breaking(PromptPilot pilot, TransferContext context)
      throws TroubleException {
    started(pilot, context, Samples.DUMP.size());
    pilot.passing(4);
    context.listener().on(new TransferEvent.Progressed(pilot.clock.instant(), GIB));
    pilot.peek();
    throw new TroubleException(
        TroubleKind.NETWORK,
        "The connection to upgrade.odoo.com was lost.",
        "The platform may or may not have received it.",
        "Check the network.");
  }

  private static void started(PromptPilot pilot, TransferContext context, long size) {
    context.listener().on(new TransferEvent.Started(pilot.clock.instant(), size, 0));
    pilot.peek();
  }
}
