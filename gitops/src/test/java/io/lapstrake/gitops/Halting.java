package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that delivers a stack and ends, without any farewell, right before a step. */
final class Halting {

  private static final int HALTED = 77;

  private Halting() {}

  /** Runs the program in a process of its own; whether it came to that step. */
  static boolean deliverAndHaltAt(int step, Path repository, int size, String value)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Halting.class.getName(),
            Integer.toString(step),
            repository.toString(),
            Integer.toString(size),
            value);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0 && status != HALTED) {
      throw new IOException("The program ended with " + status);
    }
    return status == HALTED;
  }

  /** Delivers. */
  public static void main(String[] arguments) {
    int last = Integer.parseInt(arguments[0]);
    int[] steps = {0};
    Progress progress =
        step -> {
          if (steps[0]++ == last) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    Delivery.deliver(
        Stacks.shopOf(Integer.parseInt(arguments[2]), arguments[3]),
        GitTarget.bare(Path.of(arguments[1])).progress(progress),
        "prod/shop");
  }
}
