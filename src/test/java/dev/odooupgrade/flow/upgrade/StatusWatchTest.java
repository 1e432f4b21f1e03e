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
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusWatchTest {
  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<Long> pauses = new ArrayList<>();
  private final StatusWatch watch =
      new StatusWatch(
          TransferConfigs.runners(platform, clock)
              .at(PlatformAddress.ODOO, session -> {}, FlowListener.NONE),
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
