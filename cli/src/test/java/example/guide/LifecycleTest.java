package example.guide;

import static io.lapstrake.k8s.Words.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** What the guide says that objects ask of plans. */
class LifecycleTest {

  @Test
  void objects_ask_something_of_plans() {
    Deployment api =
        Deployment.named("api")
            .container(Container.of("api", image("example/api:1.2")))
            .movedFrom("backend") // its id before: it is not deleted and made again
            .ignoring("spec.replicas"); // an autoscaler looks after it
    ConfigMap rules = ConfigMap.named("rules").protect(); // no plan deletes or replaces it
    Namespace team = Namespace.named("team").handOver(); // another stack may have it

    State before =
        State.of(
            blog(
                Deployment.named("backend")
                    .container(Container.of("api", image("example/api:1.1"))),
                rules,
                team));
    Plan plan = Plan.between(blog(api, rules, team), before);
    assertThat(plan.effective()).extracting(Change::action).containsExactly(Action.REPLACE);
    assertThat(plan.refusals()).isEmpty();
    Plan lost = Plan.between(blog(api), before);
    assertThat(lost.refusals()).extracting(Problem::code).containsExactly("LAP-0606", "LAP-0606");
  }

  private static Manifests blog(Part... parts) {
    return Stack.named("blog").in("blog").with(parts).resolve(Environment.named("prod"));
  }
}
