package dev.odooupgrade.cli.kit;

import java.time.Duration;
import java.util.List;

/** Lines on a terminal, drawn anew each second until this is closed. Safe on every thread. */
public final class LiveLines implements AutoCloseable {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CommandContext world;
  private final Drawing drawing;
  private boolean closed;
  private Runnable stopTicking = () -> {};

  /** What is shown now on a terminal of that size. */
  @FunctionalInterface
  public interface Drawing {
    List<String> lines(int columns, int rows);
  }

  public LiveLines(CommandContext world, Drawing drawing) {
    this.world = world;
    this.drawing = drawing;
  }

  public synchronized void open() {
    tick();
  }

  private synchronized void tick() {
    if (!closed) {
      world
          .console()
          .progress(
              drawing.lines(world.errorColumns().getAsInt() - 1, world.errorRows().getAsInt()));
      stopTicking = world.drawing().after(SECOND, this::tick);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stopTicking.run();
    world.console().progress(List.of());
  }
}
