package io.lapstrake.examples.shop;

import java.util.List;

/** The shop's command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the shop's command line.
   *
   * @param args the options, such as {@code --environment staging}
   */
  public static void main(String[] args) {
    System.out.println("shop " + List.of(args));
  }
}
