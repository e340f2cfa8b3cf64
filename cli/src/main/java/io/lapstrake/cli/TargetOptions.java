package io.lapstrake.cli;

import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where to deliver to. */
final class TargetOptions {

  @Mixin private RepositoryOption repository = new RepositoryOption();

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = {
        "The branch to commit to; the first commit makes it.",
        "Without this option the one that the repository's HEAD names, and main in one that is"
            + " made."
      })
  private @Nullable String branch;

  /**
   * A folder of the repository.
   *
   * @param how it is opened
   */
  GitTarget open(String folder, UnaryOperator<GitRepository> how) {
    GitRepository bare = how.apply(repository.repository());
    return (branch == null ? bare : bare.branch(branch)).folder(folder);
  }
}
