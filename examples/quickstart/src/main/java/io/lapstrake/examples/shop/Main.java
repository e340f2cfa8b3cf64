package io.lapstrake.examples.shop;

import io.lapstrake.cli.Lapstrake;

/** The shop as a tool: plans what changed, and commits it to a Git repository. */
public final class Main {

  private Main() {}

  /** Runs the tool; {@code --help} shows its options. */
  public static void main(String[] arguments) {
    Lapstrake.main(new Shop(), arguments);
  }
}
