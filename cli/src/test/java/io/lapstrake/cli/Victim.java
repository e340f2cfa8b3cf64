package io.lapstrake.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A process that delivers one version after the other, until it is killed. */
final class Victim {

  /** How many versions it delivers. */
  static final int VERSIONS = 6;

  private Victim() {}

  /**
   * Warms up, says that it is ready, waits for a byte, and begins.
   *
   * @param arguments the kind of destination, where it is, and where to warm up
   */
  public static void main(String[] arguments) throws IOException {
    Destination destination = Destination.valueOf(arguments[0]);
    Path path = Path.of(arguments[1]);
    Path elsewhere = Path.of(arguments[2]);
    destination.deliver(new Forty(0), elsewhere);
    destination.deliver(new Forty(1), elsewhere);
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    for (int version = 0; version < VERSIONS; version++) {
      destination.deliver(new Forty(version), path);
    }
    System.out.println("done");
  }
}
