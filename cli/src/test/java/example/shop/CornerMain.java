package example.shop;

import io.lapstrake.cli.Lapstrake;

/** The corner shop as a tool. */
public final class CornerMain {

  private CornerMain() {}

  /** Runs the tool. */
  public static void main(String[] arguments) {
    Lapstrake.main(Corner.shop(), arguments);
  }
}
