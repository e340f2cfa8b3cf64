package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.addresses;
import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.spec;
import static io.lapstrake.core.stack.Things.thing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ValueType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts that are made of bound values alone. */
class LatePartsTest {

  private static final Environment DEV = Environment.named("dev");
  private static final Input<Integer> COUNT = Input.integer("count").between(1, 3);

  private static final FieldAspect<String> OF =
      new FieldAspect<>("of", ValueType.TEXT, List.of("spec", "of"), false);

  /** As many things as a value says; Java counts, so that it has to be known. */
  private static Part things(String name, Node count) {
    return assembly ->
        assembly.bound(name, MapNode.of(List.of(Entry.of("n", count))), LatePartsTest::counted);
  }

  private static Part counted(MapNode values) {
    int count = Integer.parseInt(((Literal<?>) requireNonNull(values.get("n"))).inText());
    return Part.all(
        IntStream.range(0, count).mapToObj(i -> thing("t" + i).spec("of", "" + count)).toList());
  }

  @Test
  void a_part_is_made_for_each_environment() {
    Stack stack = Stack.named("shop").with(things("things", COUNT));

    assertThat(addresses(stack.resolve(DEV.with(COUNT, 2))))
        .containsExactly("shop/Thing/t0", "shop/Thing/t1");
    assertThat(addresses(stack.resolve(DEV.with(COUNT, 1)))).containsExactly("shop/Thing/t0");
  }

  @Test
  void its_values_may_refer_to_other_resources() {
    Thing other = thing("other").spec("port", COUNT);
    Stack stack =
        Stack.named("shop").with(things("things", new Reference<>(other.id(), Things.PORT)), other);

    assertThat(addresses(stack.resolve(DEV.with(COUNT, 2))))
        .containsExactlyInAnyOrder("shop/Thing/other", "shop/Thing/t0", "shop/Thing/t1");
  }

  @Test
  void others_refer_to_what_it_becomes() {
    Thing user = thing("user").spec("of", new Reference<>(thing("t1").id(), OF));
    Stack stack = Stack.named("shop").with(user, things("things", COUNT));

    assertThat(spec(stack.resolve(DEV.with(COUNT, 3)), "shop/Thing/user")).contains("\"3\"");
    assertThat(problemsOf(() -> stack.resolve(DEV.with(COUNT, 1)))).contains("LAP-0203");
  }

  @Test
  void a_part_in_a_component_has_the_inputs_of_the_component() {
    Stack stack = Stack.named("shop").with(Component.named("some").with(things("things", COUNT)));

    assertThat(addresses(stack.resolve(DEV.with("some.count", 1))))
        .containsExactly("shop/some/Thing/t0");
  }

  @Test
  void a_part_may_be_made_of_parts_that_are_made_late() {
    Part outer =
        assembly ->
            assembly.bound(
                "outer",
                MapNode.of(List.of(Entry.of("n", COUNT))),
                bound -> things("inner", Input.integer("size").orElse(2)));
    assertThat(addresses(Stack.named("shop").with(outer).resolve(DEV.with(COUNT, 1)))).hasSize(2);
  }

  @Test
  void what_is_wrong_with_its_values_is_said_once() {
    Stack stack = Stack.named("shop").with(things("things", COUNT));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .containsOnlyOnce("LAP-")
        .contains("LAP-0101")
        .contains("count");
    assertThat(problemsOf(() -> stack.resolve(DEV.with("count", 7))))
        .containsOnlyOnce("LAP-")
        .contains("LAP-0104");
    assertThat(problemsOf(() -> stack.resolve(DEV.with("count", 1).with("counts", 1))))
        .containsOnlyOnce("LAP-")
        .contains("LAP-0102");
    Input<String> maybe = Input.text("maybe").optional();
    assertThat(problemsOf(() -> Stack.named("shop").with(things("things", maybe)).resolve(DEV)))
        .containsOnlyOnce("LAP-")
        .contains("LAP-0209");
  }

  @Test
  void for_every_environment_it_cannot_be_made() {
    Stack stack = Stack.named("shop").with(things("things", COUNT));

    assertThat(problemsOf(stack::link)).contains("LAP-0217").contains("shop/things");
  }
}
