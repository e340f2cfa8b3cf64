package io.lapstrake.cli;

import io.lapstrake.gitops.GitTarget;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does what a plan says. */
@Command(
    name = "apply",
    description = {
      "Applies a plan that was saved, or plans and applies, as the tool does without a command."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ApplyCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description = "A plan that was saved: nothing is planned again, and nothing else is done.")
  private @Nullable Path saved;

  ApplyCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(tool, this::apply);
  }

  private int apply(Checked checked, GitTarget target, Report report) {
    Delivering delivering = options.delivering();
    return saved == null
        ? delivering.apply(checked, target, report)
        : delivering.apply(
            options.described().key().saved(saved, checked.objects(), target),
            checked,
            target,
            report);
  }
}
