package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at the description in an environment, and at nothing else. */
@Command(
    name = "validate",
    description = {"Checks the description in an environment; no repository is read."},
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DescribedOptions options = new DescribedOptions();

  ValidateCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.resolved(
        tool,
        (checked, report) -> {
          report.validated(checked.objects(), checked.found());
          return Lapstrake.DONE;
        });
  }
}
