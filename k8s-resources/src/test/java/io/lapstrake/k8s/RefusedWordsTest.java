package io.lapstrake.k8s;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** Words that contradict one another, as kubectl and the API server refuse what they would give. */
class RefusedWordsTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("api", Image.of("shop/api")));

  private static void resolve(Deployment deployment) {
    Stack.named("shop").in("shop").with(deployment).resolve(Environment.named("prod"));
  }

  @Test
  void only_a_range_of_addresses_has_exceptions() {
    assertThatThrownBy(() -> Peer.everyPod().except("10.0.0.0/8"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Only a range of addresses has exceptions, not every-pod");
    assertThatCode(() -> Peer.anywhere().except("10.0.0.0/8")).doesNotThrowAnyException();
  }

  @Test
  void a_range_of_addresses_has_no_pods() {
    assertThatThrownBy(() -> Peer.cidr("10.0.0.0/8").podsWith("app", "api"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A range of addresses has no pods with labels: 10.0.0.0-8");
    assertThatCode(() -> Peer.everyPod().podsWith("app", "api")).doesNotThrowAnyException();
  }

  @Test
  void an_image_has_one_tag() {
    Deployment web =
        Deployment.named("web").container(Container.of("web", Image.of("a/web:1").tag("2")));

    assertThatThrownBy(() -> resolve(web))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LAP-0311 Not an image")
        .hasMessageContaining("\"a/web:1:2\" was given")
        .hasMessageEndingWith("Fix: give its tag once: in the name or beside it, not both.");
  }

  @Test
  void a_workload_selects_its_own_pods() {
    assertThatThrownBy(() -> resolve(API.podLabel("app.kubernetes.io/name", "other")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0410 Selector that the pods do not match
              at shop/Deployment/api, spec.template.metadata.labels["app.kubernetes.io/name"]
              The workload selects its pods by another value of this label.
              Fix: leave the label as it is, or give the workload another name with withName(…).""");
  }

  @Test
  void other_labels_and_other_names_are_fine() {
    Input<String> name = Input.text("name").orElse("shop-api");

    assertThatCode(() -> resolve(API.podLabel("tier", "web"))).doesNotThrowAnyException();
    assertThatCode(() -> resolve(API.podLabel("tier", "web").withName(name)))
        .doesNotThrowAnyException();
  }
}
