package dev.odooupgrade.flow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWatchTest {
  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<Long> pauses = new ArrayList<>();
  private final StatusWatch watch =
      new StatusWatch(
          TransferConfigs.runners(platform, clock)
              .at(PlatformAddress.ODOO, (session, listener) -> {}, FlowListener.NONE),
          PollPace.USUAL,
          time -> {
            pauses.add(time.toSeconds());
            clock.advance(time);
          },
          clock);

  @Test
  void it_asks_at_its_pace_until_the_upgrade_has_ended() throws Exception {
    platform
        .then(Answers.request("pending"))
        .then(Answers.request("progress"))
        .then(Answers.request("done"));
    StepResult result = watch.untilEnded(Samples.at(Stage.RUNNING), Optional.empty());
    assertThat(result.session().stage()).isEqualTo(Stage.DONE);
    assertThat(pauses).containsExactly(10L, 10L);
  }

  @Test
  void failures_make_it_wait_longer_and_an_answer_brings_its_pace_back() throws Exception {
    platform
        .then(moving -> fail())
        .then(moving -> fail())
        .then(Answers.request("progress"))
        .then(Answers.request("done"));
    watch.untilEnded(Samples.at(Stage.RUNNING), Optional.empty());
    assertThat(pauses).containsExactly(20L, 40L, 10L);
  }

  @Test
  void it_asks_once_more_when_its_patience_ends() throws Exception {
    platform
        .then(Answers.request("progress"))
        .then(Answers.request("progress"))
        .then(Answers.request("progress"));
    StepResult result =
        watch.untilEnded(Samples.at(Stage.RUNNING), Optional.of(Duration.ofSeconds(13)));
    assertThat(result.session().stage()).isEqualTo(Stage.RUNNING);
    assertThat(pauses).containsExactly(10L, 3L);
  }

  @Test
  void it_does_not_insist_when_the_platform_refuses_to_tell() throws Exception {
    platform.then(Answers.refusal("KEY:INVALID", "Wrong key."));
    StepResult result = watch.untilEnded(Samples.at(Stage.RUNNING), Optional.empty());
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.REFUSED);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 2", "12, 12", "3600, 3600"})
  void a_question_that_stalls_is_stopped_when_the_time_is_up(long patience, long stopped)
      throws Exception {
    ManualDelayer time = new ManualDelayer();
    platform.then(
        moving -> {
          time.advance(Duration.ofSeconds(stopped).minusMillis(1));
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
          time.advance(Duration.ofMillis(1));
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
          throw new InterruptedException();
        });
    StepResult result =
        watch(time)
            .untilEnded(Samples.at(Stage.RUNNING), Optional.of(Duration.ofSeconds(patience)));
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.STILL_RUNNING);
    assertThat(time.pending()).isZero();
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_second_question_gets_what_is_left_of_the_time() throws Exception {
    ManualDelayer time = new ManualDelayer();
    platform
        .then(Answers.request("progress"))
        .then(
            moving -> {
              time.advance(Duration.ofSeconds(2));
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
              throw new InterruptedException();
            });
    StepResult result =
        watch(time).untilEnded(Samples.at(Stage.RUNNING), Optional.of(Duration.ofSeconds(12)));
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.STILL_RUNNING);
    assertThat(result.session().state()).isPresent();
  }

  @Test
  void an_answer_in_time_counts_though_the_clock_has_rung() throws Exception {
    ManualDelayer time = new ManualDelayer();
    platform.then(
        moving -> {
          time.advance(Duration.ofSeconds(12));
          return Answers.request("done");
        });
    StepResult result =
        watch(time).untilEnded(Samples.at(Stage.RUNNING), Optional.of(Duration.ofSeconds(12)));
    assertThat(result.isFine()).isTrue();
  }

  @Test
  void a_person_who_stops_it_did_not_run_out_of_time() throws Exception {
    platform.then(
        moving -> {
          throw new InterruptedException();
        });
    StepResult result =
        watch.untilEnded(Samples.at(Stage.RUNNING), Optional.of(Duration.ofSeconds(12)));
    assertThat(result.trouble()).map(Trouble::kind).contains(TroubleKind.INTERRUPTED);
  }

  private StatusWatch watch(ManualDelayer time) {
    TransferEnvironment tools =
        new TransferEnvironment(StallLimits.USUAL, (delay, task) -> () -> {}, clock, () -> 0);
    Runners runners =
        new Runners(
            address -> platform,
            clock,
            new TransferConfig(tools, RetryRules.USUAL, new Random(1), time));
    return new StatusWatch(
        runners.at(PlatformAddress.ODOO, (session, listener) -> {}, FlowListener.NONE),
        PollPace.USUAL,
        pause -> {
          clock.advance(pause);
          time.advance(pause);
        },
        clock);
  }

  @Test
  void no_wait_is_longer_than_five_minutes() {
    assertThat(PollPace.USUAL.afterFailures(60)).isEqualTo(Duration.ofMinutes(5));
    assertThat(new PollPace(Duration.ofMinutes(7)).afterFailures(3))
        .isEqualTo(Duration.ofMinutes(7));
  }

  private static Answer fail() throws TroubleException {
    throw new TroubleException(TroubleKind.NETWORK, "Cut off.", "", "");
  }
}
