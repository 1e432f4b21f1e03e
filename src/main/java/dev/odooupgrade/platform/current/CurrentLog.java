package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.call.Receiver;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.transfer.https.ContentRange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;

/** Asks for the bytes of a log behind those that are here, some mebibytes at a time. */
record CurrentLog(HttpService http, CurrentWire wire) {
  /** As much as is held in memory at once, in bytes: 4 MiB. */
  static final int MOST = 4 << 20;

  private static final int PARTIAL = 206;
  private static final int NOTHING = 204;
  private static final int RANGE_OUTSIDE = 416;

  /** The bytes from there on, of which these are here already. */
  LogPiece from(RequestRef request, long from, byte[] here)
      throws TroubleException, InterruptedException {
    return ServerFallback.ask(request, way -> at(way, from, here));
  }

  private LogPiece at(RequestRef request, long from, byte[] here)
      throws TroubleException, InterruptedException {
    Taking taking = new Taking(from, here);
    HttpCall call = HttpCall.bytesFrom(wire.log(request), from, CurrentMethod.LOG.ifLost());
    HttpReply reply;
    try {
      reply = http.fetch(call, taking);
    } catch (TroubleException broken) {
      // What came before it broke, or before it was enough, is worth as much as any other piece.
      if (taking.isWorthKeeping()) {
        return taking.piece(true);
      }
      throw broken;
    }
    int code = reply.status().code();
    if (code == RANGE_OUTSIDE) {
      // How long the log is, as a refusal of a range may say (RFC 9110, section 15.5.17); it is
      // shorter than what is here in any case.
      long size = ContentRange.of(reply.head()).total().orElse(Math.max(0, from - 1));
      return new LogPiece(size, new byte[0], false);
    }
    if (code == NOTHING) {
      return new LogPiece(from, new byte[0], false);
    }
    if (!reply.status().isSuccess()) {
      throw CurrentTroubles.noLog(reply.status());
    }
    return taking.piece(false);
  }

  /** Takes the bytes wanted out of an answer that may begin earlier, or end later. */
  private static final class Taking implements Receiver {
    private final long wanted;
    private final byte[] here;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** Where in the log what is kept begins, once that is known. */
    private long at;

    private boolean placed;

    Taking(long wanted, byte[] here) {
      this.wanted = wanted;
      this.here = here;
    }

    @Override
    public synchronized void begin(AnswerHead head) throws TroubleException {
      if (head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html")) {
        throw CurrentTroubles.webPageForLog();
      }
      kept.reset();
      OptionalLong told = ContentRange.of(head).from();
      boolean partial = head.status().code() == PARTIAL;
      at = told.orElse(partial ? wanted : 0);
      placed = partial || told.isPresent();
    }

    @Override
    public synchronized void take(ByteBuffer[] pieces, Runnable more) throws TroubleException {
      for (ByteBuffer piece : pieces) {
        byte[] came = new byte[piece.remaining()];
        piece.get(came);
        kept.writeBytes(came);
      }
      if (placed || kept.size() >= here.length) {
        place();
      }
      if (kept.size() >= MOST) {
        throw CurrentTroubles.enough();
      }
      more.run();
    }

    /** Finds out where in the log this is, and drops what was not asked for. */
    private void place() {
      byte[] all = kept.toByteArray();
      if (!placed) {
        // Some servers send what was asked for, and call it the whole.
        int mismatch = Arrays.mismatch(all, here);
        at = mismatch < 0 || mismatch == here.length ? wanted : 0;
        placed = true;
      }
      int unwanted = (int) Math.min(all.length, Math.max(0, wanted - at));
      if (unwanted > 0) {
        kept.reset();
        kept.write(all, unwanted, all.length - unwanted);
        at += unwanted;
      }
    }

    synchronized boolean isWorthKeeping() {
      return placed && kept.size() > 0;
    }

    /** A log that is shorter than what is here begins where it ends: it is another one. */
    synchronized LogPiece piece(boolean more) {
      place();
      return new LogPiece(at, kept.toByteArray(), more);
    }
  }
}
