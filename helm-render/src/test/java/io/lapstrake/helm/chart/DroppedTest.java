package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Helm takes {@code <no value>} out of what it renders, whoever put it together. */
class DroppedTest {

  private static final Input<String> FIRST = Input.text("first").orElse("a");
  private static final Input<String> SECOND = Input.text("second").orElse("b");
  private static final Input<Boolean> FLAG = Input.flag("flag").orElse(true);
  private static final Input<Integer> NUMBER = Input.integer("number").orElse(1);

  private static final ChartHarness HARNESS = new ChartHarness(stack());

  @AfterContainer
  static void close() {
    HARNESS.close();
  }

  private static Stack stack() {
    Text both = Text.format("%s%s", FIRST, SECOND);
    ListNode texts =
        ListNode.of(
            both,
            Text.format("%s %s", FIRST, SECOND),
            Text.format("<%s>", FIRST),
            Text.format("<no %s", SECOND),
            Text.format("%salue>", FIRST),
            Text.format("%s%s%s", FIRST, NUMBER, SECOND),
            Text.format("%s:%s", FIRST, SECOND),
            Text.format("%s", both),
            Choice.when(FLAG, both).otherwise("off"),
            Choice.when(
                    FLAG, (Value<String>) Text.format("x%s", Choice.when(FLAG, both).otherwise("")))
                .otherwise("off"));
    MapNode spec = MapNode.of("texts", texts).with(Entry.of(both, Literal.of("key")));
    Resource widget = () -> Draft.of("example.com/v1", "Widget", "api").set(spec, "spec");
    return Stack.named("shop").with(widget);
  }

  private static void assertKept(String first, String second) {
    Map<String, Node> values = Map.of("first", Literal.of(first), "second", Literal.of(second));
    HARNESS.assertSame(values);
  }

  @Example
  void two_values_that_come_to_it_are_kept() {
    assertKept("<no", "value>");
    assertKept("<no ", "value>");
    assertKept("no value", "value>");
    assertKept("<no v", "alue>");
    assertKept("\"<", "no value>\\");
  }

  @Property(tries = 200)
  void any_two_values_are_kept(@ForAll("pieces") String first, @ForAll("pieces") String second) {
    assertKept(first, second);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.integers()
        .between(0, 10)
        .flatMap(
            from ->
                Arbitraries.integers()
                    .between(from, 10)
                    .map(to -> "<no value>".substring(from, to)))
        .filter(text -> !text.equals("<no value>"));
  }
}
