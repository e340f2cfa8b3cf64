package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.gitops.GitTarget;
import io.lapstrake.k8s.Assessors;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that gives the key of saved plans, and what is done with it. */
final class KeyOptions {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = {
        "The file with the key of saved plans: 32 random bytes or more.",
        "A plan with secrets takes one: they are saved as hashes."
      })
  private @Nullable Path file;

  private Optional<SecretKey> key() {
    return Optional.ofNullable(file).map(SecretKeys::file);
  }

  /** Saves a plan. */
  void save(Plan plan, Path to) {
    key().ifPresentOrElse(key -> PlanFile.write(plan, key, to), () -> PlanFile.write(plan, to));
  }

  /** The plan that was saved, where it still holds. */
  Plan saved(Path from, Manifests objects, GitTarget target) {
    SavedPlan saved = PlanFile.read(from);
    Plan plan =
        key()
            .map(it -> saved.bind(objects, target.state(), target.observed(objects), it))
            .orElseGet(() -> saved.bind(objects, target.state(), target.observed(objects)));
    return plan.assessedBy(Assessors.standard());
  }
}
