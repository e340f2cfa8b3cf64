package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.Node;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the outputs that were delivered last. */
@Command(
    name = "output",
    description = {
      "Shows the outputs of the stack as they were delivered last to an environment, or one of them.",
      "Secret ones are hidden."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class OutputCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The output that is asked for.")
  private @Nullable String name;

  OutputCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivered(
        tool,
        (target, report) -> {
          var outputs = new TreeMap<String, Node>();
          target.state().outputs().forEach((key, value) -> outputs.put(key, value.shown()));
          if (name == null) {
            report.outputs(outputs);
          } else if (outputs.containsKey(name)) {
            tool.out().println(outputs.get(name));
          } else {
            throw unknown(outputs);
          }
          return Lapstrake.DONE;
        });
  }

  private ProblemException unknown(SortedMap<String, Node> outputs) {
    return new ProblemException(
        new Problem(
            "LAP-0910",
            "No such output",
            Place.of("output " + name),
            outputs.isEmpty()
                ? "None is recorded."
                : "These are recorded: " + String.join(", ", outputs.keySet()) + ".",
            "correct the name."));
  }
}
