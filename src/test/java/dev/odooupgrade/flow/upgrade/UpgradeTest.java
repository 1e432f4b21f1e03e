package dev.odooupgrade.flow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.HandWorker;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.UnknownServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
  @TempDir Path folder;

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final HandWorker worker = new HandWorker();
  private final Busy busy = new Busy();
  private final List<FlowNews> news = new ArrayList<>();
  private SessionStore store;

  @BeforeEach
  void openTheStore() {
    store = new SessionStore(folder, new RealDisk(), clock, new Random(1));
  }

  @Test
  void nothing_is_on_the_disk_until_something_was_typed() {
    Upgrade upgrade = upgrades(worker).begin(PlatformAddress.ODOO, OrderDraft.EMPTY);
    worker.work();
    assertThat(store.list().sessions()).isEmpty();
    upgrade.typed(OrderDraft.EMPTY.with(OrderField.CONTRACT, "M"));
    assertThat(busy.isIdle()).isFalse();
    worker.work();
    assertThat(busy.isIdle()).isTrue();
    assertThat(store.list().sessions())
        .singleElement()
        .satisfies(session -> assertThat(session.draft().contract()).isEqualTo("M"));
  }

  @Test
  void what_is_typed_in_a_hurry_is_saved_once_and_whole() {
    Upgrade upgrade = upgrades(worker).begin(PlatformAddress.ODOO, OrderDraft.EMPTY);
    for (String typed : List.of("M", "M1", "M12", "M123")) {
      upgrade.typed(OrderDraft.EMPTY.with(OrderField.CONTRACT, typed));
    }
    assertThat(worker.work()).isEqualTo(1);
    assertThat(store.list().sessions().get(0).draft().contract()).isEqualTo("M123");
  }

  @Test
  void a_key_that_a_person_accepts_is_kept_once_it_is_met_and_the_answer_is_not() throws Exception {
    store.create(Samples.at(Stage.CREATED)).close();
    Upgrade upgrade = upgrades(worker).open(Samples.at(Stage.CREATED).id());
    HostKey key = new HostKey("ssh-ed25519", "AAAA");
    platform
        .then(UnknownServer.met())
        .then(
            context -> {
              context.journal().hostKeyLearned(key);
              return Answers.yes();
            });
    upgrade.start(Step.UPLOAD);
    worker.work();
    assertThat(upgrade.session().stage()).isEqualTo(Stage.CREATED);
    upgrade.trust(UnknownServer.FINGERPRINT);
    upgrade.start(Step.UPLOAD);
    worker.work();
    assertThat(platform.asked())
        .containsExactly("upload 10534", "upload 10534 trusting " + UnknownServer.FINGERPRINT);
    assertThat(store.list().sessions().get(0).transfers().ssh())
        .isEqualTo(SshTrust.NONE.meeting(key));
  }

  @Test
  void a_step_runs_on_the_worker_and_only_one_at_a_time() {
    Upgrade upgrade = filledIn(worker);
    platform.then(Answers.request("draft"));
    upgrade.start(Step.CREATE);
    upgrade.start(Step.CREATE);
    assertThat(platform.asked()).isEmpty();
    assertThat(upgrade.running()).contains(Step.CREATE);
    worker.work();
    assertThat(platform.asked()).containsExactly("create");
    assertThat(upgrade.running()).isEmpty();
    assertThat(upgrade.session().stage()).isEqualTo(Stage.CREATED);
    assertThat(busy.isIdle()).isTrue();
  }

  @Test
  void the_step_counts_as_over_when_its_end_is_told() {
    Upgrade upgrade = filledIn(worker);
    List<Optional<Step>> running = new ArrayList<>();
    upgrade.listen(
        told -> {
          if (told instanceof FlowNews.Ended) {
            running.add(upgrade.running());
          }
        });
    platform.then(Answers.request("draft"));
    upgrade.start(Step.CREATE);
    worker.work();
    assertThat(running).containsExactly(Optional.empty());
  }

  @Test
  void a_step_that_begins_when_the_one_before_is_told_to_be_over_runs_until_its_own_end() {
    Upgrade upgrade = filledIn(worker);
    List<Optional<Step>> running = new ArrayList<>();
    upgrade.listen(
        told -> {
          if (told instanceof FlowNews.Ended ended && ended.step() == Step.CREATE) {
            upgrade.start(Step.UPLOAD);
          }
        });
    platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              running.add(upgrade.running());
              return Answers.yes();
            });
    upgrade.start(Step.CREATE);
    worker.work();
    assertThat(running).containsExactly(Optional.of(Step.UPLOAD));
    assertThat(upgrade.running()).isEmpty();
  }

  @Test
  void a_step_can_be_stopped_and_what_it_reached_is_saved() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Upgrade upgrade = filledIn(thread);
    CountDownLatch uploading = new CountDownLatch(1);
    platform
        .then(Answers.request("draft"))
        .then(
            moving -> {
              uploading.countDown();
              new CountDownLatch(1).await();
              throw new AssertionError("never reached");
            });
    upgrade.start(Step.CREATE);
    assertThat(busy.awaitIdle(Duration.ofSeconds(10))).isTrue();
    upgrade.start(Step.UPLOAD);
    uploading.await();
    upgrade.stop();
    assertThat(busy.awaitIdle(Duration.ofSeconds(10))).isTrue();
    assertThat(upgrade.session().stage()).isEqualTo(Stage.UPLOADING);
    assertThat(store.list().sessions().get(0).stage()).isEqualTo(Stage.UPLOADING);
    assertThat(lastEnd().trouble().orElseThrow().kind()).isEqualTo(TroubleKind.INTERRUPTED);
    upgrade.close();
  }

  @Test
  void nothing_is_asked_when_it_is_stopped_before_its_turn() {
    Upgrade upgrade = filledIn(worker);
    upgrade.start(Step.CREATE);
    upgrade.stop();
    worker.work();
    assertThat(platform.asked()).isEmpty();
    assertThat(lastEnd().trouble().orElseThrow().kind()).isEqualTo(TroubleKind.INTERRUPTED);
  }

  @Test
  void once_closed_it_can_be_opened_again_where_it_was() throws Exception {
    Upgrade upgrade = filledIn(worker);
    SessionId id = upgrade.session().id();
    platform.then(Answers.request("draft"));
    upgrade.start(Step.CREATE);
    worker.work();
    upgrade.close();
    worker.work();
    Upgrade again = upgrades(new HandWorker()).open(id);
    assertThat(again.session()).isEqualTo(upgrade.session());
    again.close();
  }

  @Test
  void an_upgrade_that_is_open_cannot_be_opened_twice() {
    Upgrade upgrade = filledIn(worker);
    assertThatThrownBy(() -> upgrades(new HandWorker()).open(upgrade.session().id()))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("open");
  }

  private Upgrade filledIn(ExecutorService thread) {
    Upgrade upgrade = upgrades(thread).begin(PlatformAddress.ODOO, OrderDraft.EMPTY);
    upgrade.listen(news::add);
    upgrade.typed(Samples.DRAFT);
    upgrade.chose(Optional.of(Samples.DUMP));
    worker.work();
    return upgrade;
  }

  private Upgrades upgrades(ExecutorService thread) {
    return new Upgrades(
        store,
        TransferConfigs.runners(platform, clock),
        clock,
        () -> thread,
        busy,
        TransferPreferences.USUAL);
  }

  private StepResult lastEnd() {
    return news.stream()
        .filter(FlowNews.Ended.class::isInstance)
        .map(FlowNews.Ended.class::cast)
        .reduce((first, last) -> last)
        .orElseThrow()
        .result();
  }
}
