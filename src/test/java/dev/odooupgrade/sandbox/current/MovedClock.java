package dev.odooupgrade.sandbox.current;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when told to. */
final class MovedClock extends Clock {
  private Instant now = Instant.parse("2026-11-23T10:41:07.123Z");

  synchronized void pass(Duration length) {
    now = now.plus(length);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
