package dev.odooupgrade.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A thousand upgrades in a world where anything may fail. For more: {@code
 * -Dsimulation.seeds=100000}; for one that failed, with its story: {@code -Dsimulation.first=SEED
 * -Dsimulation.seeds=1}.
 */
class SimulationTest {
  private static final int USUAL = 1_000;

  @Test
  void whatever_fails_no_request_is_doubled_and_nothing_that_was_answered_is_lost(
      @TempDir(factory = Memory.class) Path folder) throws IOException, TroubleException {
    Machine machine = Machine.in(Files.createDirectory(folder.resolve("machine")));
    long first = Long.getLong("simulation.first", 1);
    long seeds = Long.getLong("simulation.seeds", USUAL);
    Set<PlacedFault> drawn = new HashSet<>();
    for (long seed : LongStream.range(first, first + seeds).toArray()) {
      Path own = Files.createDirectory(folder.resolve("seed-" + seed));
      drawn.addAll(run(seed, own, machine));
      Simulation.remove(own);
    }
    if (seeds >= USUAL) {
      assertThat(FaultMatrix.all())
          .as("faults that never came")
          .filteredOn(it -> !drawn.contains(it))
          .isEmpty();
    }
  }

  /** Where a machine has it: what the simulated disk keeps needs no real one to wait for. */
  static final class Memory implements TempDirFactory {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      String prefix = "simulation";
      return Files.isWritable(SHARED_MEMORY)
          ? Files.createTempDirectory(SHARED_MEMORY, prefix)
          : Files.createTempDirectory(prefix);
    }
  }

  private static Set<PlacedFault> run(long seed, Path folder, Machine machine) throws IOException {
    Simulation simulation = new Simulation(seed, folder, machine);
    try {
      simulation.run();
    } catch (AssertionError | RuntimeException broken) {
      List<String> story = simulation.story();
      fail("Seed %d%n%s%n%s".formatted(seed, String.join("\n", story), broken), broken);
    }
    return simulation.drawn();
  }
}
