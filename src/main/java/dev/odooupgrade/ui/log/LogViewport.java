package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.log.LogBook;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.upgrade.LiveLog;
import dev.odooupgrade.ui.Background;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A position in a log, and the lines around it. Lines are fetched and found on workers; of several
 * loads at once only the newest counts.
 */
final class LogViewport {
  /** So many lines from the edge of those at hand, further ones are fetched. */
  private static final int NEAR_THE_EDGE = 100;

  private final LiveLog log;
  private final Background background;
  private final Runnable changed;
  private final Consumer<Trouble> trouble;
  private LogExcerpt excerpt = LogExcerpt.EMPTY;
  private LogPosition position = LogPosition.NEWEST;
  private int loads;

  /**
   * @param changed runs on the UI thread when there is something else to be seen
   * @param trouble hears, there too, why the log cannot be read
   */
  LogViewport(LiveLog log, Background background, Runnable changed, Consumer<Trouble> trouble) {
    this.log = log;
    this.background = background;
    this.changed = changed;
    this.trouble = trouble;
  }

  LogExcerpt excerpt() {
    return excerpt;
  }

  LogPosition position() {
    return position;
  }

  void load() {
    int number = ++loads;
    long line = position.wanted();
    background.run(
        () -> LogUpdate.around(log, line),
        update -> {
          if (number == loads) {
            update.trouble().ifPresent(trouble);
            update.excerpt().ifPresent(this::show);
            changed.run();
          }
        });
  }

  /** Takes over what a update has brought. */
  void show(LogExcerpt newest) {
    excerpt = newest;
    position = position.in(newest);
    if (newest.total() > 0 && !newest.holds(position.line())) {
      load();
    }
  }

  /** Goes some lines down, or up where it is negative. */
  void move(long lines) {
    go(position.line() + lines);
  }

  /** Goes to a line, and stays there. */
  void go(long line) {
    position = position.at(line, excerpt);
    boolean above = excerpt.first() > 0 && position.line() - excerpt.first() < NEAR_THE_EDGE;
    long end = excerpt.first() + excerpt.lines().size();
    boolean below = end < excerpt.total() && end - position.line() < NEAR_THE_EDGE;
    if (above || below || !excerpt.holds(position.line())) {
      load();
    }
  }

  /** Goes to the newest line and stays with it, or stays at the present line. */
  void follow(boolean wanted) {
    if (wanted) {
      position = LogPosition.NEWEST.in(excerpt);
      load();
    } else {
      position = position.at(position.line(), excerpt);
    }
  }

  /** Finds a line, and goes there. */
  void find(Search search, Runnable otherwise) {
    background.run(
        () -> search.find(log.book()),
        found -> {
          found.ifPresentOrElse(this::go, otherwise);
          changed.run();
        });
  }

  @FunctionalInterface
  interface Search {
    /** The line's number; empty where there is none. */
    OptionalLong in(LogBook book) throws TroubleException;

    /** The same; empty also where the log cannot be read. */
    default OptionalLong find(LogBook book) {
      try {
        return in(book);
      } catch (TroubleException unreadable) {
        return OptionalLong.empty();
      }
    }
  }
}
