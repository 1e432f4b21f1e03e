package dev.odooupgrade.sandbox.v1;

import dev.odooupgrade.concurrent.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when told to, or when a thread waits by it. */
public final class FakeTime extends Clock implements Sleeper {
  private Instant now;

  public FakeTime() {
    this("2015-09-09T07:13:49Z");
  }

  public FakeTime(String start) {
    now = Instant.parse(start);
  }

  public synchronized void pause(Duration length) {
    now = now.plus(length);
  }

  @Override
  public void sleep(Duration length) {
    pause(length);
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
