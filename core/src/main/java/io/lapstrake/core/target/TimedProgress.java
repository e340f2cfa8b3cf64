package io.lapstrake.core.target;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts the steps of an apply and takes their times, for a listener. */
final class TimedProgress implements Progress {

  private final ApplyListener listener;
  private final LongSupplier clock;
  private @Nullable String current;
  private int number;
  private int last;
  private long began;
  private long stepBegan;

  TimedProgress(ApplyListener listener, LongSupplier clock) {
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public void step(String step) {
    finish();
    long now = clock.getAsLong();
    began = number == 0 ? now : began;
    stepBegan = now;
    current = step;
    number++;
    last = Math.max(last, number);
    listener.step(number, last, step);
  }

  private void finish() {
    if (current != null) {
      listener.did(current, Duration.ofNanos(clock.getAsLong() - stepBegan));
      current = null;
    }
  }

  @Override
  public void expects(int steps) {
    last = number + steps;
  }

  @Override
  public void ended() {
    finish();
    if (number > 0) {
      listener.ended(number, Duration.ofNanos(clock.getAsLong() - began));
    }
    begins();
  }

  @Override
  public void begins() {
    current = null;
    number = 0;
    last = 0;
  }
}
