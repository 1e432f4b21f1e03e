package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.FaultyDisk;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.testing.TransferConfigs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingPollsTest {
  @TempDir Path folder;

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final FaultyDisk disk = new FaultyDisk();
  private SessionStore store;
  private OpenSession open;

  @BeforeEach
  void saveARunningUpgrade() throws Exception {
    store = new SessionStore(folder, disk, clock, new Random(1));
    open = store.create(Samples.at(Stage.RUNNING));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void a_poll_that_learns_something_is_saved_once() {
    int before = disk.syncs();
    poll("progress");
    assertThat(disk.syncs() - before).isEqualTo(2); // the file, and the folder it was renamed in
    assertThat(store.list().sessions().get(0)).isEqualTo(open.current());
  }

  @Test
  void a_poll_that_learns_nothing_writes_nothing_and_does_not_touch_the_session() {
    poll("progress");
    int before = disk.syncs();
    var touched = open.current().updatedAt();
    for (int i = 0; i < 3; i++) {
      poll("progress");
    }
    assertThat(disk.syncs()).isEqualTo(before);
    assertThat(store.list().sessions().get(0).updatedAt()).isEqualTo(touched);
  }

  private void poll(String state) {
    clock.advance(Duration.ofSeconds(10));
    platform.then(Answers.request(state));
    TransferConfigs.runners(platform, clock)
        .at(PlatformAddress.ODOO, (session, listener) -> open.save(session), FlowListener.NONE)
        .run(Step.STATUS, open.current());
  }
}
