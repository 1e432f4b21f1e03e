package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.RetryRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server that is busy is waited for as long as it asks, where people see it. */
final class QuestionCourseTest {
  private static final Duration ASKED = Duration.ofSeconds(50);

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final List<FlowNews> news = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private Runnable whilePausing = () -> {};
  private Recognizing recognizing = address -> address.speaking(Protocol.V1);

  @FunctionalInterface
  private interface Recognizing {
    PlatformAddress of(PlatformAddress address) throws TroubleException;
  }

  @Test
  void a_question_waits_as_long_as_the_server_asks_and_says_so() {
    platform.then(Answers.busy(503, ASKED)).then(Answers.request("progress"));
    StepResult result = run(Step.STATUS, Samples.at(Stage.RUNNING));
    assertThat(result.isFine()).isTrue();
    assertThat(pauses).containsExactly(ASKED.toMillis());
    assertThat(news)
        .filteredOn(each -> each instanceof FlowNews.Waiting)
        .singleElement()
        .satisfies(
            each -> {
              FlowNews.Waiting wait = (FlowNews.Waiting) each;
              assertThat(wait.until()).isEqualTo(Samples.START.plus(ASKED));
              assertThat(wait.because().kind()).isEqualTo(TroubleKind.SERVER_ERROR);
            });
    assertThat(news).filteredOn(each -> each instanceof FlowNews.Ended).hasSize(1);
  }

  @Test
  void it_is_asked_three_times_more_at_most() {
    for (int i = 0; i < 9; i++) {
      platform.then(Answers.busy(503, ASKED));
    }
    StepResult result = run(Step.STATUS, Samples.at(Stage.RUNNING));
    assertThat(result.trouble().orElseThrow().kind()).isEqualTo(TroubleKind.SERVER_ERROR);
    assertThat(platform.asked()).hasSize(4);
  }

  @Test
  void an_order_that_may_have_been_taken_is_not_given_again() {
    platform.then(Answers.busy(503, ASKED));
    run(Step.PROCESS, Samples.at(Stage.UPLOADED));
    platform.then(Answers.busy(429, ASKED));
    run(Step.CREATE, Samples.filledIn());
    assertThat(pauses).isEmpty();
    platform.then(Answers.busy(429, ASKED)).then(Answers.yes());
    assertThat(run(Step.PROCESS, Samples.at(Stage.UPLOADED)).isFine()).isTrue();
    assertThat(pauses).hasSize(1);
  }

  @Test
  void what_waits_for_the_platform_to_say_what_it_speaks_was_never_sent() {
    Trouble busy = new Trouble(TroubleKind.SERVER_ERROR, "It failed.", "", "", Optional.of(ASKED));
    recognizing =
        address -> {
          if (pauses.isEmpty()) {
            throw new TroubleException(busy);
          }
          return address.speaking(Protocol.V1);
        };
    platform.then(Answers.request("draft"));
    Session unasked = Samples.filledIn().withPlatform(PlatformAddress.ODOO);
    assertThat(run(Step.CREATE, unasked).isFine()).isTrue();
    assertThat(pauses).containsExactly(ASKED.toMillis());
  }

  @Test
  void a_wait_can_be_stopped() {
    platform.then(Answers.busy(503, ASKED));
    StoppableRunner runner = runner();
    whilePausing = runner::stop;
    StepResult result = runner.run(Step.STATUS, Samples.at(Stage.RUNNING));
    assertThat(result.trouble().orElseThrow().kind()).isEqualTo(TroubleKind.INTERRUPTED);
    assertThat(platform.asked()).hasSize(1);
  }

  private StepResult run(Step step, Session session) {
    return runner().run(step, session);
  }

  private StoppableRunner runner() {
    Platforms platforms =
        new Platforms() {
          @Override
          public UpgradePlatform at(PlatformAddress address) {
            return platform;
          }

          @Override
          public PlatformAddress recognized(PlatformAddress address) throws TroubleException {
            return recognizing.of(address);
          }
        };
    return TransferConfigs.runners(
            platforms,
            new ManualClock(Samples.START),
            RetryRules.USUAL,
            millis -> {
              pauses.add(millis);
              whilePausing.run();
            })
        .at(PlatformAddress.ODOO, (session, listener) -> session.stage(), news::add);
  }
}
