package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpgradeFlowTest {
  private static final Instant LATER = Samples.START.plusSeconds(60);

  @Test
  void an_upgrade_goes_from_draft_to_done_one_step_at_a_time() {
    Session session = Samples.filledIn();
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.CREATE);
    session = after(session, new FlowEvent.Asked(LATER, Step.CREATE));
    assertThat(session.stage()).isEqualTo(Stage.CREATING);
    session = after(session, created());
    assertThat(session.request()).contains(Samples.REF);
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.UPLOAD);
    session = after(session, new FlowEvent.Asked(LATER, Step.UPLOAD));
    session = after(session, new FlowEvent.UploadConfirmed(LATER));
    assertThat(session.sentBytes()).isEqualTo(Samples.DUMP.size());
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.PROCESS);
    session = after(session, new FlowEvent.Asked(LATER, Step.PROCESS));
    session = after(session, new FlowEvent.ProcessConfirmed(LATER));
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.STATUS);
    session = after(session, heard("progress"));
    assertThat(session.stage()).isEqualTo(Stage.RUNNING);
    session = after(session, heard("done"));
    assertThat(session.stage()).isEqualTo(Stage.DONE);
    assertThat(UpgradeFlow.nextStep(session)).isEmpty();
    assertThat(session.history())
        .extracting(entry -> entry.happening() + " " + entry.text())
        .containsExactly(
            "CREATED 10534",
            "UPLOAD_BEGAN 13314398618",
            "UPLOADED ",
            "PROCESS_ASKED ",
            "STATE progress",
            "STATE done");
  }

  @Test
  void an_unanswered_create_is_never_repeated_by_itself() {
    Session session = after(Samples.filledIn(), new FlowEvent.Asked(LATER, Step.CREATE));
    session = after(session, broke(Step.CREATE, TroubleKind.NETWORK, 0));
    assertThat(session.stage()).isEqualTo(Stage.CREATING);
    assertThat(UpgradeFlow.nextStep(session)).isEmpty();
  }

  @Test
  void a_create_that_never_left_can_be_sent_again() {
    Session session = after(Samples.filledIn(), new FlowEvent.Asked(LATER, Step.CREATE));
    session = after(session, broke(Step.CREATE, TroubleKind.UNREACHABLE, 0));
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.CREATE);
  }

  @Test
  void typing_after_an_unanswered_create_begins_again() {
    Session session = after(Samples.filledIn(), new FlowEvent.Asked(LATER, Step.CREATE));
    session =
        after(
            session, new FlowEvent.OrderTyped(LATER, Samples.DRAFT.with(OrderField.TARGET, "9.0")));
    assertThat(session.stage()).isEqualTo(Stage.DRAFT);
  }

  @Test
  void a_broken_upload_is_settled_by_asking_for_the_status() {
    Session session = after(Samples.at(Stage.CREATED), new FlowEvent.Asked(LATER, Step.UPLOAD));
    session = after(session, broke(Step.UPLOAD, TroubleKind.NETWORK, 4096));
    assertThat(session.sentBytes()).isEqualTo(4096);
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.STATUS);
    assertThat(after(session, heard("draft")).stage()).isEqualTo(Stage.CREATED);
    assertThat(after(session, heard("draft", "filesize", "12.40 Gb")).stage())
        .isEqualTo(Stage.UPLOADED);
    assertThat(after(session, heard("pending")).stage()).isEqualTo(Stage.RUNNING);
  }

  @Test
  void a_dump_that_proved_damaged_while_it_was_sent_is_never_processed() {
    Session sending = after(Samples.at(Stage.CREATED), new FlowEvent.Asked(LATER, Step.UPLOAD));
    Session unfit = after(sending, broke(Step.UPLOAD, TroubleKind.FILE, 4096));
    Session told = after(unfit, heard("draft", "filesize", "12.40 Gb"));
    assertThat(UpgradeFlow.nextStep(told)).contains(Step.UPLOAD);
    Session again = after(told, new FlowEvent.Asked(LATER, Step.UPLOAD));
    again = after(again, broke(Step.UPLOAD, TroubleKind.NETWORK, 4096));
    assertThat(after(again, heard("draft", "filesize", "12.40 Gb")).stage())
        .isEqualTo(Stage.UPLOADED);
  }

  @ParameterizedTest
  @CsvSource({
    "912.99 Kb, 934902, true",
    "912.99 Kb, 912990, true",
    "912.99 Kb, 700000, false",
    "0.10 Kb, 100, true",
    "12 Mb, 12582912, true",
    "'12,4 GB', 13314398618, true",
    "77, 77, true",
    "many, 77, false"
  })
  void the_size_the_platform_tells_shows_whether_the_dump_is_there(
      String told, long bytes, boolean there) {
    Session session = Samples.at(Stage.UPLOADING);
    session =
        session.withDump(
            session.dump().map(dump -> new DumpFile(dump.path(), bytes, dump.modified(), "")));
    Stage stage = after(session, heard("draft", "filesize", told)).stage();
    assertThat(stage).isEqualTo(there ? Stage.UPLOADED : Stage.CREATED);
  }

  @Test
  void a_lost_answer_to_process_is_settled_by_asking_for_the_status() {
    Session session = after(Samples.at(Stage.UPLOADED), new FlowEvent.Asked(LATER, Step.PROCESS));
    session = after(session, broke(Step.PROCESS, TroubleKind.NETWORK, 0));
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.STATUS);
    assertThat(after(session, heard("draft")).stage()).isEqualTo(Stage.UPLOADED);
    assertThat(after(session, heard("pending")).stage()).isEqualTo(Stage.RUNNING);
  }

  @Test
  void a_refused_order_keeps_what_was_typed_and_why_it_was_refused() {
    Failure failure =
        new Failure("TARGET:INVALID", "No such target", Optional.of("8.0"), List.of("17.0"));
    Session session = after(Samples.filledIn(), new FlowEvent.Asked(LATER, Step.CREATE));
    session = after(session, new FlowEvent.Refused(LATER, Step.CREATE, List.of(failure)));
    assertThat(session.stage()).isEqualTo(Stage.DRAFT);
    assertThat(session.draft()).isEqualTo(Samples.DRAFT);
    assertThat(session.failures()).containsExactly(failure);
  }

  @Test
  void mending_the_refused_field_clears_its_refusal_alone() {
    Failure target = new Failure("TARGET:INVALID", "no", Optional.empty(), List.of());
    Failure contract = new Failure("CONTRACT:NOT_FOUND", "no", Optional.empty(), List.of());
    Session session = Samples.filledIn().withFailures(List.of(target, contract));
    session =
        after(
            session, new FlowEvent.OrderTyped(LATER, Samples.DRAFT.with(OrderField.TARGET, "9.0")));
    assertThat(session.failures()).containsExactly(contract);
  }

  @Test
  void a_state_nobody_has_documented_counts_as_running() {
    assertThat(after(Samples.at(Stage.SUBMITTING), heard("levitating")).stage())
        .isEqualTo(Stage.RUNNING);
  }

  @Test
  void the_same_state_told_twice_is_remembered_once() {
    Session session = after(Samples.at(Stage.RUNNING), heard("progress"));
    session = after(session, heard("progress"));
    assertThat(session.history()).hasSize(1);
    assertThat(session.history().get(0).happening()).isEqualTo(Happening.STATE);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_bad_end_is_final_wherever_it_is_heard(Stage stage) {
    Session session = after(Samples.at(stage), heard("failed"));
    assertThat(session.stage()).isEqualTo(Stage.ENDED_BADLY);
    assertThat(UpgradeFlow.nextStep(session)).isEmpty();
  }

  @Test
  void a_request_made_elsewhere_can_be_taken_over() {
    RequestRef ref = new RequestRef("77", Secret.of("k"));
    Session session = after(Samples.filledIn(), new FlowEvent.Adopted(LATER, ref));
    assertThat(session.request()).contains(ref);
    assertThat(UpgradeFlow.nextStep(session)).contains(Step.UPLOAD);
  }

  @Test
  void what_changes_something_touches_the_session_and_nothing_else_does() {
    Session running = after(Samples.at(Stage.RUNNING), heard("progress"));
    assertThat(running.updatedAt()).isEqualTo(LATER);
    Instant tomorrow = LATER.plusSeconds(86_400);
    FlowEvent asked = new FlowEvent.Asked(tomorrow, Step.STATUS);
    assertThat(after(running, asked)).isSameAs(running);
    FlowEvent heard = new FlowEvent.StatusReceived(tomorrow, Answers.requestIn("progress"));
    assertThat(after(running, heard)).isSameAs(running);
  }

  @ParameterizedTest
  @CsvSource({"up4.odoo.com, up4.odoo.com", "localhost:99999, ''", "user@up4.odoo.com, ''"})
  void what_is_no_name_of_a_machine_is_not_remembered_as_one(String told, String kept) {
    Session running = after(Samples.at(Stage.RUNNING), heard("progress", "host_uri", told));
    assertThat(running.request().flatMap(RequestRef::host).orElse("")).isEqualTo(kept);
  }

  private static Session after(Session session, FlowEvent event) {
    return UpgradeFlow.next(session, event);
  }

  private static FlowEvent created() {
    return new FlowEvent.Created(LATER, Samples.REF, Answers.requestIn("draft"));
  }

  private static FlowEvent heard(String state, String... more) {
    return new FlowEvent.StatusReceived(LATER, Answers.requestIn(state, more));
  }

  @ParameterizedTest
  @CsvSource({"progress, RUNNING", "done, DONE", "failed, ENDED_BADLY"})
  void what_is_asked_too_late_and_not_done_does_not_take_an_upgrade_back(
      String state, Stage stage) {
    Session session = after(Samples.at(Stage.RUNNING), heard(state));
    Failure late = new Failure("STATE:INVALID", "It is too late.", Optional.empty(), List.of());
    for (Step step : List.of(Step.UPLOAD, Step.PROCESS)) {
      Session asked = after(session, new FlowEvent.Asked(LATER, step));
      Session refused = after(asked, new FlowEvent.Refused(LATER, step, List.of(late)));
      assertThat(refused.stage()).as("%s refused", step).isEqualTo(stage);
      assertThat(after(asked, broke(step, TroubleKind.UNREACHABLE, 0)).stage())
          .as("%s not sent", step)
          .isEqualTo(stage);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "done, DONE",
    "Delivered, DONE",
    "failed, ENDED_BADLY",
    "pending, RUNNING",
    "draft, CREATED"
  })
  void a_refusal_that_names_the_state_is_believed(String state, Stage stage) {
    Failure invalid =
        new Failure("STATE:INVALID", "Not in this state.", Optional.of(state), List.of("draft"));
    Session session = after(Samples.at(Stage.CREATED), new FlowEvent.Asked(LATER, Step.UPLOAD));
    session = after(session, new FlowEvent.Refused(LATER, Step.UPLOAD, List.of(invalid)));
    assertThat(session.stage()).isEqualTo(stage);
  }

  private static FlowEvent broke(Step step, TroubleKind kind, long sent) {
    return new FlowEvent.Broke(LATER, step, new Trouble(kind, "It was lost.", "", ""), sent);
  }
}
