package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The table on a terminal, drawn anew each second until it is closed. Safe on every thread. */
final class LiveTable implements AutoCloseable {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CommandContext world;
  private final BatchTable table;
  private Map<SessionId, Session> saved = Map.of();
  private boolean closed;
  private Runnable stopTicking = () -> {};

  LiveTable(CommandContext world, BatchTable table) {
    this.world = world;
    this.table = table;
  }

  synchronized void open() {
    tick();
  }

  synchronized void show(Map<SessionId, Session> now) {
    saved = now;
  }

  private synchronized void tick() {
    if (!closed) {
      world
          .console()
          .progress(
              table.fitting(
                  saved, world.errorColumns().getAsInt() - 1, world.errorRows().getAsInt()));
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
