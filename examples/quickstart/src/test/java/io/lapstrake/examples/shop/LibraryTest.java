package io.lapstrake.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.gitops.GitTarget;
import io.lapstrake.helm.chart.Chart;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop without the tool: what a program of one's own does with it. */
class LibraryTest {

  @TempDir Path charts;
  @TempDir Path repositories;

  @Test
  void a_program_resolves_writes_and_delivers() throws IOException {
    Path delivery = repositories.resolve("delivery.git");

    Manifests manifests = new Shop().resolve(Environment.read(Path.of("environments/prod.yaml")));
    String yaml = manifests.toYaml(); // one document for each object
    Deployment api = manifests.get(Deployment.class, "api"); // fabric8's class
    Chart.of(new Shop()).writeTo(charts.resolve("shop")); // a Helm chart, its inputs as values

    try (GitTarget git = GitTarget.bare(delivery).createIfMissing().folder("prod/shop")) {
      Plan plan = git.plan(manifests);
      System.out.println(plan.toTerminal(Colour.NONE));
      git.apply(plan); // one commit, or none
    }

    assertThat(yaml).contains("kind: StatefulSet");
    assertThat(api.getSpec().getReplicas()).isEqualTo(4);
    assertThat(charts.resolve("shop/Chart.yaml")).exists();
    try (GitTarget git = GitTarget.bare(delivery).folder("prod/shop")) {
      assertThat(git.plan(manifests).isEmpty()).isTrue();
      assertThat(git.branch()).isEqualTo("main");
    }
  }
}
