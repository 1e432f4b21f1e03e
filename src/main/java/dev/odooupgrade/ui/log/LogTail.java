package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.flow.log.LogFilter;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.flow.upgrade.LiveLog;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.model.LongTextBody;
import java.util.Optional;

/**
 * The newest lines of an upgrade's log, for a page that is about something else: that they cannot
 * be had is for the log's own page to say. On the UI thread; lines are fetched on workers.
 */
public final class LogTail {
  private static final LogWords.Look SHORT = new LogWords.Look(false, 0, "");

  private final Upgrade upgrade;
  private final Background background;
  private final Runnable read;
  private Optional<LogViewport> reader = Optional.empty();
  private boolean fetching;

  /** {@code read} runs when a look at the log is over. */
  public LogTail(Upgrade upgrade, Background background, Runnable read) {
    this.upgrade = upgrade;
    this.background = background;
    this.read = read;
  }

  /** The log; empty where the platform writes none, or it is not known yet. */
  public Optional<LiveLog> log() {
    return upgrade.abilities().can(Ability.LOG) ? upgrade.log() : Optional.empty();
  }

  /** Fetches what is new, unless that is under way. */
  public void fetch() {
    Optional<LiveLog> log = log();
    if (fetching || log.isEmpty()) {
      return;
    }
    fetching = true;
    background.run(
        () -> LogUpdate.fetching(log.get(), Long.MAX_VALUE, LogFilter.ALL), this::fetched);
  }

  public void stop() {
    if (fetching) {
      log().ifPresent(LiveLog::stop);
    }
  }

  /** What the platform is at. */
  public Optional<LogPhase> phase() {
    return reader.flatMap(it -> it.excerpt().phase());
  }

  /** The lines; empty where there are none. */
  public Optional<LongTextBody> body() {
    return reader.filter(it -> it.excerpt().total() > 0).map(it -> LogWords.body(it, SHORT, ""));
  }

  private void fetched(LogUpdate update) {
    fetching = false;
    update.excerpt().ifPresent(newest -> log().ifPresent(log -> viewport(log).show(newest)));
    read.run();
  }

  private LogViewport viewport(LiveLog log) {
    LogViewport viewport =
        reader.orElseGet(() -> new LogViewport(log, background, read, ignored -> {}));
    reader = Optional.of(viewport);
    return viewport;
  }
}
