package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.session.UpgradeLog;
import java.util.Arrays;

/** Brings what is here of a log up to what the platform has. */
public record LogFollower(Source source, UpgradeLog log) {
  /** The platform's log of one request. */
  @FunctionalInterface
  public interface Source {
    /**
     * A piece of it that begins with this byte, or earlier.
     *
     * @param here what stands here from there on
     */
    LogPiece from(long start, byte[] here) throws TroubleException, InterruptedException;
  }

  /**
   * Fetches all that is new.
   *
   * @throws TroubleException when it cannot be had, or not be kept; what came before is kept
   */
  public LogNews look() throws TroubleException, InterruptedException {
    long before = log.size();
    boolean begunAgain = false;
    while (true) {
      long size = log.size();
      long asked = Math.max(0, size - LogJoint.OVERLAP);
      byte[] end = log.read(asked, LogJoint.OVERLAP);
      LogPiece piece = source.from(asked, end);
      switch (LogJoint.of(piece, asked, end)) {
        case NOTHING_NEW -> {
          return new LogNews(size - before, begunAgain);
        }
        case ANOTHER -> {
          if (!isAnother(source.from(0, new byte[0]), size)) {
            return new LogNews(size - before, begunAgain);
          }
          log.begin();
          begunAgain = true;
          before = 0;
        }
        case FITS -> {
          log.append(piece.bytes(), end.length);
          if (!piece.hasMore()) {
            return new LogNews(log.size() - before, begunAgain);
          }
        }
      }
    }
  }

  /** A log that is shorter than what is here, yet begins like it, may only be told late. */
  private boolean isAnother(LogPiece beginning, long size) throws TroubleException {
    int length = (int) Math.min(beginning.bytes().length, size);
    byte[] here = log.read(0, length);
    return beginning.from() == 0
        && length > 0
        && !Arrays.equals(here, Arrays.copyOf(beginning.bytes(), length));
  }
}
