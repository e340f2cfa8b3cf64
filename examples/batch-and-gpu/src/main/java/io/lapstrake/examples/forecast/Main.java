package io.lapstrake.examples.forecast;

import io.lapstrake.cli.Lapstrake;

/** The forecasts as a tool: plans what changed, and commits it to a Git repository. */
public final class Main {

  private Main() {}

  /** Runs the tool; {@code --help} shows its options. */
  public static void main(String[] arguments) {
    Lapstrake.main(new Forecasts(), arguments);
  }
}
