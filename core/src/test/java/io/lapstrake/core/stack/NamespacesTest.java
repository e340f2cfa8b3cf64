package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.addresses;
import static io.lapstrake.core.stack.Things.at;
import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Reference;
import org.junit.jupiter.api.Test;

/** Which namespace an object lives in, and what an object brings with it. */
class NamespacesTest {

  private static final Environment TEST = Environment.named("test");

  private static Thing in(Thing thing, String namespace) {
    return new Thing(thing.draft().set(Literal.of(namespace), "metadata", "namespace"));
  }

  private static Thing beside(Thing thing, Thing other) {
    return new Thing(thing.draft().beside(other.id()));
  }

  private static String namespaceOf(Manifests manifests, String address) {
    return String.valueOf(at(manifests, address).tree().map("metadata").text("namespace"));
  }

  @Test
  void an_object_lives_where_it_says_else_beside_another_else_where_the_stack_says() {
    Thing elsewhere = in(thing("elsewhere"), "far");
    Manifests manifests =
        Stack.named("s")
            .in("near")
            .with(
                thing("plain"),
                beside(thing("follower"), elsewhere),
                elsewhere,
                beside(thing("neighbour"), thing("plain")),
                beside(in(thing("own"), "own"), elsewhere))
            .resolve(TEST);

    assertThat(namespaceOf(manifests, "s/Thing/plain")).isEqualTo("near");
    assertThat(namespaceOf(manifests, "s/Thing/follower")).isEqualTo("far");
    assertThat(namespaceOf(manifests, "s/Thing/neighbour")).isEqualTo("near");
    assertThat(namespaceOf(manifests, "s/Thing/own")).isEqualTo("own");
  }

  @Test
  void an_object_beside_another_needs_no_order() {
    Thing last = in(thing("z"), "far");
    Manifests manifests = Stack.named("s").with(beside(thing("a"), last), last).resolve(TEST);

    assertThat(addresses(manifests)).containsExactly("s/Thing/a", "s/Thing/z");
  }

  @Test
  void a_reference_sees_the_namespace_that_the_stack_says() {
    Input<String> namespace = Input.text("where").orElse("shop");
    Thing target = thing("target");
    Thing source = thing("source").spec("at", new Reference<>(target.id(), FieldAspect.NAMESPACE));

    Manifests manifests = Stack.named("s").in(namespace).with(source, target).resolve(TEST);

    assertThat(Things.spec(manifests, "s/Thing/source")).isEqualTo("{\"at\":\"shop\"}");
  }

  @Test
  void what_an_object_brings_is_added_where_the_object_is() {
    Thing leader = new Thing(thing("leader").draft().bringing(thing("companion").draft()));
    Manifests manifests = Stack.named("s").with(Component.named("part").with(leader)).resolve(TEST);

    assertThat(addresses(manifests))
        .containsExactlyInAnyOrder("s/part/Thing/companion", "s/part/Thing/leader");
    assertThat(problemsOf(() -> Stack.named("s").with(leader, thing("companion")).resolve(TEST)))
        .startsWith("LAP-0201 Address used twice\n  at s/Thing/companion");
  }

  @Test
  void what_a_conditional_object_brings_is_conditional_too() {
    Input<Boolean> on = Input.flag("on").orElse(false);
    Thing leader = new Thing(thing("leader").draft().bringing(thing("companion").draft()));

    assertThat(Stack.named("s").when(on, leader).resolve(TEST).size()).isZero();
    assertThat(Stack.named("s").when(on, leader).resolve(TEST.with("on", true)).size())
        .isEqualTo(2);
  }
}
