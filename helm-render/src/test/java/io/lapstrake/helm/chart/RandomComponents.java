package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes up stacks with components, some of which are charts within the stack's chart, and values
 * for all of them.
 */
final class RandomComponents {

  private static final List<String> NAMES = List.of("cache", "queue");
  private static final Input<Boolean> GLOBAL_FLAG = global(RandomInputs.METRICS);
  private static final Value<String> GLOBAL_TEXT =
      Named.text("everywhere", Text.format("%s.%s", global(RandomInputs.HOST), "x"));
  private static final Value<MapNode> GLOBAL_MAP =
      Named.map("known", MapNode.of("host", global(RandomInputs.HOST)).with("{{", "}}"));

  private final Dice dice;
  private final RandomStack random;
  private final RandomSwitches switches;
  private final List<Subchart> subcharts = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>(List.of("", "global."));
  private final Stack stack;

  RandomComponents(long seed) {
    dice = new Dice(seed);
    random = new RandomStack(dice);
    switches = new RandomSwitches(dice);
    Stack all = random.stack();
    for (String name : NAMES) {
      all = dice.once(4) ? all : with(name, all);
    }
    stack = all;
  }

  private static <T> Input<T> global(Input<T> input) {
    return input.named("global." + input.name());
  }

  Stack stack() {
    return stack;
  }

  boolean hasSubcharts() {
    return !subcharts.isEmpty();
  }

  /** The stack's chart with its subcharts. */
  Chart chart() {
    Chart chart = Chart.of(stack);
    for (Subchart subchart : subcharts) {
      chart = chart.withSubchart(subchart);
    }
    return chart;
  }

  private Stack with(String name, Stack before) {
    boolean isChart = !dice.once(4);
    prefixes.add(name + ".");
    Component component = bound(filled(Component.named(name), name), isChart);
    Optional<Value<Boolean>> condition =
        isChart ? switches.of(name) : Optional.of(random.leaves().flag(1));
    if (isChart) {
      subcharts.add(switches.subchart(name, condition));
    }
    boolean isUsed = dice.once(2);
    Component shown = isUsed ? component.output("out", random.leaves().text(2)) : component;
    Part[] all = isUsed ? new Part[] {shown, using(shown, name)} : new Part[] {shown};
    return condition.isPresent() ? before.when(condition.get(), all) : before.with(all);
  }

  /** What refers to a component stands under its condition, as a stack demands it. */
  private static Resource using(Component component, String name) {
    Draft draft = Draft.of("example.com/v1", "User", "of-" + name);
    return () -> draft.set(component.text("out"), "spec", "out");
  }

  /** What a component refers to lies in it, since a subchart sees no values of the stack. */
  private Component filled(Component empty, String name) {
    Component component = empty.with(RandomInputs.base("base-" + name));
    int count = 1 + dice.below(2);
    for (int i = 0; i < count; i++) {
      String id = name + i;
      component =
          switch (dice.below(4)) {
            case 0 -> component.when(random.leaves().flag(2), random.widget(id));
            case 1 -> component.forEach(RandomInputs.WORKERS, item -> random.repeated(id, item));
            default -> component.with(random.widget(id));
          };
    }
    if (!dice.once(3)) {
      return component;
    }
    prefixes.add(name + ".inner.");
    Component inner = Component.named("inner").with(random.widget(name + "-inner"));
    return component.with(dice.once(2) ? inner : bound(inner, true));
  }

  /** The component with some of its inputs bound; those of a chart to what charts can see. */
  private Component bound(Component component, boolean isChart) {
    Component bound = component;
    if (dice.once(3)) {
      bound = bound.bind(RandomInputs.HOST, text(isChart));
    }
    if (dice.once(4)) {
      bound =
          bound.bind(
              RandomInputs.REPLICAS,
              isChart || dice.once(2) ? global(RandomInputs.REPLICAS) : random.leaves().number(1));
    }
    if (dice.once(4)) {
      bound = bound.bind(RandomInputs.METRICS, isChart ? GLOBAL_FLAG : random.leaves().flag(1));
    }
    if (dice.once(4)) {
      bound = bound.bind(RandomInputs.RATE, isChart ? Literal.of(0.25) : random.leaves().decimal());
    }
    if (dice.once(4)) {
      bound = bound.bind(RandomInputs.EXTRA, dice.once(2) ? GLOBAL_MAP : block(isChart));
    }
    if (dice.once(4)) {
      bound = bound.bind(RandomInputs.NOTE, dice.once(2) ? text(isChart) : globalNote());
    }
    return dice.once(4) ? bound.bind(RandomInputs.WORKERS, global(RandomInputs.WORKERS)) : bound;
  }

  private static Value<String> globalNote() {
    return global(RandomInputs.NOTE);
  }

  private Value<String> text(boolean isChart) {
    return switch (dice.below(isChart ? 3 : 4)) {
      case 0 -> Literal.of(dice.one(NastyTexts.ALL));
      case 1 -> global(RandomInputs.HOST);
      case 2 -> GLOBAL_TEXT;
      default -> random.leaves().text(1);
    };
  }

  private static Value<MapNode> block(boolean isChart) {
    return isChart ? global(RandomInputs.EXTRA) : RandomInputs.LABELS;
  }

  /** Values that the inputs of the stack take, and those of what turns its charts off. */
  Asked asked() {
    var values = new TreeMap<String, Node>(new RandomValues(dice).of(stack, prefixes));
    values.putAll(switches.values());
    return switches.asked(values, stack.name());
  }
}
