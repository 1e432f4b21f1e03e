package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.log.LogFilter;
import dev.odooupgrade.flow.upgrade.LiveLog;
import java.util.Optional;

/**
 * What came of reading the log, on a worker.
 *
 * @param excerpt the lines around the one that was wanted; empty when they cannot be read
 * @param begunAgain whether the platform has begun its log again
 * @param trouble why what is new could not be had
 */
record LogUpdate(Optional<LogExcerpt> excerpt, boolean begunAgain, Optional<Trouble> trouble) {
  /** How many lines before and behind the marked one are at hand, so that arrows never wait. */
  private static final int AROUND = 300;

  /** Fetches what is new, then reads what is here. */
  static LogUpdate fetching(LiveLog log, long line, LogFilter filter) {
    try {
      boolean begunAgain = log.fetch().begunAgain();
      return new LogUpdate(
          Optional.of(log.book().around(line, AROUND, filter)), begunAgain, Optional.empty());
    } catch (TroubleException trouble) {
      return new LogUpdate(
          around(log, line, filter).excerpt(), false, Optional.of(trouble.trouble()));
    } catch (InterruptedException stopped) {
      return around(log, line, filter);
    }
  }

  /** Reads what is here. */
  static LogUpdate around(LiveLog log, long line, LogFilter filter) {
    try {
      log.readOn();
      return new LogUpdate(
          Optional.of(log.book().around(line, AROUND, filter)), false, Optional.empty());
    } catch (TroubleException trouble) {
      return new LogUpdate(Optional.empty(), false, Optional.of(trouble.trouble()));
    }
  }
}
