package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large dump on its way to today's platform, over a line that breaks again and again. */
@RealServers
final class TodaysCutsIT {
  private static final long GIB = 1L << 30;

  /** How much each line carries before it breaks, in bytes. */
  private static final long CUT = 64L << 20;

  /** What is on its way at a break, and has to be sent once more: less than a quarter of it. */
  private static final long UNDERWAY = CUT / 4;

  @TempDir private Path temp = Path.of("");

  @Test
  void an_upload_that_is_cut_three_times_goes_on_inside_the_file() throws Exception {
    PackagedPrograms programs = new PackagedPrograms(temp);
    CommandRun run = new CommandRun(programs, temp.resolve("sales.dump"));
    Dumps.random(run.dump(), GIB);
    Queue<Long> cuts = new ConcurrentLinkedQueue<>(List.of(CUT, CUT, CUT));
    SshdServers servers = new SshdServers((port, upload) -> Relay.cuttingEach(cuts, port));
    try (TodaysPlatform platform = new TodaysPlatform(programs, servers, call -> {})) {
      Path key = temp.resolve("own_key");
      OpenSshServer.keygen("-t", "rsa", "-b", "2048", "-N", "", "-f", key.toString());
      String[] order = run.ordered(platform.options());

      RunningProgram.Result all =
          run.well("all", CommandRun.words(order, "--ssh-key", key.toString()));

      assertThat(cuts).as("cuts that never came").isEmpty();
      assertThat(servers.opened()).as("windows").isEqualTo(4);
      assertThat(Files.mismatch(platform.data().resolve("origin.dump"), run.dump())).isEqualTo(-1);
      assertThat(servers.passed()).as(all.err()).isBetween(GIB, GIB + 3 * UNDERWAY);
      assertThat(platform.requests()).hasSize(1);
      assertThat(Children.of(temp)).isEmpty();
    }
  }
}
