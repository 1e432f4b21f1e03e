package dev.odooupgrade.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.UpgradeGroup;
import dev.odooupgrade.testing.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where on the list of upgrades. */
class HomeListTest {
  private static final Session DRAFT = Samples.named("a", Samples.filledIn());
  private static final Session RUNNING = Samples.named("b", Samples.at(Stage.RUNNING));
  private static final Session FAILED = Samples.named("c", Samples.at(Stage.ENDED_BADLY));
  private static final Session OTHER = Samples.named("d", Samples.at(Stage.RUNNING));
  private static final List<Session> ALL = List.of(DRAFT, FAILED, RUNNING, OTHER);

  @ParameterizedTest
  @CsvSource({
    "DRAFT, NOT_SENT",
    "CREATING, NEEDS_YOU",
    "CREATED, NEEDS_YOU",
    "UPLOADING, NEEDS_YOU",
    "UPLOADED, NEEDS_YOU",
    "SUBMITTING, NEEDS_YOU",
    "RUNNING, RUNNING",
    "DONE, NEEDS_YOU",
    "ENDED_BADLY, NEEDS_YOU",
  })
  void a_stage_says_whose_turn_it_is(Stage stage, UpgradeGroup group) {
    assertThat(UpgradeGroup.of(Samples.at(stage))).isEqualTo(group);
  }

  @Test
  void a_refused_order_needs_somebody() {
    Session refused =
        Samples.filledIn()
            .withFailures(
                List.of(new Failure("TARGET:INVALID", "no", Optional.empty(), List.of())));
    assertThat(UpgradeGroup.of(refused)).isEqualTo(UpgradeGroup.NEEDS_YOU);
  }

  @Test
  void what_runs_stands_first_and_groups_stand_together() {
    HomeList list = list(UpgradeFilter.ALL, Set.of());
    assertThat(names(list)).containsExactly("b", "d", "c", "a");
    assertThat(list.begins(0)).isTrue();
    assertThat(list.begins(1)).isFalse();
    assertThat(list.begins(2)).isTrue();
    assertThat(list.entries().get(0).size()).isEqualTo(2);
  }

  @Test
  void a_folded_group_is_one_entry_until_something_is_looked_for() {
    Set<UpgradeGroup> folded = EnumSet.of(UpgradeGroup.RUNNING);
    assertThat(names(list(UpgradeFilter.ALL, folded))).containsExactly("RUNNING", "c", "a");
    assertThat(names(list(UpgradeFilter.of("m123"), folded))).containsExactly("b", "d", "c", "a");
  }

  @Test
  void an_upgrade_is_found_again_wherever_it_stands_now() {
    HomeList before = list(UpgradeFilter.ALL, Set.of());
    HomeList.Entry draft = before.entries().get(3);
    HomeList after = list(UpgradeFilter.ALL, EnumSet.of(UpgradeGroup.RUNNING));
    assertThat(after.indexOf(draft)).contains(2);
    assertThat(after.indexOf(before.entries().get(1))).contains(0);
    assertThat(before.indexOf(after.entries().get(0))).contains(0);
    assertThat(list(UpgradeFilter.of("nothing-like-it"), Set.of()).indexOf(draft)).isEmpty();
  }

  private static HomeList list(UpgradeFilter filter, Set<UpgradeGroup> folded) {
    return HomeList.of(ALL, filter, RowOrder.NEWEST, folded);
  }

  private static List<String> names(HomeList list) {
    return list.entries().stream()
        .map(entry -> entry.id().map(SessionId::value).orElse(entry.group().name()))
        .toList();
  }
}
