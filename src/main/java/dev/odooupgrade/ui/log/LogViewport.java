package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.log.LogBook;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.log.LogFilter;
import dev.odooupgrade.flow.log.LogMatch;
import dev.odooupgrade.flow.upgrade.LiveLog;
import dev.odooupgrade.ui.Background;
import java.util.Optional;
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
  private LogFilter filter = LogFilter.ALL;
  private Optional<LogMatch> found = Optional.empty();
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

  LogFilter filter() {
    return filter;
  }

  /** Shows other entries; the line that is read stays, or the nearest that is shown. */
  void filter(LogFilter other) {
    filter = other;
    load();
  }

  /** The line that was found last, while it is the marked one. */
  Optional<LogMatch> found() {
    return found.filter(match -> match.line() == position.line());
  }

  void load() {
    int number = ++loads;
    long line = position.wanted();
    LogFilter some = filter;
    background.run(
        () -> LogUpdate.around(log, line, some),
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
    if (newest.shown() > 0 && !newest.holds(position.line())) {
      load();
    }
  }

  /** Goes some of the shown lines down, or up where it is negative. */
  void move(int lines) {
    if (!excerpt.numbers().isEmpty()) {
      int last = excerpt.numbers().size() - 1;
      int index = excerpt.nearest(position.line()) + lines;
      go(excerpt.numbers().get(Math.max(0, Math.min(index, last))));
    }
  }

  /** Goes to a line, and stays there. */
  void go(long line) {
    position = position.at(line, excerpt);
    int index = excerpt.indexOf(position.line());
    boolean above = excerpt.first() > 0 && index < NEAR_THE_EDGE;
    boolean below = excerpt.goesOn() && excerpt.lines().size() - index < NEAR_THE_EDGE;
    if (above || below || index < 0) {
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
        match -> {
          found = match;
          match.map(LogMatch::line).ifPresentOrElse(this::go, otherwise);
          changed.run();
        });
  }

  @FunctionalInterface
  interface Search {
    /** The line; empty where there is none. */
    Optional<LogMatch> in(LogBook book) throws TroubleException;

    /** The same; empty also where the log cannot be read. */
    default Optional<LogMatch> find(LogBook book) {
      try {
        return in(book);
      } catch (TroubleException unreadable) {
        return Optional.empty();
      }
    }
  }
}
