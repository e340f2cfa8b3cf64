package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Mixin private DescribedOptions options = new DescribedOptions();

  @Option(names = "--dot", description = "Draws in the language of Graphviz instead.")
  private boolean dot;

  @Spec private @Nullable CommandSpec spec;

  GraphCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    if (dot && options.reporting().isJson()) {
      throw UsageMistake.of(spec, "--dot and --json are mutually exclusive (specify only one)");
    }
    return options.resolved(
        tool,
        (checked, report) -> {
          Manifests objects = checked.objects();
          report.drawn(objects, dot ? Graph.dot(objects) : Graph.mermaid(objects));
          return Lapstrake.DONE;
        });
  }
}
