package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component of a stack that becomes a chart of its own within the stack's chart.
 *
 * <pre>{@code
 * Chart.of(new Shop()).withSubchart(Subchart.of("cache").tag("backend"))
 * }</pre>
 *
 * <p>Its inputs are the subchart's own values: what is {@code cache.size} to the stack and to who
 * sets values is {@code size} within. Inputs whose names begin with {@code global.} are seen by all
 * charts. A flag under which the whole component stands becomes the subchart's condition. More Helm
 * does not give a subchart, so that a value of its parent, a computed condition and a repetition
 * are problems.
 *
 * @see <a href="https://helm.sh/docs/chart_template_guide/subcharts_and_globals/">Subcharts and
 *     global values</a>
 */
public final class Subchart {

  private final String component;
  private final @Nullable Input<Boolean> flag;
  private final List<String> tags;

  private Subchart(String component, @Nullable Input<Boolean> flag, List<String> tags) {
    this.component = component;
    this.flag = flag;
    this.tags = tags;
  }

  /** The subchart of a component that the stack has by this name. */
  public static Subchart of(String component) {
    return new Subchart(component, null, List.of());
  }

  /**
   * The subchart, left out of a release whose values say no to a flag. It is a switch of the chart
   * alone: what the stack resolves to does not follow it. A component that stands {@code when(flag,
   * …)} in its stack needs no such word.
   */
  public Subchart onlyIf(Input<Boolean> flag) {
    return new Subchart(component, flag, tags);
  }

  /**
   * The subchart with a tag: {@code tags.<tag>} among the values leaves all out that have it and no
   * other tag that is on. It is a switch of the chart alone: what the stack resolves to does not
   * follow it. A flag outweighs tags as soon as it has a value, so beside one that is not optional
   * they are a problem when the chart is written.
   *
   * @throws IllegalArgumentException when it is anything but a letter, then letters and digits
   */
  public Subchart tag(String tag) {
    return new Subchart(component, flag, Tags.with(tags, tag));
  }

  String component() {
    return component;
  }

  Optional<Input<Boolean>> flag() {
    return Optional.ofNullable(flag);
  }

  List<String> tags() {
    return tags;
  }
}
