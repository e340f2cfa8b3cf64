package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.state.StateKey;
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
        "The file with the key of the state and of saved plans: 32 random bytes or more.",
        "An encrypted state takes it, and a saved plan with secrets: they are saved as hashes."
      })
  private @Nullable Path file;

  private Optional<SecretKey> key() {
    return Optional.ofNullable(file).map(SecretKeys::file);
  }

  /** The key of the state, which stays as it is. */
  StateKey ofState() {
    return key().map(StateKey::of).orElse(StateKey.none());
  }

  /** The key that all of the state is encrypted with. */
  StateKey encrypting() {
    return key()
        .map(StateKey::of)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "LAP-0616",
                        "Key that cannot be used",
                        Place.of("state encrypt"),
                        "There is none.",
                        "give a file of at least 32 random bytes with --key.")))
        .encrypting();
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
