package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.current.CurrentListener;
import dev.odooupgrade.testing.Relay;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large dump on its way to today's platform, over a line that breaks again and again. */
final class TodaysCutsIT {
  private static final long GIB = 1L << 30;

  /** What may have been on its way at a break, and has to be sent once more. */
  private static final long UNDERWAY = 16L << 20;

  @TempDir private Path temp = Path.of("");

  @Test
  void an_upload_that_is_cut_three_times_goes_on_inside_the_file() throws Exception {
    Household house = new Household(temp);
    Errand errand = new Errand(house, temp.resolve("sales.dump"));
    String sum = Dumps.random(errand.dump(), GIB);
    Queue<Long> cuts = new ConcurrentLinkedQueue<>(List.of(GIB / 4, GIB / 4, GIB / 4));
    SshdDoors doors = new SshdDoors((port, upload) -> Relay.cuttingEach(cuts, port));
    try (TodaysPlatform platform = new TodaysPlatform(house, doors, CurrentListener.silent())) {
      errand.well("create", errand.ordered(platform.options()));

      errand.well("upload");

      assertThat(cuts).isEmpty();
      assertThat(Dumps.sha256(platform.data().resolve("origin.dump"))).isEqualTo(sum);
      assertThat(doors.passed()).isBetween(GIB, GIB + 3 * UNDERWAY);
      assertThat(platform.requests()).hasSize(1);
      assertThat(Children.of(temp)).isEmpty();
    }
  }
}
