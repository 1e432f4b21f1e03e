package dev.odooupgrade.simulation;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand upgrades in a world where anything may fail. For more: {@code
 * -Dsimulation.seeds=100000}; for one that failed, with its story: {@code -Dsimulation.first=SEED
 * -Dsimulation.seeds=1}.
 */
class SimulationTest {
  private static final int USUAL = 1_000;

  @Test
  void whatever_fails_no_request_is_doubled_and_nothing_that_was_answered_is_lost(
      @TempDir Path folder) throws IOException {
    long first = Long.getLong("simulation.first", 1);
    long seeds = Long.getLong("simulation.seeds", USUAL);
    for (long seed : LongStream.range(first, first + seeds).toArray()) {
      run(seed, Files.createDirectory(folder.resolve("seed-" + seed)));
    }
  }

  private static void run(long seed, Path folder) throws IOException {
    Simulation simulation = new Simulation(seed, folder);
    try {
      simulation.run();
    } catch (AssertionError | RuntimeException broken) {
      List<String> story = simulation.story();
      fail("Seed %d%n%s%n%s".formatted(seed, String.join("\n", story), broken), broken);
    }
  }
}
