package dev.odooupgrade.flow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogKeepingTest {
  private static final Session FAILED = Samples.at(Stage.ENDED_BADLY);

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<Runnable> later = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final UpgradeLog log;
  private final SessionStore store;
  private final UpgradeStore upgrades;

  LogKeepingTest(@TempDir Path folder) {
    this.log = UpgradeLog.beside(folder.resolve("s.json"));
    Delayer waiting =
        (delay, task) -> {
          delays.add(delay);
          later.add(task);
          return () -> later.remove(task);
        };
    TransferEnvironment tools =
        new TransferEnvironment(StallLimits.USUAL, (delay, task) -> () -> {}, clock, () -> 0);
    Runners runners =
        new Runners(
            address -> platform,
            clock,
            new TransferConfig(tools, RetryRules.USUAL, new Random(1), waiting));
    this.store = new SessionStore(folder, new RealDisk(), clock, new Random(1));
    this.upgrades = new UpgradeStore(store, runners, clock);
  }

  @Test
  void a_log_that_nobody_followed_is_fetched() throws Exception {
    platform.logging(() -> "line\n".repeat(40));
    assertThat(keep()).hasValue(new LogKeeping.Kept(false, Optional.empty()));
    assertThat(log.file()).hasContent("line\n".repeat(40));
    assertThat(later).isEmpty();
  }

  @Test
  void one_that_was_followed_for_a_while_gets_its_end() throws Exception {
    Files.writeString(log.file(), "line\n".repeat(20));
    platform.logging(() -> "line\n".repeat(20) + "end\n");
    keep();
    assertThat(log.file()).hasContent("line\n".repeat(20) + "end\n");
  }

  @Test
  void where_there_is_no_log_or_no_request_nothing_is_asked() throws Exception {
    assertThat(keep()).isEmpty();
    platform.logging(() -> "line\n");
    assertThat(keep(Samples.filledIn())).isEmpty();
    assertThat(log.file()).doesNotExist();
  }

  @Test
  void a_network_that_fails_is_told_and_costs_nothing() throws Exception {
    Files.writeString(log.file(), "line\n");
    platform.logging(
        () -> {
          throw new TroubleException(TroubleKind.NETWORK, "It was lost.", "", "");
        });
    assertThat(keep().flatMap(LogKeeping.Kept::trouble).map(Trouble::happened))
        .hasValue("It was lost.");
    assertThat(log.file()).hasContent("line\n");
  }

  @Test
  void one_that_does_not_come_is_given_up_after_half_a_minute() throws Exception {
    platform.logging(
        () -> {
          later.get(0).run();
          throw new InterruptedException();
        });
    Trouble trouble = keep().flatMap(LogKeeping.Kept::trouble).orElseThrow();
    assertThat(trouble.happened()).isEqualTo("The log did not arrive within 30 seconds.");
    assertThat(delays).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void somebody_who_stops_it_is_obeyed() {
    platform.logging(
        () -> {
          throw new InterruptedException();
        });
    assertThatThrownBy(this::keep).isInstanceOf(InterruptedException.class);
    assertThat(later).isEmpty();
  }

  private Optional<LogKeeping.Kept> keep() throws Exception {
    return keep(FAILED);
  }

  private Optional<LogKeeping.Kept> keep(Session session) throws Exception {
    store.create(session).close();
    try (OpenUpgrade open = upgrades.open(session.id().value(), SavePolicy.ALWAYS)) {
      StoppableRunner runner = open.runner(FlowListener.NONE, TransferPreferences.USUAL);
      return LogKeeping.keep(runner, open, log);
    } finally {
      store.remove(session.id());
    }
  }
}
