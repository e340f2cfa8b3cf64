package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A process that plans when it is told a version, and applies at the next line. */
final class Applier {

  private Applier() {}

  /**
   * Prints {@code planned} for each version that it reads, then {@code applied} or the codes of the
   * problems.
   *
   * @param arguments the kind of destination, where it is, and the folder of the stack
   */
  public static void main(String[] arguments) throws IOException {
    Destination destination = Destination.valueOf(arguments[0]);
    Path path = Path.of(arguments[1]);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      Forty wanted = new Forty(Integer.parseInt(line));
      try (Target target = destination.open(path, arguments[2])) {
        Plan plan = target.plan(wanted.resolve(Environment.named("default")));
        System.out.println("planned");
        input.readLine();
        target.apply(plan);
        System.out.println("applied");
      } catch (ProblemException e) {
        System.out.println(
            e.problems().stream().map(Problem::code).collect(Collectors.joining(" ")));
      }
    }
  }
}
