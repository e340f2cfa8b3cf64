package io.lapstrake.cli;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that bind inputs. */
final class EnvironmentOptions {

  @Mixin private EnvironmentName environment = new EnvironmentName();

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description = "A Helm values file that binds inputs; later ones win.")
  private List<Path> values = List.of();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Binds an input; wins over every file.")
  private List<String> pairs = List.of();

  /**
   * The environment's name.
   *
   * @throws ProblemException when it is not possible
   */
  String name() {
    return environment.name();
  }

  /**
   * The environment with all that was given.
   *
   * @param outputs reads an output of a stack, both by name
   * @throws ProblemException when there is no such environment, or its name is not possible
   */
  Environment bind(Tool tool, BiFunction<String, String, DataSource> outputs) {
    Environment bare = Environment.named(name());
    for (Reading reading : tool.readings()) {
      bare = reading.in(bare, outputs);
    }
    Optional<Environment> found = tool.environments().find(bare);
    if (found.isEmpty() && values.isEmpty() && environment.isChosen()) {
      throw environment.unknown("There is no ", tool.environments().names());
    }
    Environment bound = found.orElse(bare);
    for (Path each : values) {
      bound = bound.values(each);
    }
    for (String pair : pairs) {
      bound = bound.withPair(pair);
    }
    return bound;
  }

  /** Problems, of which those about missing values tell how to give one to the tool. */
  List<Problem> advise(List<Problem> problems, Environments environments) {
    return problems.stream().map(it -> isMissing(it) ? advise(it, environments) : it).toList();
  }

  private boolean isMissing(Problem problem) {
    return problem.code().equals("LAP-0101")
        && problem.place().field() != null
        && problem.place().subject().equals(environment.given());
  }

  private Problem advise(Problem missing, Environments environments) {
    String set = "--set " + missing.place().field() + "=…";
    String fix = missing.fix().replaceFirst("\\.$", "");
    boolean chosen = environment.isChosen();
    return new Problem(
        missing.code(),
        missing.summary(),
        missing.place(),
        chosen
            ? missing.detail()
            : missing.detail()
                + " No --environment is given. "
                + EnvironmentName.thereAre(environments.names()),
        fix
            + ": by "
            + set
            + ", in a file for --values"
            + (chosen ? ", or in " + Environments.file(name()) : ", or with --environment NAME")
            + ".");
  }
}
