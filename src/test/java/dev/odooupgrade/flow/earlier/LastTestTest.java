package dev.odooupgrade.flow.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastTestTest {
  private static final Instant NOW = Samples.START.plus(Duration.ofDays(3));
  private static final Session PRODUCTION =
      Samples.filledIn()
          .withDraft(
              Samples.DRAFT
                  .with(OrderField.AIM, "production")
                  .with(OrderField.FILENAME, "sales-2026-11-26.sql.gz"));

  @Test
  void the_newest_test_of_the_same_database_tells_how_it_went() {
    Session older = test("older", "sales.sql.gz", Stage.ENDED_BADLY, Duration.ofDays(2));
    Session newer = test("newer", "sales-2026-11-23.dump", Stage.DONE, Duration.ofHours(5));
    LastTest found = LastTest.of(PRODUCTION, List.of(newer, older)).orElseThrow();
    assertThat(found.test()).isEqualTo(newer);
    assertThat(found.lasted()).contains(Duration.ofMinutes(107));
    assertThat(found.words(NOW))
        .isEqualTo("The last test of this database ended 5 h ago, after 1 h 47 min, and was done.");
    assertThat(found.warning(PRODUCTION, NOW)).isEmpty();
  }

  @Test
  void others_are_none() {
    Session running = test("running", "sales.sql.gz", Stage.RUNNING, Duration.ofHours(1));
    Session stock = test("stock", "stock.sql.gz", Stage.DONE, Duration.ofHours(1));
    Session stranger =
        test("stranger", "sales.sql.gz", Stage.DONE, Duration.ofHours(1))
            .withDraft(Samples.DRAFT.with(OrderField.CONTRACT, "M9"));
    Session production =
        test("production", "sales.sql.gz", Stage.DONE, Duration.ofHours(1))
            .withDraft(PRODUCTION.draft());
    assertThat(LastTest.of(PRODUCTION, List.of(running, stock, stranger, production))).isEmpty();
  }

  @Test
  void one_that_failed_or_is_old_or_of_another_target_is_warned_of() {
    assertThat(warning(test("bad", "sales.sql.gz", Stage.ENDED_BADLY, Duration.ofDays(1))))
        .contains("The last test failed. Find out why, and test again first.");
    Session other =
        test("other", "sales.sql.gz", Stage.DONE, Duration.ofDays(1))
            .withDraft(Samples.DRAFT.with(OrderField.TARGET, "7.0"));
    assertThat(warning(other))
        .contains("The last test was for 7.0, and not for 8.0. Test again first.");
    assertThat(warning(test("old", "sales.sql.gz", Stage.DONE, Duration.ofDays(31))))
        .contains("The last test is old: much may have changed since. Test again first.");
  }

  private static Optional<String> warning(Session test) {
    return LastTest.of(PRODUCTION, List.of(test)).orElseThrow().warning(PRODUCTION, NOW);
  }

  private static Session test(String id, String file, Stage stage, Duration ago) {
    Instant end = NOW.minus(ago);
    return Samples.named(id, Samples.at(stage))
        .withDraft(Samples.DRAFT.with(OrderField.FILENAME, file))
        .remembering(end.minus(Duration.ofMinutes(107)), Happening.PROCESS_ASKED, "")
        .remembering(end, Happening.STATE, stage == Stage.DONE ? "done" : "failed");
  }
}
