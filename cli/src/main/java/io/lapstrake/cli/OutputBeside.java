package io.lapstrake.cli;

import io.lapstrake.core.data.Data;
import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.state.StackReference;
import io.lapstrake.gitops.GitTarget;
import java.util.function.Supplier;

/**
 * An output of another stack in the environment and the repository that the tool works with.
 *
 * @param target opens where that stack is delivered to
 */
record OutputBeside(String stack, String output, Supplier<GitTarget> target) implements DataSource {

  @Override
  public String name() {
    return "the output " + output + " of the stack " + stack;
  }

  @Override
  public Data read() {
    try (GitTarget opened = target.get()) {
      return StackReference.to(opened.state()).output(output).read();
    }
  }
}
