package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.upgrade.LiveLog;
import java.util.Optional;

/**
 * What came of a look at the log, taken on a worker.
 *
 * @param excerpt the lines around the one that was wanted; empty when they cannot be read
 * @param begunAgain whether the platform has begun its log again
 * @param trouble why what is new could not be had
 */
record LogLook(Optional<LogExcerpt> excerpt, boolean begunAgain, Optional<Trouble> trouble) {
  /** How many lines before and behind the marked one are at hand, so that arrows never wait. */
  private static final int AROUND = 300;

  /** Fetches what is new, then looks at what is here. */
  static LogLook fetching(LiveLog log, long line) {
    try {
      boolean begunAgain = log.fetch().begunAgain();
      return new LogLook(
          Optional.of(log.book().around(line, AROUND)), begunAgain, Optional.empty());
    } catch (TroubleException trouble) {
      return new LogLook(around(log, line).excerpt(), false, Optional.of(trouble.trouble()));
    } catch (InterruptedException stopped) {
      return around(log, line);
    }
  }

  /** Looks at what is here. */
  static LogLook around(LiveLog log, long line) {
    try {
      log.readOn();
      return new LogLook(Optional.of(log.book().around(line, AROUND)), false, Optional.empty());
    } catch (TroubleException trouble) {
      return new LogLook(Optional.empty(), false, Optional.of(trouble.trouble()));
    }
  }
}
