package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.time.Duration;

/**
 * Something that goes wrong on purpose, for the next {@code times} calls of one endpoint. Points in
 * a body mean the request's body, and for a {@link Endpoint#DOWNLOAD} the body of the answer. Over
 * SFTP a call is a file from its opening to its closing: the body is what is written or read in it,
 * and the whole of an upload is never told, so per cents of it stand for the moment of closing.
 */
public record Fault(Endpoint endpoint, Effect effect, int times) {

  private static final Duration FOR_EVER = Duration.ofDays(3650);

  /** Refuses a fault that would never happen. */
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("a fault happens at least once, not " + times + " times");
    }
  }

  public sealed interface Effect permits AtPoint, LoseAnswer, Throttle, Replaced, WrongHostKey {}

  /** What goes wrong when a body has come to a point. */
  public sealed interface AtPoint extends Effect permits Cut, Reset, Stall, Answer, Shortened {
    Point at();
  }

  /** The connection is closed, without an answer, when the body has come to a point. */
  public record Cut(Point at) implements AtPoint {}

  /**
   * The connection is reset when the body has come to a point: bytes on their way are lost. Needs
   * {@link SandboxSettings#withResets()}.
   */
  public record Reset(Point at) implements AtPoint {}

  /**
   * A download ends at a point as if that were all: a smaller {@code Content-Length}, or an end of
   * file over SFTP. Nothing but the size known from elsewhere tells that bytes are missing.
   */
  public record Shortened(Point at) implements AtPoint {}

  /** From this download on the file counts as another one: its ETag and its time change. */
  public record Replaced() implements Effect {}

  /** The host shows another key than its own; for {@link Endpoint#SFTP_CONNECTION}. */
  public record WrongHostKey() implements Effect {}

  /** Nothing moves for a while when the body has come to a point; then the call goes on. */
  public record Stall(Point at, Duration length) implements AtPoint {}

  /**
   * This answer is given when the body has come to a point; the method itself is not carried out.
   */
  public record Answer(Point at, int status, String contentType, String body) implements AtPoint {}

  /** The method is carried out, then the connection is closed without an answer. */
  public record LoseAnswer() implements Effect {}

  /** The body passes at this many bytes a second at most. */
  public record Throttle(long bytesPerSecond) implements Effect {
    /** Refuses a rate at which nothing moves: that is a {@link Stall}. */
    public Throttle {
      if (bytesPerSecond < 1) {
        throw new IllegalArgumentException("a rate is at least 1 byte a second");
      }
    }
  }

  /**
   * A point in a body: so many bytes, and so many per cent of the whole, less so many bytes before.
   */
  public record Point(int percent, long bytesBefore, long bytes) {
    /** Refuses points outside the body. */
    public Point {
      if (percent < 0 || percent > 100 || bytesBefore < 0 || bytes < 0) {
        throw new IllegalArgumentException("a point lies between 0 and 100 per cent");
      }
    }

    /** Before the first byte. */
    public static Point start() {
      return new Point(0, 0, 0);
    }

    public static Point percent(int percent) {
      return new Point(percent, 0, 0);
    }

    /** After so many bytes, for an {@link Endpoint#SFTP_UPLOAD}, whose whole is never told. */
    public static Point bytes(long bytes) {
      return new Point(0, 0, bytes);
    }

    /**
     * The same point as a number of bytes; of an unknown total (negative), per cents never come.
     */
    public long offset(long total) {
      if (total < 0) {
        return percent == 0 ? bytes : Long.MAX_VALUE;
      }
      long whole = total / 100 * percent + total % 100 * percent / 100;
      return Math.min(total, Math.max(0, whole - bytesBefore) + bytes);
    }
  }

  /** Lets the next call hang at a point until the sandbox is closed. */
  public static Fault stall(Endpoint endpoint, Point at) {
    return new Fault(endpoint, new Stall(at, FOR_EVER), 1);
  }

  public Fault times(int count) {
    return new Fault(endpoint, effect, count);
  }
}
