package dev.odooupgrade.flow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.session.FaultyDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One open upgrade, as both faces use it. */
class OpenUpgradeTest {
  private static final RequestRef REQUEST = new RequestRef("10042", Secret.of("key"));

  @TempDir Path folder;

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final List<FlowNews> news = new ArrayList<>();
  private final FaultyDisk disk = new FaultyDisk();
  private SessionStore store;
  private UpgradeStore upgrades;

  @BeforeEach
  void openTheStore() {
    store = new SessionStore(folder, disk, clock, new Random(1));
    upgrades = new UpgradeStore(store, TransferConfigs.runners(platform, clock), clock);
  }

  @Test
  void a_step_leaves_the_upgrade_where_it_led_to_and_on_the_disk() throws TroubleException {
    try (OpenUpgrade open = upgrades.begin(PlatformAddress.ODOO, SavePolicy.ALWAYS)) {
      open.typed(Samples.DRAFT);
      open.chose(Optional.of(Samples.DUMP));
      platform.then(Answers.request("draft"));
      StepResult result = run(open, Step.CREATE);
      assertThat(result.isFine()).isTrue();
      assertThat(open.session()).isEqualTo(result.session());
      assertThat(open.session().stage()).isEqualTo(Stage.CREATED);
      assertThat(open.nextStep()).contains(Step.UPLOAD);
      assertThat(store.read(open.session().id().value())).isEqualTo(open.session());
    }
  }

  @Test
  void a_step_that_cannot_be_saved_is_not_asked_for() {
    try (OpenUpgrade open = upgrades.begin(PlatformAddress.ODOO, SavePolicy.ALWAYS)) {
      open.adopt(REQUEST);
      disk.fail(FaultyDisk.Step.REPLACE, new IOException("No space left on device"));
      assertThat(run(open, Step.STATUS).isFine()).isFalse();
      assertThat(platform.asked()).isEmpty();
    }
  }

  @Test
  void where_saving_is_only_wished_for_its_failure_is_told_once() throws TroubleException {
    Session saved = Samples.at(Stage.RUNNING);
    store.create(saved).close();
    try (OpenUpgrade open = upgrades.open(saved.id().value(), SavePolicy.IF_POSSIBLE)) {
      disk.fail(FaultyDisk.Step.REPLACE, new IOException("No space left on device"));
      platform.then(Answers.request("progress")).then(Answers.request("done"));
      assertThat(run(open, Step.STATUS).isFine()).isTrue();
      assertThat(run(open, Step.STATUS).isFine()).isTrue();
      assertThat(news.stream().filter(FlowNews.NotKept.class::isInstance)).hasSize(1);
      assertThat(open.session().stage()).isEqualTo(Stage.DONE);
    }
  }

  @Test
  void an_upgrade_taken_over_to_be_looked_at_gets_a_file_when_the_platform_knows_it() {
    try (OpenUpgrade open = upgrades.begin(PlatformAddress.ODOO, SavePolicy.WHEN_ANSWERED)) {
      open.adopt(REQUEST);
      platform.then(Answers.broken(502, "Bad Gateway")).then(Answers.request("progress"));
      run(open, Step.STATUS);
      assertThat(open.file()).isEmpty();
      run(open, Step.STATUS);
      assertThat(open.file()).isPresent();
    }
  }

  @Test
  void what_is_kept_by_nobody_gets_a_file_only_when_that_is_asked_for() throws TroubleException {
    try (OpenUpgrade open = upgrades.begin(PlatformAddress.ODOO, SavePolicy.NEVER)) {
      open.adopt(REQUEST);
      platform.then(Answers.request("progress"));
      run(open, Step.STATUS);
      assertThat(store.list().sessions()).isEmpty();
      open.save();
      assertThat(store.list().sessions()).containsExactly(open.session());
    }
  }

  @Test
  void one_that_is_open_elsewhere_can_still_be_read() throws TroubleException {
    Session saved = Samples.at(Stage.RUNNING);
    try (OpenUpgrade elsewhere = upgrades.begin(PlatformAddress.ODOO, SavePolicy.ALWAYS)) {
      elsewhere.typed(saved.draft());
      elsewhere.save();
      String name = elsewhere.savedAs().orElseThrow();
      assertThatThrownBy(() -> upgrades.open(name, SavePolicy.ALWAYS).close())
          .isInstanceOf(TroubleException.class)
          .hasMessageContaining("is already open");
      try (OpenUpgrade seen = upgrades.read(name)) {
        assertThat(seen.session()).isEqualTo(elsewhere.session());
        assertThat(seen.file()).isEmpty();
      }
    }
  }

  @Test
  void one_just_taken_over_that_the_platform_does_not_know_is_deleted_again()
      throws TroubleException {
    try (OpenUpgrade open = upgrades.begin(PlatformAddress.ODOO, SavePolicy.NEVER)) {
      open.adopt(REQUEST);
      open.save();
      platform.then(Answers.refusal("REQUEST:NOT_FOUND", "There is no such request."));
      StepResult result = run(open, Step.STATUS);
      assertThat(open.cameToNothing(result)).isTrue();
      open.forgetIfNothing(result, trouble -> {});
      assertThat(store.list().sessions()).isEmpty();
    }
  }

  @Test
  void one_that_was_saved_before_is_kept_whatever_the_platform_says() throws TroubleException {
    Session saved = Samples.at(Stage.RUNNING);
    store.create(saved).close();
    try (OpenUpgrade open = upgrades.open(saved.id().value(), SavePolicy.ALWAYS)) {
      platform.then(Answers.refusal("REQUEST:NOT_FOUND", "There is no such request."));
      open.forgetIfNothing(run(open, Step.STATUS), trouble -> {});
      assertThat(store.list().sessions()).hasSize(1);
    }
  }

  private StepResult run(OpenUpgrade open, Step step) {
    FlowListener listener = news::add;
    return open.run(step, open.runner(listener, TransferPreferences.USUAL));
  }
}
