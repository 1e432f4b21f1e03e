package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.transfer.RetryPause;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowRunnerTest {
  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final List<Session> saved = new ArrayList<>();
  private final List<FlowNews> news = new ArrayList<>();
  private final QuestionCourse runner =
      runner(
          platform,
          (session, listener) -> saved.add(session),
          new ManualClock(Samples.START),
          news::add);

  @Test
  void the_intention_is_saved_before_the_call_and_the_outcome_after_it() {
    platform.then(
        moving -> {
          assertThat(saved).extracting(Session::stage).containsExactly(Stage.CREATING);
          return Answers.request("draft");
        });
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.isFine()).isTrue();
    assertThat(saved).extracting(Session::stage).containsExactly(Stage.CREATING, Stage.CREATED);
    assertThat(saved.get(1).request()).contains(Samples.REF);
  }

  @Test
  void nothing_is_sent_while_the_order_is_incomplete() {
    Session session =
        Samples.filledIn().withDraft(Samples.DRAFT.with(OrderField.EMAIL, "nonsense"));
    StepResult result = runner.run(Step.CREATE, session);
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.BAD_ARGUMENT);
    assertThat(platform.asked()).isEmpty();
    assertThat(saved).isEmpty();
  }

  @Test
  void nothing_is_sent_when_the_intention_cannot_be_saved() {
    Trouble full = new Trouble(TroubleKind.FILE, "The disk is full.", "", "Make room.");
    QuestionCourse onFullDisk =
        runner(
            platform,
            (session, listener) -> {
              throw new TroubleException(full);
            },
            new ManualClock(Samples.START),
            FlowListener.NONE);
    StepResult result = onFullDisk.run(Step.CREATE, Samples.filledIn());
    assertThat(result.trouble()).contains(full);
    assertThat(result.session()).isEqualTo(Samples.filledIn());
    assertThat(platform.asked()).isEmpty();
  }

  @Test
  void a_request_whose_saving_failed_is_still_handed_on() {
    platform.then(Answers.request("draft"));
    QuestionCourse fillingUp =
        runner(
            platform,
            (session, listener) -> {
              if (session.stage() == Stage.CREATED) {
                throw new TroubleException(TroubleKind.FILE, "The disk is full.", "", "Make room.");
              }
            },
            new ManualClock(Samples.START),
            FlowListener.NONE);
    StepResult result = fillingUp.run(Step.CREATE, Samples.filledIn());
    assertThat(result.session().request()).contains(Samples.REF);
    assertThat(result.trouble().orElseThrow().sentence())
        .isEqualTo(
            "Request 10534 exists, but could not be saved. The disk is full. It will be lost when"
                + " this program ends. Make room.");
  }

  @Test
  void a_refusal_names_its_reasons_and_what_would_be_accepted() {
    platform.then(Answers.refusal("TARGET:INVALID", "No such target.", "16.0", "17.0"));
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.session().stage()).isEqualTo(Stage.DRAFT);
    assertThat(result.trouble().orElseThrow().sentence())
        .isEqualTo(
            "The platform refused to create the request: No such target. No request was created."
                + " Everything you typed is kept. Accepted: 16.0, 17.0.");
  }

  @Test
  void a_failing_server_is_told_from_an_answer_that_cannot_be_understood() {
    platform.then(Answers.broken(503, "Service Unavailable")).then(Answers.broken(200, "OK"));
    assertThat(runner.run(Step.STATUS, Samples.at(Stage.RUNNING)).trouble())
        .map(Trouble::kind)
        .contains(TroubleKind.SERVER_ERROR);
    assertThat(runner.run(Step.STATUS, Samples.at(Stage.RUNNING)).trouble())
        .map(Trouble::kind)
        .contains(TroubleKind.UNREADABLE_ANSWER);
  }

  @Test
  void a_broken_upload_remembers_how_much_had_left() {
    platform.then(
        moving -> {
          moving.listener().on(new TransferEvent.Progressed(Samples.START, 4096));
          throw new TroubleException(TroubleKind.NETWORK, "It was lost.", "", "");
        });
    StepResult result = runner.run(Step.UPLOAD, Samples.at(Stage.CREATED));
    assertThat(result.session().stage()).isEqualTo(Stage.UPLOADING);
    assertThat(result.session().sentBytes()).isEqualTo(4096);
    assertThat(saved.get(saved.size() - 1)).isEqualTo(result.session());
  }

  @Test
  void a_step_that_is_stopped_keeps_what_it_reached() {
    platform.then(
        moving -> {
          moving.listener().on(new TransferEvent.Progressed(Samples.START, 100));
          throw new InterruptedException();
        });
    StepResult result = runner.run(Step.UPLOAD, Samples.at(Stage.CREATED));
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.INTERRUPTED);
    assertThat(result.session().sentBytes()).isEqualTo(100);
  }

  @Test
  void every_saved_session_and_the_end_are_news() {
    platform.then(Answers.request("progress"));
    StepResult result = runner.run(Step.STATUS, Samples.at(Stage.RUNNING));
    assertThat(news)
        .containsExactly(
            new FlowNews.Changed(saved.get(0)),
            new FlowNews.Changed(saved.get(1)),
            new FlowNews.Ended(Step.STATUS, result));
  }

  @Test
  void what_the_platform_speaks_is_found_out_and_saved_before_the_first_call() {
    platform.then(
        moving -> {
          assertThat(saved.get(0).platform().protocol()).contains(Protocol.CURRENT);
          assertThat(saved.get(0).stage()).isEqualTo(Stage.DRAFT);
          return Answers.request("draft");
        });
    StepResult result =
        asking(address -> address.speaking(Protocol.CURRENT)).run(Step.CREATE, unasked());
    assertThat(result.isFine()).isTrue();
    assertThat(result.session().platform().protocol()).contains(Protocol.CURRENT);
    assertThat(result.session().history().get(0))
        .isEqualTo(new HistoryEntry(Samples.START, Happening.RECOGNIZED, "current"));
  }

  @Test
  void a_session_that_knows_what_its_platform_speaks_is_not_told_again() {
    platform.then(Answers.request("progress"));
    Session known =
        Samples.at(Stage.RUNNING).withPlatform(PlatformAddress.ODOO.speaking(Protocol.V1));
    StepResult result = asking(address -> address.speaking(Protocol.V1)).run(Step.STATUS, known);
    assertThat(result.session().history())
        .extracting(HistoryEntry::happening)
        .doesNotContain(Happening.RECOGNIZED);
  }

  @Test
  void a_platform_that_cannot_be_recognized_is_asked_nothing_and_nothing_is_saved() {
    Trouble silent = new Trouble(TroubleKind.UNREACHABLE, "Nobody answers.", "", "Try again.");
    StepResult result =
        asking(
                address -> {
                  throw new TroubleException(silent);
                })
            .run(Step.CREATE, unasked());
    assertThat(result.trouble()).contains(silent);
    assertThat(result.session()).isEqualTo(unasked());
    assertThat(platform.asked()).isEmpty();
    assertThat(saved).isEmpty();
  }

  @Test
  void being_stopped_while_it_is_found_out_leaves_no_doubt_about_a_request() {
    StepResult result =
        asking(
                address -> {
                  throw new InterruptedException();
                })
            .run(Step.CREATE, unasked());
    assertThat(result.trouble().orElseThrow().sentence())
        .isEqualTo("Stopped before anything was sent. Nothing is lost.");
    assertThat(result.session().stage()).isEqualTo(Stage.DRAFT);
    assertThat(saved).isEmpty();
  }

  @Test
  void no_request_is_spent_when_a_program_is_missing_that_sends_the_dump() {
    Trouble missing = new Trouble(TroubleKind.BAD_ARGUMENT, "No rsync.", "", "Install it.");
    platform.needing(
        new FoundProgram("rsync", Optional.empty(), Optional.empty(), Optional.of(missing)));
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.trouble()).contains(missing);
    assertThat(platform.asked()).isEmpty();
    assertThat(result.session().stage()).isEqualTo(Stage.DRAFT);
    assertThat(saved).isEmpty();
    platform.then(Answers.request("progress"));
    assertThat(runner.run(Step.STATUS, Samples.at(Stage.RUNNING)).isFine()).isTrue();
  }

  @Test
  void a_key_is_made_and_kept_while_the_order_is_still_a_draft() {
    SshIdentity key = new SshIdentity.Made(Secret.of("a key"));
    platform.preparing(journal -> journal.identityMade(key)).then(Answers.request("draft"));
    runner.run(Step.CREATE, Samples.filledIn());
    assertThat(saved)
        .extracting(Session::stage)
        .startsWith(Stage.DRAFT, Stage.CREATING, Stage.CREATED);
    assertThat(saved.get(0).transfers().ssh().identity()).contains(key);
  }

  @Test
  void being_stopped_while_a_key_is_made_leaves_a_draft_with_what_was_kept() {
    SshIdentity key = new SshIdentity.Made(Secret.of("a key"));
    platform.preparing(
        journal -> {
          journal.identityMade(key);
          throw new InterruptedException();
        });
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.session().stage()).isEqualTo(Stage.DRAFT);
    assertThat(result.session()).isEqualTo(saved.get(saved.size() - 1));
    assertThat(result.session().transfers().ssh().identity()).contains(key);
    assertThat(platform.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CREATE, DRAFT, DRAFT", "PROCESS, UPLOADED, UPLOADED"})
  void a_call_that_was_stopped_before_it_left_was_never_asked(
      Step step, Stage before, Stage after) {
    platform.then(
        moving -> {
          throw new NothingSentException();
        });
    Session session = before == Stage.DRAFT ? Samples.filledIn() : Samples.at(before);
    StepResult result = runner.run(step, session);
    assertThat(result.session().stage()).isEqualTo(after);
    assertThat(saved.get(saved.size() - 1).stage()).isEqualTo(after);
    assertThat(result.trouble().orElseThrow().happened())
        .isEqualTo("Stopped before anything was sent.");
  }

  @Test
  void an_answer_to_create_that_cannot_be_understood_is_kept_and_it_is_told_where() {
    Secret came = Secret.of("<html>");
    platform.then(
        Answers.broken(200, "OK")
            .salvaged(
                came, Optional.empty(), Optional.empty(), (id, key) -> Answers.yes().document()));
    List<Secret> kept = new ArrayList<>();
    SessionSink sink =
        new SessionSink() {
          @Override
          public void save(Session session, FlowListener listener) {
            saved.add(session);
          }

          @Override
          public Optional<Path> keepAnswer(Secret answer) {
            kept.add(answer);
            return Optional.of(Path.of("/state/a.json.create-answer"));
          }
        };
    StepResult result =
        runner(platform, sink, new ManualClock(Samples.START), FlowListener.NONE)
            .run(Step.CREATE, Samples.filledIn());
    assertThat(kept).containsExactly(came);
    assertThat(result.session().stage()).isEqualTo(Stage.CREATING);
    assertThat(result.session().history())
        .last()
        .isEqualTo(
            new HistoryEntry(
                Samples.START,
                Happening.NOTICED,
                "What the platform answered is kept in /state/a.json.create-answer."));
  }

  @Test
  void a_damaged_answer_that_names_the_request_is_a_request() {
    platform.then(
        Answers.broken(200, "OK")
            .salvaged(
                Secret.of("{"),
                Optional.of("7"),
                Optional.of("a key"),
                (id, key) -> Answers.yes().document()));
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.trouble()).isEmpty();
    assertThat(result.session().request()).contains(new RequestRef("7", Secret.of("a key")));
  }

  @Test
  void a_create_that_was_stopped_after_it_left_may_have_arrived() {
    platform.then(
        moving -> {
          throw new InterruptedException();
        });
    StepResult result = runner.run(Step.CREATE, Samples.filledIn());
    assertThat(result.session().stage()).isEqualTo(Stage.CREATING);
  }

  /** How it is found out what a platform speaks. */
  @FunctionalInterface
  private interface Recognizing {
    PlatformAddress of(PlatformAddress address) throws TroubleException, InterruptedException;
  }

  /** A runner that finds out first what its platform speaks. */
  private QuestionCourse asking(Recognizing recognizing) {
    Platforms platforms =
        new Platforms() {
          @Override
          public UpgradePlatform at(PlatformAddress address) {
            return platform;
          }

          @Override
          public PlatformAddress recognized(PlatformAddress address)
              throws TroubleException, InterruptedException {
            return recognizing.of(address);
          }
        };
    return runner(
        platforms,
        (session, listener) -> saved.add(session),
        new ManualClock(Samples.START),
        news::add);
  }

  /** A runner of single steps. */
  private static QuestionCourse runner(
      UpgradePlatform platform, SessionSink sink, Clock clock, FlowListener listener) {
    return runner((Platforms) address -> platform, sink, clock, listener);
  }

  private static QuestionCourse runner(
      Platforms platforms, SessionSink sink, Clock clock, FlowListener listener) {
    TransferEnvironment environment =
        new TransferEnvironment(StallLimits.USUAL, (delay, task) -> () -> {}, clock, () -> 0);
    Recording recording = new Recording(sink, clock, listener);
    FlowRunner steps =
        new FlowRunner(
            new StoppablePlatform(platforms, PlatformAddress.ODOO),
            recording,
            PlainTransfer.unlimited(),
            environment,
            TransportRules.SFTP_FROM);
    return new QuestionCourse(steps, new RetryPause(environment), recording);
  }

  /** An order for a platform that nobody has asked yet what it speaks. */
  private static Session unasked() {
    return Samples.filledIn().withPlatform(PlatformAddress.ODOO);
  }
}
