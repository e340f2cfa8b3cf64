package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the objects and what they wait for. */
@Command(
    name = "graph",
    description = {
      "Draws the objects of an environment and what each waits for, as a Mermaid flowchart."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GraphCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Option(names = "--dot", description = "Draws in the language of Graphviz instead.")
  private boolean dot;

  GraphCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.resolved(
        tool,
        (checked, report) -> {
          tool.out().print(dot ? Graph.dot(checked.objects()) : Graph.mermaid(checked.objects()));
          return Lapstrake.DONE;
        });
  }
}
