package io.lapstrake.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on when it is told to; from noon. */
public final class MovingClock extends Clock {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicLong passed = new AtomicLong(); // nanoseconds

  /** Lets time pass. */
  public void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  @Override
  public Instant instant() {
    return NOON.plusNanos(passed.get());
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
