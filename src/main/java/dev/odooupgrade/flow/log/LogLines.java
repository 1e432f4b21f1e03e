package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a log, one after the other, whatever its size. For one thread. */
final class LogLines {
  private static final int PIECE = 64 * 1024;

  /** More of a line than this, in bytes, is left out. */
  private static final int LONGEST = 8 * 1024;

  private final UpgradeLog log;
  private byte[] piece = {};
  private long read;
  private int at;
  private long number;

  LogLines(UpgradeLog log) {
    this.log = log;
  }

  /** Which line was the last, counted from 1. */
  long number() {
    return number;
  }

  /**
   * The next line, also one that does not end yet.
   *
   * @throws TroubleException when the log cannot be read
   */
  Optional<String> next() throws TroubleException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (fill()) {
      any = true;
      byte next = piece[at++];
      if (next == '\n') {
        break;
      }
      if (line.size() < LONGEST) {
        line.write(next);
      }
    }
    number += any ? 1 : 0;
    return any
        ? Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing())
        : Optional.empty();
  }

  private boolean fill() throws TroubleException {
    if (at == piece.length) {
      piece = log.read(read, PIECE);
      read += piece.length;
      at = 0;
    }
    return at < piece.length;
  }
}
