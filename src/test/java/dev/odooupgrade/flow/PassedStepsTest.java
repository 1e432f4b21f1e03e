package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which steps come too late, at each stage. */
class PassedStepsTest {

  @Test
  void what_a_stage_has_passed_is_not_asked_for_again() {
    assertThat(table(false))
        .isEqualTo(
            """
            DRAFT        may: upload process
            CREATING     may: upload process
            CREATED      may: upload process
            UPLOADING    may: upload process
            UPLOADED     may: upload process
            SUBMITTING   may: process
            RUNNING      may:
            DONE         may:
            ENDED_BADLY  may:\
            """);
  }

  @Test
  void a_platform_that_takes_the_order_to_process_twice_may_get_it_twice() {
    assertThat(table(true).lines().filter(line -> line.startsWith("RUNNING")))
        .containsExactly("RUNNING      may: process");
  }

  @Test
  void nothing_else_ever_comes_too_late() throws TroubleException {
    for (Stage stage : EnumSet.range(Stage.CREATED, Stage.ENDED_BADLY)) {
      StepNeeds.check(Step.STATUS, Samples.at(stage), Abilities.NONE);
      StepNeeds.check(Step.SKIP_TEST, Samples.at(stage), Abilities.NONE);
      StepNeeds.check(Step.RECOGNIZE, Samples.at(stage), Abilities.NONE);
    }
  }

  @Test
  void a_request_that_the_platform_calls_a_draft_has_not_begun_whatever_is_remembered()
      throws TroubleException {
    Session session = Samples.at(Stage.RUNNING).withAnswer(Answers.requestIn("draft"));
    PassedSteps.checkUpload(session);
    PassedSteps.checkProcess(session, false);
  }

  private static String table(boolean mayProcessAgain) {
    return Arrays.stream(Stage.values())
        .map(
            stage ->
                ("%-12s may:".formatted(stage)
                    + (isOpen(Step.UPLOAD, stage, mayProcessAgain) ? " upload" : "")
                    + (isOpen(Step.PROCESS, stage, mayProcessAgain) ? " process" : "")))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isOpen(Step step, Stage stage, boolean mayProcessAgain) {
    try {
      if (step == Step.UPLOAD) {
        PassedSteps.checkUpload(Samples.at(stage));
      } else {
        PassedSteps.checkProcess(Samples.at(stage), mayProcessAgain);
      }
      return true;
    } catch (TroubleException tooLate) {
      return false;
    }
  }
}
