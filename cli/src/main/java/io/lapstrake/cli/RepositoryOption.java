package io.lapstrake.cli;

import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says in which repository is delivered. */
final class RepositoryOption {

  private static final Path EMBEDDED = Path.of("delivery.git");

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = {
        "The bare Git repository to commit to.",
        "Without this option delivery.git, which is made when it is not there."
      })
  private @Nullable Path repository;

  GitRepository repository() {
    return repository == null
        ? GitTarget.bare(EMBEDDED).createIfMissing()
        : GitTarget.bare(repository);
  }
}
