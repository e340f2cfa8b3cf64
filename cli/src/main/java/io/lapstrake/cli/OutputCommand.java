package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the outputs that were delivered last. */
@Command(
    name = "output",
    description = {
      "Shows the outputs of the stack as they were delivered last to an environment, or one of them.",
      "Among all of them secret ones are hidden; one of them alone is a problem without --raw."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class OutputCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveredOptions options = new DeliveredOptions();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The output that is asked for.")
  private @Nullable String name;

  @Option(
      names = "--raw",
      description = {
        "Prints the text, number or flag NAME and nothing else, not even the end of a line.",
        "A secret one, too, where the state is encrypted and its key is given."
      })
  private boolean raw;

  @Spec private @Nullable CommandSpec spec;

  OutputCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    if (raw && name == null) {
      throw UsageMistake.of(spec, "--raw takes the NAME of an output");
    }
    if (raw && options.reporting().isJson()) {
      throw UsageMistake.of(spec, "--raw and --json are mutually exclusive (specify only one)");
    }
    return options.delivered(
        tool,
        (target, report) -> {
          SortedMap<String, Output> outputs = target.state().outputs();
          if (name == null) {
            all(outputs, report);
          } else if (raw) {
            tool.out().print(raw(name, one(name, outputs)));
          } else {
            report.output(shown(name, one(name, outputs)));
          }
          return Lapstrake.DONE;
        });
  }

  private static void all(SortedMap<String, Output> outputs, Report report) {
    var shown = new TreeMap<String, Node>();
    outputs.forEach((key, value) -> shown.put(key, value.shown()));
    report.outputs(shown);
  }

  private static Output one(String name, SortedMap<String, Output> outputs) {
    Output found = outputs.get(name);
    if (found == null) {
      throw new ProblemException(
          new Problem(
              "LAP-0910",
              "No such output",
              Place.of("output " + name),
              outputs.isEmpty()
                  ? "None is recorded."
                  : "These are recorded: " + String.join(", ", outputs.keySet()) + ".",
              "correct the name."));
    }
    return found;
  }

  private static Node shown(String name, Output output) {
    if (output.isSecret()) {
      throw unfit(
          "output " + name,
          "It is secret, and would be seen by whoever sees what is printed.",
          "say --raw where that is meant.");
    }
    return output.shown();
  }

  private static String raw(String name, Output output) {
    String place = "output " + name + " --raw";
    Node value =
        output
            .value()
            .orElseThrow(
                () ->
                    unfit(
                        place,
                        "It is secret, and a state that is not encrypted does not hold it.",
                        "encrypt the state (state encrypt --key FILE), and apply."));
    if (value instanceof Literal<?> literal) {
      return literal.inText();
    }
    throw unfit(place, "It is a list or a map, of which there is no raw text.", "say --json.");
  }

  private static ProblemException unfit(String place, String detail, String fix) {
    return new ProblemException(
        new Problem("LAP-0917", "Output that is not printed so", Place.of(place), detail, fix));
  }
}
