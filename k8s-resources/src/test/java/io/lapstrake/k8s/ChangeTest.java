package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches by path and edits of fabric8's model reach every field, and never guess. */
class ChangeTest {

  private static final Input<Integer> REPLICAS = Input.integer("replicas").orElse(2);
  private static final Input<String> TAG = Input.text("tag").orElse("v1");
  private static final Input<Boolean> DEBUG = Input.flag("debug").orElse(true);

  private static final Deployment API =
      Deployment.named("api")
          .replicas(REPLICAS)
          .container(
              Container.of("app", image("app").tag(TAG))
                  .port("http", 8080)
                  .env("A", "1")
                  .envWhen(DEBUG, "TRACE", "all")
                  .env("B", TAG)
                  .env("C", "3"))
          .container(Container.of("side", image("side:1")));

  private static io.fabric8.kubernetes.api.model.apps.Deployment resolved(Deployment deployment) {
    return Stack.named("shop")
        .with(deployment)
        .resolve(Environment.named("test"))
        .get(io.fabric8.kubernetes.api.model.apps.Deployment.class, "api");
  }

  private static Deployment edited(
      UnaryOperator<io.fabric8.kubernetes.api.model.apps.Deployment> change) {
    return API.edit(io.fabric8.kubernetes.api.model.apps.Deployment.class, change);
  }

  private static void assertProblem(String text, Part... parts) {
    assertThatThrownBy(() -> Stack.named("shop").with(parts).resolve(Environment.named("test")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(text.stripTrailing());
  }

  @Test
  void a_patch_reaches_a_field_by_path_and_by_an_items_field() {
    Deployment patched =
        API.patch("spec.template.spec.containers[name=side].terminationMessagePath", "/log")
            .patch("spec.template.spec.containers[0].stdin", Literal.TRUE)
            .patch("spec.template.metadata.annotations[\"example.com/a\"]", "b")
            .patch("spec.template.spec.schedulerName", TAG)
            .patch("spec.template.spec.containers[name=app].ports[containerPort=8080].hostPort", 80)
            .without("spec.template.spec.containers[name=app].env[name=C]");

    var pod = resolved(patched).getSpec().getTemplate();
    var app = pod.getSpec().getContainers().get(0);
    assertThat(pod.getSpec().getContainers().get(1).getTerminationMessagePath()).isEqualTo("/log");
    assertThat(app.getStdin()).isTrue();
    assertThat(app.getPorts().get(0).getHostPort()).isEqualTo(80);
    assertThat(app.getEnv()).extracting("name").containsExactly("A", "TRACE", "B");
    assertThat(pod.getMetadata().getAnnotations()).containsEntry("example.com/a", "b");
    assertThat(pod.getSpec().getSchedulerName()).isEqualTo("v1");
  }

  @Test
  void a_patch_of_an_item_that_is_not_there_is_a_problem() {
    assertProblem(
        """
        LAP-0407 Change of what is not there
          at shop/Deployment/api, spec.template.spec.containers[name=web]
          The name of the items there is app, side.
          Fix: name what is there, or describe it first.
        """,
        API.patch("spec.template.spec.containers[name=web].tty", Literal.TRUE));
    assertProblem(
        """
        LAP-0407 Change of what is not there
          at shop/Deployment/api, spec.template.spec.containers[2]
          The list has 2 items.
          Fix: name what is there, or describe it first.
        """,
        API.patch("spec.template.spec.containers[2].tty", Literal.TRUE));
    assertProblem(
        """
        LAP-0407 Change of what is not there
          at shop/Deployment/api, spec.template.spec.containers.tty
          spec.template.spec.containers is a list, whose items are named by fields or positions.
          Fix: name what is there, or describe it first.
        """,
        API.patch("spec.template.spec.containers.tty", Literal.TRUE));
    assertProblem(
        """
        LAP-0407 Change of what is not there
          at shop/Deployment/api, spec.paused
          There is no such key.
          Fix: name what is there, or describe it first.
        """,
        API.without("spec.paused"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "spec.replicas",
        "spec.replicas.deeper",
        "spec.template.spec.containers[name=app].image",
        "spec.template.spec.containers[name=app].env[name=TRACE].value",
        "spec.template.spec.containers[name=app]",
        "spec.template.spec.containers",
        "spec"
      })
  void a_patch_at_above_or_inside_what_needs_binding_is_a_problem(String path) {
    String place = path.equals("spec.replicas.deeper") ? "spec.replicas" : path;
    place = place.endsWith(".value") ? place.substring(0, place.length() - 6) : place;
    assertProblem(
        """
        LAP-0406 Change of a part that needs binding
          at shop/Deployment/api, %s
          What stands here is a value that needs binding, or is conditional or repeated, so it \
        cannot be changed from outside.
          Fix: give the value that you mean to the word that says this part.
        """
            .formatted(place),
        API.patch(path, "x"));
  }

  @Test
  void a_patch_of_a_conditional_entry_is_a_problem() {
    ConfigMap settings = ConfigMap.named("settings").entryWhen(DEBUG, "TRACE", "all");
    assertProblem(
        """
        LAP-0406 Change of a part that needs binding
          at shop/ConfigMap/settings, data.TRACE
          What stands here is a value that needs binding, or is conditional or repeated, so it \
        cannot be changed from outside.
          Fix: give the value that you mean to the word that says this part.
        """,
        settings.patch("data.TRACE", "none"));
  }

  @Test
  void a_patch_that_changes_nothing_is_a_problem() {
    assertProblem(
        """
        LAP-0408 Change that changes nothing
          at shop/Deployment/api, spec.template.spec.containers[name=side].image
          The value stands here already.
          Fix: leave it out, or look for the field that was meant.
        """,
        API.patch("spec.template.spec.containers[name=side].image", "side:1"));
  }

  @ParameterizedTest(name = "path {0}")
  @ValueSource(strings = {"", ".", "a..b", "a[", "a[x]", "a[=x]", "a[\"x", "a[0]b", "a]"})
  void a_path_that_cannot_be_read_is_refused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> API.patch(path, "x"))
        .withMessageStartingWith("Not a path: \"" + path + "\"; ");
  }

  @Test
  void an_edit_changes_what_it_changed_and_leaves_the_inputs() {
    Deployment edited =
        edited(
                it ->
                    it.edit()
                        .editSpec()
                        .withPaused(true)
                        .editTemplate()
                        .editSpec()
                        .editMatchingContainer(container -> container.getName().equals("app"))
                        .withTerminationMessagePath("/log")
                        .addNewVolumeMount()
                        .withName("x")
                        .withMountPath("/x")
                        .endVolumeMount()
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
            .patch(
                "spec.template.spec.volumes",
                ListNode.of(MapNode.of("name", "x").with("emptyDir", MapNode.EMPTY)));

    var spec = resolved(edited).getSpec();
    var app = spec.getTemplate().getSpec().getContainers().get(0);
    assertThat(spec.getPaused()).isTrue();
    assertThat(spec.getReplicas()).isEqualTo(2);
    assertThat(app.getImage()).isEqualTo("app:v1");
    assertThat(app.getTerminationMessagePath()).isEqualTo("/log");
    assertThat(app.getVolumeMounts()).hasSize(1);
    assertThat(app.getEnv()).extracting("name").containsExactly("A", "TRACE", "B", "C");
  }

  @Test
  void an_edit_adds_and_removes_items_beside_conditional_ones() {
    Deployment edited =
        edited(
            it -> {
              var containers = it.getSpec().getTemplate().getSpec().getContainers();
              var env = containers.get(0).getEnv();
              env.removeIf(variable -> variable.getName().equals("C"));
              env.add(1, new EnvVarBuilder().withName("A2").withValue("2").build());
              env.add(0, new EnvVarBuilder().withName("FIRST").withValue("0").build());
              containers.add(new ContainerBuilder().withName("last").withImage("last:1").build());
              return it;
            });

    var containers = resolved(edited).getSpec().getTemplate().getSpec().getContainers();
    assertThat(containers).extracting("name").containsExactly("app", "side", "last");
    assertThat(containers.get(0).getEnv())
        .extracting("name")
        .containsExactly("FIRST", "A", "A2", "TRACE", "B");
  }

  @Test
  void an_edit_of_what_needs_binding_is_a_problem() {
    assertProblem(
        """
        LAP-0406 Change of a part that needs binding
          at shop/Deployment/api, spec.replicas
          What stands here is a value that needs binding, or is conditional or repeated, so it \
        cannot be changed from outside.
          Fix: give the value that you mean to the word that says this part.
        """,
        edited(it -> it.edit().editSpec().withReplicas(7).endSpec().build()));
  }

  @Test
  void an_edit_that_takes_away_or_reorders_what_needs_binding_is_a_problem() {
    assertProblem(
        """
        LAP-0406 Change of a part that needs binding
          at shop/Deployment/api, spec.template.spec.containers[name=app]
          What stands here is a value that needs binding, or is conditional or repeated, so it \
        cannot be changed from outside.
          Fix: give the value that you mean to the word that says this part.
        """,
        edited(
            it -> {
              it.getSpec().getTemplate().getSpec().getContainers().remove(0);
              return it;
            }));
    assertProblem(
        """
        LAP-0406 Change of a part that needs binding
          at shop/Deployment/api, spec.template.spec.containers[name=app].env
          What stands here is a value that needs binding, or is conditional or repeated, so it \
        cannot be changed from outside.
          Fix: give the value that you mean to the word that says this part.
        """,
        edited(
            it -> {
              var env = it.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv();
              Collections.reverse(env);
              return it;
            }));
  }

  @Test
  void an_edit_that_changes_nothing_is_a_problem() {
    assertProblem(
        """
        LAP-0408 Change that changes nothing
          at shop/Deployment/api
          The edit of the Deployment left it as it was.
          Fix: leave it out, or look for the field that was meant.
        """,
        edited(it -> it));
  }

  @Test
  void an_edit_of_an_object_that_the_class_cannot_hold_is_a_problem() {
    assertThatThrownBy(
            () ->
                Stack.named("shop")
                    .with(
                        API.patch("spec.paused", MapNode.of("no", "flag"))
                            .edit(io.fabric8.kubernetes.api.model.apps.Deployment.class, it -> it))
                    .resolve(Environment.named("test")))
        .hasMessageStartingWith(
            "LAP-0409 Object that the typed model cannot hold\n  at shop/Deployment/api\n");
  }

  @Test
  void an_edit_as_another_kind_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> API.edit(io.fabric8.kubernetes.api.model.Service.class, it -> it))
        .withMessage(
            "Deployment/api cannot be edited as a io.fabric8.kubernetes.api.model.Service: that is"
                + " another kind");
  }

  @Test
  void an_edit_of_a_map_sets_and_removes_keys() {
    ConfigMap settings =
        ConfigMap.named("settings").entry("A", "1").entry("B", TAG).entry("C", "3");
    ConfigMap edited =
        settings.edit(
            io.fabric8.kubernetes.api.model.ConfigMap.class,
            it -> it.edit().removeFromData("A").addToData(Map.of("D", "4")).build());

    var data =
        Stack.named("shop")
            .with(List.of(edited))
            .resolve(Environment.named("test"))
            .get(io.fabric8.kubernetes.api.model.ConfigMap.class, "settings")
            .getData();
    assertThat(data).containsOnly(Map.entry("B", "v1"), Map.entry("C", "3"), Map.entry("D", "4"));
  }
}
