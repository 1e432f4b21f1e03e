package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ThreeCustomers;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single turns of the wizard in plain lines that the straight way does not take. */
class PromptWizardTest {
  private static final String[] TO_DUMP = {
    "1", "M123456-abcxyz", "john.doe@example.com", "8.0", "1"
  };
  private static final String PATH = Samples.DUMP.path().toString();

  @TempDir Path folder;

  @Test
  void a_refused_target_is_picked_by_its_number_from_what_the_platform_accepts() {
    PromptPilot pilot = atReview();
    pilot.platform.then(
        Answers.refusal(
            "TARGET:INVALID", "\u001b[2JNot \u009b31mthis\u0007 \u202Eone.", "16.0", "17.0"));
    pilot.news();
    pilot.type("").type("#3").type("#2").looksLike("refused");
    assertThat(pilot.news())
        .contains("Error: There is no number 3 in the list. Type the value")
        .doesNotContain("\u001b", "\u009b", "\u0007", "\u202E");
    assertThat(draft(pilot).draft().target()).isEqualTo("17.0");
  }

  @Test
  void help_lists_what_can_be_typed_and_keys_every_key() {
    PromptPilot pilot = PromptPilot.usual(folder).type(":help", ":keys", "1", ":help");
    pilot.looksLike("help");
  }

  @Test
  void a_customer_is_named_or_picked_by_number() {
    PromptPilot pilot =
        new PromptPilot(
                folder,
                PlatformAddress.ODOO.speaking(Protocol.V1),
                WizardWorld.NO_RETRIES,
                ThreeCustomers.PREFERENCES)
            .begin()
            .type("1");
    pilot.looksLike("customers");
    assertThat(draft(pilot.type("acme log", "")).draft().contract()).isEqualTo("M123457-abcxyz");
    assertThat(draft(pilot.type(":back", ":clear", "#3")).draft().contract())
        .isEqualTo("M200001-qwerty");
  }

  @Test
  void back_keeps_what_was_typed_and_home_goes_all_the_way() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP);
    pilot.news();
    pilot.type(":back", ":esc", ":back");
    assertThat(pilot.news())
        .contains("step 4 of 9: Target", "Enter alone keeps '8.0'", "step 3 of 9: E-mail");
    pilot.type("", "", "", ":home");
    assertThat(pilot.news())
        .endsWith("(quit), :help.\n> ")
        .contains("2  M123456-abcxyz, 8.0, test");
  }

  @Test
  void what_may_be_wrong_with_a_dump_is_said_once_in_a_run() {
    DumpLookup.Examination doubtful =
        new DumpLookup.Examination(
            PATH,
            Optional.of(Samples.DUMP),
            Optional.empty(),
            List.of("It was made by an old pg_dump."),
            Optional.empty(),
            List.of());
    PromptPilot pilot = PromptPilot.usual(folder).dump(PATH, doubtful).type(TO_DUMP);
    pilot.type(PATH).type("", "");
    assertThat(pilot.news()).contains("step 9 of 9: Review").containsOnlyOnce("Careful: ");
  }

  @Test
  void a_signal_in_the_middle_tells_how_to_go_on() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP);
    pilot.news();
    pilot.signal();
    assertThat(pilot.news()).contains("Everything is saved. Continue with:\n  odoo-upgrade-tui");
  }

  @Test
  void quit_in_the_middle_of_an_order_tells_how_to_go_on() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP);
    pilot.type(":quit");
    assertThat(pilot.hasEnded()).isTrue();
    assertThat(pilot.news()).contains("Everything is saved. Continue with:\n  odoo-upgrade-tui");
  }

  @Test
  void the_end_of_the_input_ends_even_an_upload_and_keeps_everything() {
    PromptPilot pilot = atReview();
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              moving
                  .listener()
                  .on(new TransferEvent.Started(pilot.clock.instant(), Samples.DUMP.size(), 0));
              pilot.typeAndLook(":x");
              pilot.endInputAndLook();
              throw new InterruptedException();
            });
    pilot.news();
    pilot.type("");
    assertThat(pilot.hasEnded()).isTrue();
    assertThat(pilot.news())
        .contains("Stop the upload?", "Type y (stop) or n", "Request 10534.\nEverything is saved.");
    assertThat(draft(pilot).stage()).isEqualTo(Stage.UPLOADING);
  }

  @Test
  void a_question_is_answered_by_y_or_n_and_enter_alone_means_no() {
    PromptPilot pilot = atReview();
    pilot.platform.then(moving -> broken());
    pilot.type("").news();
    pilot.type("");
    assertThat(pilot.news()).contains("Create it again?", "Type y (create again) or n (no");
    pilot.type("production", "");
    assertThat(pilot.news()).contains("Error: Answer with y or n.");
    assertThat(pilot.platform.asked()).containsExactly("create");
    pilot.platform.then(Answers.refusal("CONTRACT:NOT_FOUND", "No such contract."));
    pilot.type("", "yes");
    assertThat(pilot.platform.asked()).containsExactly("create", "create");
    assertThat(pilot.news()).contains("step 2 of 9: Contract", "Refused: No such contract.");
  }

  @Test
  void a_line_meant_for_the_page_before_is_not_taken() {
    PromptPilot pilot = PromptPilot.usual(folder).type("1");
    pilot.news();
    pilot.typedEarlier("M123456-abcxyz");
    assertThat(pilot.news())
        .contains("Error: The page changed while you typed")
        .doesNotContain("step 2");
  }

  @Test
  void a_line_that_is_too_long_is_refused_as_a_whole() {
    PromptPilot pilot = PromptPilot.usual(folder).type("1");
    pilot.news();
    pilot.type("M".repeat(5000));
    assertThat(pilot.news().replace('\n', ' '))
        .contains("That line has 5000 characters; the limit is 4096.", "Type the value");
    pilot.type("M".repeat(200));
    assertThat(pilot.news()).contains("Error: This is not a contract number");
  }

  @Test
  void signs_of_keys_that_do_nothing_here_are_refused() {
    PromptPilot pilot = PromptPilot.usual(folder).type("1");
    pilot.news();
    pilot.type("M12\u001b[D3456-abcxyz");
    assertThat(pilot.news()).contains("keys that do nothing here").doesNotContain("step 2");
  }

  @Test
  void a_command_nobody_knows_says_where_the_others_are() {
    PromptPilot pilot = PromptPilot.usual(folder);
    pilot.type(":frobnicate", ":key nosuch", ":clear", "#7", ":mark 9", ":back");
    assertThat(pilot.transcript())
        .contains(
            "There is no command ':frobnicate' here. :help lists them.",
            "There is no key 'nosuch'",
            "There is no field to clear here.",
            "There is no number 7 in the list.",
            "There is no number 9 in the list.",
            "Nothing has changed.");
  }

  @Test
  void an_action_is_known_by_its_key_its_words_or_both() {
    for (String line : List.of(":n", ":new", ":n new", ":NEW", ":key n")) {
      PromptPilot pilot = PromptPilot.usual(folder).type(line);
      assertThat(pilot.transcript()).as(line).contains("step 2 of 9: Contract");
    }
  }

  @Test
  void a_suggestion_is_read_before_it_is_taken() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP).type(PATH, "", "america");
    assertThat(pilot.news())
        .contains("#1  America/", "#10  America/", " more; :again reads all.")
        .doesNotContain("step 9");
    pilot.type(":clear", "brus", "#2");
    assertThat(draft(pilot).draft().timezone()).isEqualTo("Europe/Istanbul");
    assertThat(pilot.news()).contains("The field is now empty.", "step 9 of 9: Review");
  }

  @Test
  void a_dump_is_found_by_picking_folders_and_files() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP);
    pilot.dump("/srv", examined("/srv", "/srv/dumps/"));
    pilot.dump("/srv/dumps/", examined("/srv/dumps/", "/srv/dumps/old.sql", PATH));
    pilot.news();
    pilot.type("/srv", "#1", "#2").looksLike("dump-picked");
    assertThat(pilot.news()).contains("step 7 of 9: File name");
    assertThat(draft(pilot).dump()).contains(Samples.DUMP);
  }

  @Test
  void production_is_not_processed_before_the_contract_was_typed() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1))
            .saved(
                Samples.at(Stage.UPLOADED)
                    .withDraft(Samples.DRAFT.with(OrderField.AIM, "production")))
            .begin()
            .type("2", "", "M123");
    assertThat(pilot.news())
        .contains("PRODUCTION upgrade", "Type the contract first", "not M123456-abcxyz");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(Answers.yes()).then(Answers.request("pending"));
    pilot.type("M123456-abcxyz");
    assertThat(pilot.platform.asked()).containsExactly("process 10534", "status 10534");
  }

  @Test
  void a_production_request_that_was_taken_over_is_not_processed_by_a_slip_either() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1))
            .saved(Samples.takenOver("production"))
            .begin()
            .type("2", "", "test");
    assertThat(pilot.news())
        .contains("PRODUCTION upgrade", "Type the word production", "not production");
    assertThat(pilot.platform.asked()).isEmpty();
    pilot.platform.then(Answers.yes()).then(Answers.request("pending"));
    pilot.type("production");
    assertThat(pilot.platform.asked()).containsExactly("process 10534", "status 10534");
  }

  @Test
  void the_list_is_filtered_by_words_and_its_details_are_told() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1))
            .saved(Samples.at(Stage.DONE))
            .begin();
    pilot.news();
    pilot.type("nothing like it", "done", ":details", ":esc", ":mark 2", ":details");
    pilot.looksLike("list");
    assertThat(pilot.news())
        .contains("No saved upgrade matches", "Or :esc (all)")
        .contains("Request: 10534");
    pilot.type("done", ":quit");
    assertThat(pilot.hasEnded()).isTrue();
  }

  @Test
  void the_sandbox_says_on_each_page_that_it_is_not_odoo_and_gives_its_sample() {
    PromptPilot pilot = new PromptPilot(folder, PromptPilot.SANDBOX).begin().type(TO_DUMP);
    assertThat(pilot.news()).contains("SANDBOX - NOT ODOO: New upgrade, step 6 of 9: Dump");
    pilot.typeAndLook(":ctrl-t").type(""); // before the file was looked at
    assertThat(pilot.news())
        .contains("The field contains: " + PATH, "step 7 of 9: File name")
        .doesNotContain("Error: ");
  }

  @Test
  void a_status_that_cannot_be_asked_is_told_once_and_so_is_its_return() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.V1))
            .saved(Samples.at(Stage.RUNNING))
            .begin();
    pilot.platform.then(Answers.request("pending")).then(m -> broken()).then(m -> broken());
    pilot.platform.then(Answers.request("pending")).then(Answers.request("pending"));
    pilot.type("2").wait(80).looksLike("status-unreachable");
    assertThat(pilot.news()).containsOnlyOnce("Error: ").containsOnlyOnce("answers again.");
  }

  private PromptPilot atReview() {
    PromptPilot pilot = PromptPilot.usual(folder).type(TO_DUMP).type(PATH, "", "");
    assertThat(pilot.news()).contains("step 9 of 9: Review");
    return pilot;
  }

  private static Session draft(PromptPilot pilot) {
    return pilot.store.list().sessions().get(0);
  }

  private static DumpLookup.Examination examined(String typed, String... suggestions) {
    return new DumpLookup.Examination(
        typed,
        Optional.empty(),
        Optional.of("This is a folder. Select a file and press Enter, or keep typing."),
        List.of(),
        Optional.empty(),
        List.of(suggestions).stream().map(to -> new Suggestion(to, "folder")).toList());
  }

  private static Answer broken() throws TroubleException {
    throw new TroubleException(
        TroubleKind.NETWORK,
        "The connection to upgrade.odoo.com was lost.",
        "The platform may or may not have received it.",
        "Check the network.");
  }
}
