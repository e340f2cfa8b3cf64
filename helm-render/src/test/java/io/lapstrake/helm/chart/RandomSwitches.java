package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes up what turns subcharts on and off: conditions of the stack, flags of the chart, tags. */
final class RandomSwitches {

  private static final List<String> TAGS = List.of("backend", "data");

  private final Dice dice;
  private final Map<String, Input<Boolean>> ofStack = new TreeMap<>();
  private final Map<String, Input<Boolean>> ofChart = new TreeMap<>();
  private final Map<String, List<Input<Boolean>>> deciding = new TreeMap<>(); // one of them is on

  RandomSwitches(Dice dice) {
    this.dice = dice;
  }

  /** The condition under which a component stands that becomes a chart. */
  Optional<Value<Boolean>> of(String component) {
    return switch (dice.below(6)) {
      case 0 -> Optional.of(RandomInputs.METRICS);
      case 1 -> Optional.of(RandomInputs.DEBUG);
      case 2 -> Optional.of(RandomInputs.METRICS.named("global.metrics.enabled"));
      case 3 -> Optional.of(Condition.not(RandomInputs.METRICS.named("global.metrics.enabled")));
      case 4 -> Optional.of(enabled(component));
      default -> Optional.empty();
    };
  }

  private Input<Boolean> enabled(String component) {
    Input<Boolean> flag = Input.flag(component + ".enabled").orElse(dice.once(2));
    ofStack.put(flag.name(), flag);
    return flag;
  }

  /** The chart of a component that stands under a condition, with switches of its own. */
  Subchart subchart(String component, Optional<Value<Boolean>> condition) {
    Subchart subchart = Subchart.of(component);
    Optional<Input<Boolean>> flag =
        condition.filter(it -> it instanceof Input<?>).map(it -> (Input<Boolean>) it);
    if (flag.isPresent()) {
      return dice.once(2) ? subchart.onlyIf(flag.get()) : subchart;
    }
    if (!dice.once(3)) {
      return tagged(subchart, component);
    }
    Input<Boolean> only = Input.flag("with" + component).orElse(!dice.once(4));
    ofChart.put(only.name(), only);
    deciding.put(component, List.of(only));
    return subchart.onlyIf(only);
  }

  private Subchart tagged(Subchart plain, String component) {
    List<String> tags = dice.once(2) ? List.of() : dice.once(2) ? TAGS : TAGS.subList(1, 2);
    Subchart subchart = plain;
    for (String tag : tags) {
      subchart = subchart.tag(tag);
      ofChart.put("tags." + tag, Tags.input(tag));
    }
    if (!tags.isEmpty()) {
      deciding.put(component, tags.stream().map(Tags::input).toList());
    }
    return subchart;
  }

  /** Values of some of the switches. */
  Map<String, Node> values() {
    var values = new TreeMap<String, Node>();
    for (Map<String, Input<Boolean>> all : List.of(ofStack, ofChart)) {
      for (String name : all.keySet()) {
        if (dice.once(2)) {
          values.put(name, Literal.of(dice.once(2)));
        }
      }
    }
    return values;
  }

  /** What the values turn off. */
  Asked asked(Map<String, Node> values, String stack) {
    Set<String> off = new TreeSet<>();
    deciding.forEach(
        (component, flags) -> {
          if (areOff(flags, values)) {
            off.add(stack + "/" + component);
          }
        });
    return new Asked(values, ofChart.keySet(), off);
  }

  private static boolean areOff(Collection<Input<Boolean>> flags, Map<String, Node> values) {
    return flags.stream()
        .map(flag -> values.getOrDefault(flag.name(), flag.defaultValue().orElseThrow()))
        .noneMatch(Literal.TRUE::equals);
  }
}
