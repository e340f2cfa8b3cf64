package io.lapstrake.cli;

import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where to deliver to. */
final class TargetOptions {

  private static final Path EMBEDDED = Path.of("delivery.git");

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = {
        "The bare Git repository to commit to.",
        "Without this option delivery.git, which is made when it is not there."
      })
  private @Nullable Path repository;

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
    GitRepository bare = how.apply(repository());
    return (branch == null ? bare : bare.branch(branch)).folder(folder);
  }

  GitRepository repository() {
    return repository == null
        ? GitTarget.bare(EMBEDDED).createIfMissing()
        : GitTarget.bare(repository);
  }
}
