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
import java.util.Locale;

/** Asks for the bytes of a log behind those that are here, some mebibytes at a time. */
record CurrentLog(HttpService http, CurrentWire wire) {
  /** As much as is held in memory at once, in bytes: 4 MiB. */
  static final int MOST = 4 << 20;

  private static final int PARTIAL = 206;
  private static final int NOTHING = 204;
  private static final int RANGE_OUTSIDE = 416;

  LogPiece from(RequestRef request, long from) throws TroubleException, InterruptedException {
    return ServerFallback.ask(request, way -> at(way, from));
  }

  private LogPiece at(RequestRef request, long from) throws TroubleException, InterruptedException {
    Taking taking = new Taking(from);
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
      // How long the log is, as a refusal of a range says (RFC 9110, section 15.5.17).
      long size = ContentRange.of(reply.head()).total().orElse(from);
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
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long at;

    Taking(long wanted) {
      this.wanted = wanted;
      this.at = wanted;
    }

    @Override
    public synchronized void begin(AnswerHead head) throws TroubleException {
      if (head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html")) {
        throw CurrentTroubles.webPageForLog();
      }
      kept.reset();
      at = head.status().code() == PARTIAL ? ContentRange.of(head).from().orElse(wanted) : 0;
    }

    @Override
    public synchronized void take(ByteBuffer[] pieces, Runnable more) throws TroubleException {
      for (ByteBuffer piece : pieces) {
        take(piece);
      }
      if (kept.size() >= MOST) {
        throw CurrentTroubles.enough();
      }
      more.run();
    }

    private void take(ByteBuffer piece) {
      int skipped = (int) Math.min(piece.remaining(), Math.max(0, wanted - at));
      at += piece.remaining();
      piece.position(piece.position() + skipped);
      byte[] rest = new byte[piece.remaining()];
      piece.get(rest);
      kept.write(rest, 0, rest.length);
    }

    synchronized boolean isWorthKeeping() {
      return kept.size() > 0;
    }

    /** A log that is shorter than what is here begins where it ends: it is another one. */
    synchronized LogPiece piece(boolean more) {
      return new LogPiece(at - kept.size(), kept.toByteArray(), more);
    }
  }
}
