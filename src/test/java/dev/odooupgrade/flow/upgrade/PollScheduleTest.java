package dev.odooupgrade.flow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whom the poller asks, and when. */
class PollScheduleTest {
  /** Chance that neither lengthens nor shortens a wait. */
  private static final RandomGenerator MIDDLE =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return Long.MAX_VALUE;
        }

        @Override
        public double nextDouble() {
          return 0.5;
        }
      };

  private final ManualClock clock = new ManualClock(Samples.START);
  private final PollSchedule schedule = new PollSchedule(clock, MIDDLE, PollPace.USUAL);
  private final Session first = on("a", "one.example.com");
  private final Session second = on("b", "one.example.com");
  private final Session other = on("c", "two.example.com");

  @Test
  void only_what_runs_is_asked_about() {
    assertThat(
            schedule.takeDue(
                List.of(Samples.filledIn(), Samples.at(Stage.UPLOADED), Samples.at(Stage.DONE))))
        .isEmpty();
    assertThat(schedule.untilNext(List.of(Samples.at(Stage.DONE)))).isEmpty();
  }

  @Test
  void each_host_is_asked_one_question_at_a_time() {
    assertThat(due()).containsExactlyInAnyOrder(first, other);
    assertThat(due()).isEmpty();
    schedule.answered(first, unchanged(first));
    assertThat(due()).as("the host has a second to breathe").isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(due()).containsExactly(second);
  }

  @Test
  void one_that_does_not_change_is_asked_about_more_and_more_seldom() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      schedule.takeDue(List.of(first));
      schedule.answered(first, unchanged(first));
      Duration wait = schedule.untilNext(List.of(first)).orElseThrow();
      waits.add(wait.toSeconds());
      clock.advance(wait);
    }
    assertThat(waits).containsExactly(10L, 15L, 22L, 33L, 50L, 60L, 60L);
    schedule.takeDue(List.of(first));
    schedule.answered(first, changed(first));
    assertThat(schedule.untilNext(List.of(first))).contains(Duration.ofSeconds(10));
  }

  @Test
  void a_host_that_fails_is_left_alone_longer_and_longer_and_others_are_not() {
    schedule.takeDue(List.of(first, other));
    schedule.answered(first, failed(first));
    schedule.answered(other, unchanged(other));
    clock.advance(Duration.ofSeconds(19));
    assertThat(due()).containsExactly(other);
    clock.advance(Duration.ofSeconds(1));
    assertThat(due()).as("nothing of that host was asked meanwhile").containsExactly(second);
    schedule.answered(second, failed(second));
    clock.advance(Duration.ofSeconds(39));
    assertThat(due()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(due()).containsExactly(first);
  }

  @Test
  void a_person_may_hurry_it() {
    schedule.takeDue(List.of(first));
    schedule.answered(first, failed(first));
    schedule.hurry();
    assertThat(schedule.takeDue(List.of(first))).containsExactly(first);
  }

  private List<Session> due() {
    return schedule.takeDue(List.of(first, second, other));
  }

  private static Session on(String id, String host) {
    Session running = Samples.named(id, Samples.at(Stage.RUNNING));
    return running.withRequest(Samples.REF.at(host)).withAnswer(Answers.requestIn("pending"));
  }

  private static Optional<StepResult> unchanged(Session session) {
    return Optional.of(new StepResult(session, Optional.empty(), Optional.empty()));
  }

  private static Optional<StepResult> changed(Session session) {
    return unchanged(session.withAnswer(Answers.requestIn("progress")));
  }

  private static Optional<StepResult> failed(Session session) {
    Trouble trouble = new Trouble(TroubleKind.NETWORK, "No answer.", "", "");
    return Optional.of(new StepResult(session, Optional.empty(), Optional.of(trouble)));
  }
}
