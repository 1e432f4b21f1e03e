package dev.odooupgrade.flow.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Samples;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StateChangeTest {

  @Example
  void a_poll_that_learns_nothing_is_no_change() {
    Session running = Samples.at(Stage.RUNNING);
    assertThat(StateChange.between(running, running.at(Samples.START.plusSeconds(60)))).isEmpty();
  }

  @Example
  void each_stage_that_is_reached_is_one_and_a_question_without_an_answer_is_none() {
    assertThat(words(Stage.DRAFT, Stage.CREATING)).isEqualTo("");
    assertThat(words(Stage.CREATING, Stage.CREATED)).isEqualTo("draft -> created");
    assertThat(words(Stage.CREATED, Stage.UPLOADING)).isEqualTo("created -> uploading");
    assertThat(words(Stage.UPLOADING, Stage.UPLOADED)).isEqualTo("uploading -> uploaded");
    assertThat(words(Stage.UPLOADED, Stage.SUBMITTING)).isEqualTo("");
  }

  @Example
  void a_command_is_told_what_it_needs_and_no_secret() {
    Session done = Samples.at(Stage.DONE);
    Map<String, String> told =
        StateChange.between(Samples.at(Stage.UPLOADED), done).orElseThrow().environment();

    assertThat(told)
        .containsOnlyKeys(
            "ODOO_UPGRADE_SESSION",
            "ODOO_UPGRADE_DATABASE",
            "ODOO_UPGRADE_REQUEST",
            "ODOO_UPGRADE_SOURCE",
            "ODOO_UPGRADE_TARGET",
            "ODOO_UPGRADE_AIM",
            "ODOO_UPGRADE_STATE",
            "ODOO_UPGRADE_PREVIOUS_STATE",
            "ODOO_UPGRADE_REASON")
        .containsEntry("ODOO_UPGRADE_SESSION", done.id().value())
        .containsEntry("ODOO_UPGRADE_REQUEST", "10534")
        .containsEntry("ODOO_UPGRADE_PREVIOUS_STATE", "uploaded");
    assertThat(told.values())
        .doesNotContain(
            done.request().orElseThrow().key().reveal(), done.ordered(OrderField.CONTRACT));
  }

  @Property
  void whatever_a_platform_says_nothing_in_it_commands(@ForAll String foreign) {
    Session strange =
        Samples.at(Stage.CREATED)
            .withDraft(Samples.at(Stage.CREATED).draft().with(OrderField.FILENAME, foreign));
    Map<String, String> told =
        StateChange.between(Samples.at(Stage.DRAFT), strange).orElseThrow().environment();

    assertThat(told.values())
        .allSatisfy(
            value -> {
              assertThat(value.codePoints()).noneMatch(Character::isISOControl);
              assertThat(value).hasSizeLessThanOrEqualTo(1000);
            });
  }

  private static String words(Stage before, Stage after) {
    return StateChange.between(Samples.at(before), Samples.at(after))
        .map(change -> change.previous() + " -> " + change.state())
        .orElse("");
  }
}
