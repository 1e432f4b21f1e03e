package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.SessionRequest;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single screens of the wizard that the straight way does not pass. */
class WizardScreensTest {
  private static final long GIB = 1L << 30;

  @TempDir Path folder;

  @Test
  void the_list_tells_how_far_each_upgrade_has_come() throws IOException {
    WizardPilot pilot = new WizardPilot(folder, Setup.USUAL, Optional.empty());
    pilot.saved(session(1, Stage.UPLOADING).withSentBytes(Samples.DUMP.size() * 63 / 100));
    pilot.saved(
        session(2, Stage.RUNNING).withAnswer(Answers.requestIn("progress", "elapsed", "01:12")));
    pilot.saved(session(3, Stage.DONE));
    pilot.saved(
        session(4, Stage.DRAFT)
            .withFailures(List.of(failure("CONTRACT:NOT_FOUND", "contract not found"))));
    pilot.saved(session(5, Stage.CREATING));
    pilot.saved(session(6, Stage.ENDED_BADLY).withAnswer(Answers.requestIn("failed")));
    Files.writeString(folder.resolve("torn.json"), "{\"version\":");
    pilot.clock.advance(Duration.ofMinutes(64));
    pilot.settle().looksLike("home-many");
    pilot.press("down", "down").looksLike("home-many-selected");
    pilot.press("d").looksLike("home-details");
    pilot.press("esc", "/").type("upload").looksLike("home-filtered");
    pilot.press("esc", "?").looksLike("home-help");
    pilot.press("esc", "ctrl-p").looksLike("home-actions");
    pilot.type("show key").looksLike("home-actions-found");
    pilot.press("enter").looksLike("home-help");
    pilot.press("esc", ":").type("zzz").looksLike("home-actions-none");
    pilot.press("enter");
    assertThat(pilot.text()).doesNotContain("All actions");
  }

  @Test
  void a_badly_formed_contract_is_told_while_it_is_typed_and_typing_goes_on() {
    WizardPilot pilot = WizardPilot.usual(folder).press("enter").type("M1 23");
    pilot.looksLike("contract-malformed");
    pilot.press("enter").looksLike("contract-objection");
    pilot.press("ctrl-u").type("M123456-abcxyz").press("enter");
    assertThat(pilot.text()).contains("step 3 of 9: E-mail");
  }

  @Test
  void a_pasted_contract_with_a_line_break_presses_nothing() {
    WizardPilot pilot = WizardPilot.usual(folder).press("enter").paste("M123456-abcxyz\n");
    assertThat(pilot.text()).contains("step 2 of 9: Contract").contains(">[M123456-abcxyz_");
  }

  @Test
  void a_refused_target_opens_its_step_with_the_accepted_values_to_pick() {
    WizardPilot pilot = atReview(Setup.USUAL);
    pilot.platform.then(
        Answers.refusal("TARGET:INVALID", "Invalid target version.", "16.0", "17.0", "18.0"));
    pilot.press("enter").looksLike("target-refused");
    pilot.press("down", "down", "enter");
    assertThat(pilot.store.list().sessions().get(0).draft().target()).isEqualTo("17.0");
    assertThat(pilot.text()).contains("ok Target     17.0");
  }

  @Test
  void several_refused_fields_are_all_marked() {
    WizardPilot pilot = atReview(Setup.USUAL);
    Failure contract = failure("CONTRACT:NOT_FOUND", "No such contract.");
    pilot.platform.then(
        moving -> {
          Answer one = Answers.refusal("EMAIL:INVALID", "This address bounces.");
          return new Answer(
              one.status(),
              one.document(),
              List.of(contract, one.failures().get(0)),
              one.request(),
              one.notices(),
              one.oddity(),
              one.figures());
        });
    pilot.press("enter").looksLike("contract-refused");
  }

  @Test
  void an_unreachable_platform_keeps_the_order_ready_to_be_sent() {
    WizardPilot pilot = atReview(Setup.USUAL);
    pilot
        .platform
        .then(
            moving -> {
              throw new TroubleException(
                  TroubleKind.UNREACHABLE,
                  "upgrade.odoo.com refused the connection.",
                  "Nothing was sent; all you typed is kept.",
                  "Check the network and press Enter again.");
            })
        .then(Answers.request("draft"))
        .then(moving -> broken());
    pilot.press("enter").looksLike("review-unreachable");
  }

  @Test
  void an_answer_that_was_lost_asks_before_it_creates_again() {
    WizardPilot pilot = atReview(Setup.USUAL);
    pilot.platform.then(moving -> broken());
    pilot.press("enter").looksLike("review-unsure");
    pilot.press("enter").looksLike("review-create-again");
    pilot.press("esc");
    assertThat(pilot.platform.asked()).containsExactly("create");
    pilot.platform.then(Answers.refusal("CONTRACT:NOT_FOUND", "No such contract."));
    pilot.press("enter", "y");
    assertThat(pilot.platform.asked()).containsExactly("create", "create");
  }

  @Test
  void the_upload_shows_what_moves_and_waits_for_its_confirmation() {
    WizardPilot pilot = atReview(Setup.USUAL);
    walkThroughAnUpload(pilot, "upload");
  }

  @Test
  void a_wide_screen_gives_the_upload_more_room() {
    WizardPilot pilot = atReview(Setup.USUAL.size(120, 40));
    walkThroughAnUpload(pilot, "upload-120");
  }

  @Test
  void a_broken_upload_is_settled_and_can_be_sent_again() {
    WizardPilot pilot = atReview(Setup.USUAL);
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              moving.listener().on(new TransferEvent.Started(now(pilot), Samples.DUMP.size(), 0));
              moving.listener().on(new TransferEvent.Progressed(now(pilot), 6 * GIB));
              return broken();
            })
        .then(Answers.request("draft"));
    pilot.press("enter").looksLike("upload-broken");
    assertThat(pilot.platform.asked()).containsExactly("create", "upload 10534", "status 10534");
    pilot.platform.then(Answers.yes()).then(Answers.yes()).then(Answers.request("pending"));
    pilot.press("enter");
    assertThat(pilot.text()).contains("[ queued ]");
  }

  @Test
  void production_is_not_processed_before_the_contract_was_typed() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(
                session(1, Stage.UPLOADED)
                    .withDraft(Samples.DRAFT.with(OrderField.AIM, "production")))
            .settle();
    pilot.press("down", "enter").looksLike("process-production");
    pilot.type("M123").press("enter").looksLike("process-production-wrong");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(Answers.yes()).then(Answers.request("pending"));
    pilot.press("ctrl-u").type("M123456-abcxyz").press("enter");
    assertThat(pilot.platform.asked()).containsExactly("process 10534", "status 10534");
  }

  @Test
  void a_production_request_that_was_taken_over_is_not_processed_by_a_slip_either() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(Samples.takenOver("production"))
            .settle();
    pilot.press("down", "enter").press("enter").looksLike("process-production-taken-over");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(Answers.yes()).then(Answers.request("pending"));
    pilot.type("production").press("enter");
    assertThat(pilot.platform.asked()).containsExactly("process 10534", "status 10534");
  }

  @Test
  void every_field_of_the_request_is_shown_in_words_without_its_key() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL.size(120, 40), Optional.empty())
            .saved(session(1, Stage.RUNNING))
            .settle();
    pilot.platform.then(everyField());
    pilot.press("down", "enter").looksLike("status-every-field-120");
    assertThat(pilot.text()).doesNotContain("Aw7pXk");
    pilot.resize(80, 24).looksLike("status-every-field");
    pilot.press("pgdn").looksLike("status-every-field-scrolled");
  }

  @Test
  void a_failed_upgrade_says_so_and_what_to_do() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(session(1, Stage.RUNNING))
            .settle();
    pilot.platform.then(
        Answers.request("failed", "customer_message", "Module sale_custom is not supported."));
    pilot.press("down", "enter").looksLike("status-failed");
    assertThat(pilot.rings()).isEqualTo(1);
  }

  @Test
  void a_status_that_cannot_be_asked_is_asked_again_later() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(session(1, Stage.RUNNING))
            .settle();
    pilot.platform.then(moving -> broken());
    pilot.press("down", "enter").looksLike("status-unreachable");
    pilot.platform.then(Answers.request("progress"));
    pilot.wait(20);
    assertThat(pilot.text()).contains("The platform answers again.");
  }

  @Test
  void a_dump_that_cannot_be_used_says_why() {
    WizardPilot pilot = atDump(Setup.USUAL);
    pilot.dump(
        "/srv",
        new DumpLookup.Examination(
            "/srv",
            Optional.empty(),
            Optional.of("This is a folder. Select a file and press Enter, or keep typing."),
            List.of(),
            Optional.empty(),
            List.of(new Suggestion("/srv/dumps/", "folder"))));
    pilot.type("/srv").looksLike("dump-completing");
    pilot.press("ctrl-u").type("/nowhere").press("enter").looksLike("dump-missing");
  }

  @Test
  void the_timezone_is_skipped_with_a_word_when_the_database_is_new_enough() {
    WizardPilot pilot = atDump(Setup.USUAL);
    String path = Samples.DUMP.path().toString();
    pilot.sampleDump(Optional.of("15.0"));
    pilot.type(path).press("enter", "enter").looksLike("review-timezone-skipped");
  }

  @Test
  void the_sandbox_says_in_big_letters_that_it_is_not_odoo_and_offers_its_sample() {
    WizardPilot pilot = new WizardPilot(folder, Setup.USUAL.sandbox(), Optional.empty()).settle();
    pilot.looksLike("sandbox-home");
    toDump(pilot);
    pilot.looksLike("sandbox-dump");
    pilot.press("ctrl-t");
    assertThat(pilot.text()).contains(">[/srv/dumps/sales.sql.gz_");
  }

  @Test
  void without_colour_everything_is_still_told() {
    WizardPilot pilot = atReview(Setup.USUAL.look(Theme.MONO, Glyphs.UNICODE));
    pilot.looksLike("mono-review");
    pilot.platform.then(Answers.refusal("TARGET:INVALID", "Invalid target version.", "17.0"));
    pilot.press("enter").looksLike("mono-target-refused");
  }

  @Test
  void in_plain_ascii_everything_is_still_told() {
    WizardPilot pilot = atReview(Setup.USUAL.look(Theme.MONO, Glyphs.ASCII));
    pilot.looksLike("ascii-review");
    walkThroughAnUpload(pilot, "ascii-upload");
  }

  @Test
  void a_terminal_that_is_too_small_says_so_and_loses_nothing() {
    WizardPilot pilot = WizardPilot.usual(folder).press("enter").type("M12");
    pilot.resize(59, 15).looksLike("too-small");
    pilot.type("lost").resize(80, 24);
    assertThat(pilot.text()).contains(">[M12_");
  }

  @Test
  void a_wide_screen_shows_more_of_each_step() {
    WizardPilot pilot = atReview(Setup.USUAL.size(120, 40));
    pilot.looksLike("review-120");
    pilot.press("esc").type("america").looksLike("timezone-120");
  }

  @Test
  void ctrl_c_asks_before_it_stops_an_upload_and_twice_ends_the_program() {
    WizardPilot pilot = atReview(Setup.USUAL);
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              pilot.pressAndLook("?").pressAndLook("ctrl-c");
              assertThat(pilot.ended()).as("it closed the help only").isEmpty();
              pilot.pressAndLook("ctrl-c").peek().looksLike("upload-stop-asked");
              pilot.pressAndLook("esc");
              assertThat(pilot.ended()).isEmpty();
              pilot.pressAndLook("ctrl-c").pressAndLook("ctrl-c");
              throw new InterruptedException();
            });
    pilot.press("enter");
    assertThat(pilot.ended().orElseThrow().ending()).isEqualTo(ConversationEnding.INTERRUPTED);
    assertThat(pilot.ended().orElseThrow().exitMessage().get(0)).isEqualTo("Request 10534.");
    assertThat(pilot.store.list().sessions().get(0).stage()).isEqualTo(Stage.UPLOADING);
  }

  @Test
  void an_upload_that_broke_while_it_was_confirmed_is_not_sent_twice() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(session(1, Stage.UPLOADING).withSentBytes(Samples.DUMP.size()))
            .settle();
    pilot.platform.then(moving -> broken());
    pilot.press("down", "enter");
    pilot
        .platform
        .then(Answers.request("draft", "filesize", "12.40 Gb"))
        .then(Answers.yes())
        .then(Answers.request("pending"));
    pilot.press("enter");
    assertThat(pilot.platform.asked())
        .containsExactly("status 10534", "status 10534", "process 10534", "status 10534");
  }

  @Test
  void a_path_that_leads_to_a_dump_is_kept_before_anything_is_pressed() {
    WizardPilot pilot = atDump(Setup.USUAL);
    String path = Samples.DUMP.path().toString();
    pilot.sampleDump();
    pilot.type(path);
    assertThat(pilot.store.list().sessions().get(0).dump()).contains(Samples.DUMP);
  }

  @Test
  void a_saved_upgrade_is_forgotten_only_after_asking() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(session(1, Stage.RUNNING))
            .settle();
    pilot.press("x");
    assertThat(pilot.text()).as("nothing to forget").doesNotContain("Forget this upgrade?");
    pilot.press("down", "x").looksLike("home-forget");
    pilot.press("esc");
    assertThat(pilot.store.list().sessions()).hasSize(1);
    pilot.press("x", "y");
    assertThat(pilot.store.list().sessions()).isEmpty();
    assertThat(pilot.text()).contains("Upgrade forgotten.");
  }

  @Test
  void the_address_of_the_result_is_shown_in_full_on_request_alone() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(session(1, Stage.RUNNING))
            .settle();
    pilot.platform.then(
        Answers.request(
            "done",
            "upgraded_dump_url",
            "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/upgraded/archive"));
    pilot.press("down", "enter");
    assertThat(pilot.text()).doesNotContain("Aw7pXk");
    pilot.press("a").looksLike("status-address");
    assertThat(pilot.text()).contains("Aw7pXk");
    pilot.press("esc");
    assertThat(pilot.text()).doesNotContain("Aw7pXk");
  }

  @Test
  void half_a_path_is_kept_too() {
    WizardPilot pilot = atDump(Setup.USUAL);
    pilot.type("/srv/dum").press("ctrl-c");
    WizardPilot again = new WizardPilot(folder, Setup.USUAL, Optional.empty()).settle();
    again.press("down", "enter");
    assertThat(again.text()).contains("step 6 of 9: Dump").contains(">[/srv/dum_");
  }

  private void walkThroughAnUpload(WizardPilot pilot, String name) {
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              moving.listener().on(new TransferEvent.Started(now(pilot), Samples.DUMP.size(), 0));
              for (int second = 1; second <= 79; second++) {
                pilot.clock.advance(Duration.ofSeconds(1));
                moving
                    .listener()
                    .on(new TransferEvent.Progressed(now(pilot), second * 98_000_000L));
              }
              pilot.peek().looksLike(name + "-moving");
              pilot.clock.advance(Duration.ofSeconds(12));
              pilot.pressAndLook("?").peek().pressAndLook("esc").looksLike(name + "-stalled");
              moving.listener().on(new TransferEvent.Progressed(now(pilot), Samples.DUMP.size()));
              moving.listener().on(new TransferEvent.AwaitingConfirmation(now(pilot)));
              pilot.peek().looksLike(name + "-confirming");
              return broken();
            })
        .then(Answers.request("draft", "filesize", "12.40 Gb"))
        .then(Answers.yes())
        .then(Answers.request("pending"));
    pilot.press("enter");
  }

  private WizardPilot atReview(Setup setup) {
    String path = Samples.DUMP.path().toString();
    return atDump(setup).sampleDump().type(path).press("enter", "enter", "enter");
  }

  private WizardPilot atDump(Setup setup) {
    return toDump(new WizardPilot(folder, setup, Optional.empty()).settle());
  }

  private static WizardPilot toDump(WizardPilot pilot) {
    return pilot
        .press("enter")
        .type("M123456-abcxyz")
        .press("enter")
        .type("john.doe@example.com")
        .press("enter")
        .type("8.0")
        .press("enter", "enter");
  }

  private static Instant now(WizardPilot pilot) {
    return pilot.clock.instant();
  }

  private static Answer broken() throws TroubleException {
    throw new TroubleException(
        TroubleKind.NETWORK,
        "The connection to upgrade.odoo.com was lost.",
        "The platform may or may not have received it.",
        "Check the network.");
  }

  private static Session session(int number, Stage stage) {
    Session session = Samples.at(stage);
    Instant touched = session.updatedAt().plusSeconds(number * 600L);
    SessionIdentity identity =
        new SessionIdentity(
            new SessionId("2026-" + number),
            Samples.START,
            touched,
            session.platform(),
            session.label());
    SessionRequest requested = stage.hasRequest() ? session.requested() : SessionRequest.NONE;
    return new Session(identity, session.order(), requested, session.progress())
        .remembering(session.updatedAt().plusSeconds(number * 600L), Happening.CREATED, "10534");
  }

  private static Failure failure(String reason, String message) {
    return new Failure(reason, message, Optional.empty(), List.of());
  }

  private static Answer everyField() {
    String base = "https://upgrade.odoo.com/database/eu1/10534/Aw7pXk+/==/";
    return Answers.request(
        "progress",
        "elapsed",
        "01:12",
        "estimated_time",
        "01:30",
        "customer_message",
        "Please check the module sale_custom before going live.",
        "issue_stage",
        "new",
        "filesize",
        "12.40 Gb",
        "database_version",
        "6.1",
        "postgresql",
        "9.4",
        "compressions",
        "pgdmp_custom, sql",
        "filestore",
        "false",
        "created_at",
        "2026-11-23 08:12:01",
        "processed_at",
        "2026-11-23 08:40:00",
        "target",
        "8.0",
        "aim",
        "test",
        "filename",
        "sales.sql.gz",
        "timezone",
        "Europe/Brussels",
        "email",
        "john.doe@example.com",
        "issue",
        "648398",
        "database_uuid",
        "28e5f2b0-4a3c-11e5-9b1a-001e67c4f1a2",
        "status_url",
        base + "status",
        "notes_url",
        base + "upgraded/notes",
        "original_dump_url",
        base + "original/archive",
        "a_field_of_tomorrow",
        "surprise");
  }
}
