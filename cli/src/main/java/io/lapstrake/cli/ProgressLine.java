package io.lapstrake.cli;

import io.lapstrake.core.target.ApplyListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows how an apply goes on: in a terminal as one line that is written over, elsewhere as a line
 * every few seconds. What takes no time shows nothing.
 */
final class ProgressLine implements ApplyListener {

  private static final Duration IN_A_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);
  private static final String BACK_AND_CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final LongSupplier clock;
  private final boolean isTerminal;
  private final int width;
  private @Nullable Long shown; // when the last line was, or would have been
  private boolean isOpen;

  private ProgressLine(PrintStream out, LongSupplier clock, boolean isTerminal, int width) {
    this.out = out;
    this.clock = clock;
    this.isTerminal = isTerminal;
    this.width = width;
  }

  /**
   * In a terminal.
   *
   * @param clock gives nanoseconds from any origin
   * @param width of the terminal, in characters
   */
  static ProgressLine inTerminal(PrintStream out, LongSupplier clock, int width) {
    return new ProgressLine(out, clock, true, width);
  }

  /**
   * In a log.
   *
   * @param clock gives nanoseconds from any origin
   */
  static ProgressLine inLog(PrintStream out, LongSupplier clock) {
    return new ProgressLine(out, clock, false, Integer.MAX_VALUE);
  }

  @Override
  public void step(int number, int of, String step) {
    long now = clock.getAsLong();
    if (shown == null) {
      shown = now;
    } else if (now - shown >= (isTerminal ? IN_A_TERMINAL : ELSEWHERE).toNanos()) {
      shown = now;
      show(number + "/" + of + " " + step);
    }
  }

  private void show(String text) {
    if (isTerminal) {
      String cut = text.length() < width ? text : text.substring(0, width - 2) + "…";
      out.print(BACK_AND_CLEAR + cut);
      out.flush();
      isOpen = true;
    } else {
      out.println(text);
    }
  }

  /** Takes the line away, whether the apply is done or has failed. */
  void close() {
    if (isOpen) {
      out.print(BACK_AND_CLEAR);
      out.flush();
      isOpen = false;
    }
  }

  @Override
  public void ended(int steps, Duration took) {
    close();
  }
}
