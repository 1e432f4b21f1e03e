package dev.odooupgrade.tui;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of an administrator side by side: what the README shows of the list of upgrades. */
class WeekendScreenTest {
  private static final Instant NOW = Samples.START.plus(Duration.ofDays(2));

  @TempDir Path folder;

  @Test
  void an_administrator_sees_whose_turn_it_is() throws IOException {
    WizardPilot pilot = new WizardPilot(folder, Setup.USUAL.size(120, 20), Optional.empty());
    pilot.clock.advance(Duration.between(pilot.clock.instant(), NOW));
    Session acme = running("Acme rehearsal", "16.0", "test", 72);
    Session bolt = running("Bolt", "15.0", "production", 40);
    pilot.saved(acme).saved(bolt);
    log(pilot, acme, "mail (4/16)");
    log(pilot, bolt, "sale (9/16)");
    pilot.saved(ended("Delta", "14.0", "test", Stage.ENDED_BADLY, "failed", 60));
    pilot.saved(ended("Ember", "16.0", "production", Stage.DONE, "done", 12));
    pilot.saved(
        of("Cobalt", "17.0", "test", Stage.UPLOADING, 4)
            .withSentBytes(Samples.DUMP.size() * 63 / 100));
    pilot.saved(of("Fjord", "16.0", "test", Stage.DRAFT, 900));
    for (String from : new String[] {"16.0", "15.0"}) {
      pilot.platform.then(
          Answers.request("progress", "database_version", from, "estimated_time", "01:30"));
    }
    pilot.settle().press("down").looksLike("weekend");
  }

  private static Session running(String name, String from, String aim, int minutes) {
    return of(name, from, aim, Stage.RUNNING, 2)
        .remembering(NOW.minus(Duration.ofMinutes(minutes)), Happening.PROCESS_ASKED, "")
        .withAnswer(
            Answers.requestIn("progress", "database_version", from, "estimated_time", "01:30"));
  }

  private static Session ended(
      String name, String from, String aim, Stage stage, String state, int minutes) {
    Instant end = NOW.minus(Duration.ofMinutes(minutes));
    return of(name, from, aim, stage, minutes)
        .remembering(end.minus(Duration.ofMinutes(107)), Happening.PROCESS_ASKED, "")
        .remembering(end, Happening.STATE, state)
        .withAnswer(Answers.requestIn(state, "database_version", from));
  }

  private static Session of(String name, String from, String aim, Stage stage, int minutes) {
    Session sample = stage.hasRequest() ? Samples.at(stage) : Samples.filledIn();
    String word = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    SessionIdentity identity =
        new SessionIdentity(
            new SessionId(word),
            Samples.START,
            NOW.minus(Duration.ofMinutes(minutes)),
            sample.platform(),
            Label.parse(name));
    return new Session(identity, sample.order(), sample.requested(), sample.progress())
        .withDraft(
            Samples.DRAFT
                .with(OrderField.TARGET, "18.0")
                .with(OrderField.AIM, aim)
                .with(OrderField.FILENAME, word + ".sql.gz"))
        .withAnswer(Answers.requestIn("draft", "database_version", from));
  }

  private static void log(WizardPilot pilot, Session session, String module) throws IOException {
    Path file = UpgradeLog.beside(pilot.store.fileOf(session.id())).file();
    Files.writeString(file, "odoo.modules.loading: Loading module " + module + "\n");
    Files.setLastModifiedTime(file, FileTime.from(NOW));
  }
}
