package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.cpu;
import static io.lapstrake.k8s.Words.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** To edit and then to resolve is the same as to resolve and then to edit. */
class ChangeLawsTest {

  private static final Input<Integer> REPLICAS = Input.integer("replicas").orElse(2);
  private static final Input<String> TAG = Input.text("tag").orElse("v1");

  private static final io.lapstrake.k8s.workload.Deployment API =
      io.lapstrake.k8s.workload.Deployment.named("api")
          .replicas(REPLICAS)
          .container(
              io.lapstrake.k8s.pod.Container.of("app", image("app").tag(TAG))
                  .port("http", 8080)
                  .port("admin", 8081)
                  .requests(cpu("1"))
                  .env("A", "1")
                  .env("B", TAG)
                  .env("C", "3"))
          .container(io.lapstrake.k8s.pod.Container.of("side", image("side:1")))
          .toleratingControlPlane();

  private static PodSpec pod(Deployment it) {
    return it.getSpec().getTemplate().getSpec();
  }

  private static Container app(Deployment it) {
    return pod(it).getContainers().get(0);
  }

  /** Each touches what is known, and works whichever others came before it. */
  private static final List<Consumer<Deployment>> EDITS =
      List.of(
          it -> it.getSpec().setPaused(true),
          it -> it.getSpec().setMinReadySeconds(7),
          it -> it.getMetadata().setAnnotations(Map.of("a", "b")),
          it -> it.getMetadata().getLabels().put("c", "d"),
          it -> pod(it).setHostIPC(true),
          it -> app(it).setTerminationMessagePath("/log"),
          it -> app(it).getEnv().removeIf(variable -> variable.getName().equals("C")),
          it -> app(it).getEnv().add(0, new EnvVarBuilder().withName("D").withValue("4").build()),
          it -> app(it).getEnv().add(new EnvVarBuilder().withName("E").withValue("5").build()),
          it ->
              app(it).getPorts().add(1, new ContainerPortBuilder().withContainerPort(9090).build()),
          it -> app(it).getPorts().removeIf(port -> "admin".equals(port.getName())),
          it -> app(it).getResources().setLimits(Map.of("cpu", new Quantity("2"))),
          it -> pod(it).getContainers().removeIf(each -> each.getName().equals("side")),
          it ->
              pod(it)
                  .getContainers()
                  .add(new ContainerBuilder().withName("last").withImage("last:1").build()),
          it ->
              pod(it)
                  .getTolerations()
                  .add(new TolerationBuilder().withKey("x").withOperator("Exists").build()),
          it -> pod(it).getTolerations().remove(0));

  @Provide
  Arbitrary<Set<Integer>> edits() {
    return Arbitraries.integers().between(0, EDITS.size() - 1).set().ofMinSize(1);
  }

  private static Deployment resolved(io.lapstrake.k8s.workload.Deployment described) {
    return Stack.named("test")
        .with(described)
        .resolve(Environment.named("test"))
        .get(Deployment.class, "api");
  }

  private static Deployment edited(Deployment it, List<Integer> edits) {
    edits.forEach(edit -> EDITS.get(edit).accept(it));
    return it;
  }

  @Property(tries = 500)
  void an_edit_means_the_same_before_and_after_binding(@ForAll("edits") Set<Integer> some) {
    List<Integer> edits = new ArrayList<>(some);

    Deployment before = resolved(API.edit(Deployment.class, it -> edited(it, edits)));
    Deployment after = edited(resolved(API), edits);

    assertThat(Json.unbind(before)).isEqualTo(Json.unbind(after));
  }

  @Property(tries = 200)
  void edits_one_by_one_mean_the_same_as_one_edit(@ForAll("edits") Set<Integer> some) {
    List<Integer> edits = new ArrayList<>(some);
    io.lapstrake.k8s.workload.Deployment oneByOne = API;
    for (Integer edit : edits) {
      oneByOne = oneByOne.edit(Deployment.class, it -> edited(it, List.of(edit)));
    }

    assertThat(Json.unbind(resolved(oneByOne)))
        .isEqualTo(Json.unbind(resolved(API.edit(Deployment.class, it -> edited(it, edits)))));
  }
}
