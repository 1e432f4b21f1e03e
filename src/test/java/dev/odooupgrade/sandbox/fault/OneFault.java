package dev.odooupgrade.sandbox.fault;

import java.time.Duration;

/** Faults that happen once, for the next call of an endpoint. */
public final class OneFault {
  private OneFault() {}

  public static Fault cut(Endpoint endpoint, Fault.Point at) {
    return new Fault(endpoint, new Fault.Cut(at), 1);
  }

  public static Fault reset(Endpoint endpoint, Fault.Point at) {
    return new Fault(endpoint, new Fault.Reset(at), 1);
  }

  public static Fault endEarly(Endpoint endpoint, Fault.Point at) {
    return new Fault(endpoint, new Fault.Shortened(at), 1);
  }

  /** Answers the next call with a 503; after a {@link #cut}, for those who come back for more. */
  public static Fault unavailable(Endpoint endpoint) {
    return new Fault(endpoint, Faults.DOWN, 1);
  }

  public static Fault replaced() {
    return new Fault(Endpoint.DOWNLOAD, new Fault.Replaced(), 1);
  }

  public static Fault wrongHostKey() {
    return new Fault(Endpoint.SFTP_CONNECTION, new Fault.WrongHostKey(), 1);
  }

  /** Lets the next call hang at a point for a while, then go on. */
  public static Fault pause(Endpoint endpoint, Fault.Point at, Duration length) {
    return new Fault(endpoint, new Fault.Stall(at, length), 1);
  }

  /** Answers the next call with this, before its body is read. */
  public static Fault answer(Endpoint endpoint, int status, String contentType, String body) {
    return answerAt(endpoint, Fault.Point.start(), status, contentType, body);
  }

  public static Fault answerAt(
      Endpoint endpoint, Fault.Point at, int status, String contentType, String body) {
    return new Fault(endpoint, new Fault.Answer(at, status, contentType, body), 1);
  }

  public static Fault loseAnswer(Endpoint endpoint) {
    return new Fault(endpoint, new Fault.LoseAnswer(), 1);
  }

  public static Fault throttle(Endpoint endpoint, long bytesPerSecond) {
    return new Fault(endpoint, new Fault.Throttle(bytesPerSecond), 1);
  }

  /** When all but the last byte has passed. */
  public static Fault.Point lastByte() {
    return new Fault.Point(100, 1, 0);
  }

  /** When the whole body has passed and the other side waits for the answer. */
  public static Fault.Point waitingForAnswer() {
    return Fault.Point.percent(100);
  }
}
