package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * How charts name and label what a release is made of, with {@code nameOverride} and {@code
 * fullnameOverride}: letters in lower case and digits, with single hyphens between.
 *
 * <p>Within a component its {@linkplain Component#ownName own name} stands where the chart's stands
 * outside, whether it becomes a subchart or not: a release {@code main} has {@code main-front} and
 * {@code main-back} of two components, each with its own {@code front.nameOverride}.
 *
 * <pre>{@code
 * Deployment.named("web")
 *     .withName(ReleaseNames.fullName())
 *     .selectedBy(ReleaseNames.selectorLabels())
 *     .labelledBy(ReleaseNames.labels())
 * }</pre>
 *
 * @see <a href="https://helm.sh/docs/chart_best_practices/labels/">Labels and annotations</a>
 */
public final class ReleaseNames {

  private static final String NOTHING = "";

  private static final Input<String> NAME_OVERRIDE =
      Input.text("nameOverride")
          .matching(NamePatterns.WORDS)
          .orElse(NOTHING)
          .describedAs("In the place of the chart's name");
  private static final Input<String> FULLNAME_OVERRIDE =
      Input.text("fullnameOverride")
          .matching(NamePatterns.WORDS_OF_A_SERVICE)
          .orElse(NOTHING)
          .describedAs("In the place of the release's and the chart's name");

  private static final Value<String> BASE = orElse(NAME_OVERRIDE, Component.ownName());
  private static final Value<String> NAME = Named.text("name", Derived.label(BASE));
  private static final Value<String> FULL_NAME =
      Named.text(
          "fullname",
          Derived.label(
              new Choice<>(
                  Condition.equal(FULLNAME_OVERRIDE, NOTHING),
                  new Choice<>(
                      Condition.contains(Release.NAME, BASE),
                      Release.NAME,
                      Text.format("%s-%s", Release.NAME, BASE)),
                  FULLNAME_OVERRIDE)));
  private static final Value<String> CHART =
      Named.text(
          "chart",
          Derived.label(
              Derived.withoutPlus(Text.format("%s-%s", Release.CHART, Release.CHART_VERSION))));
  private static final Value<MapNode> SELECTOR_LABELS =
      Named.map(
          "selectorLabels",
          MapNode.of("app.kubernetes.io/name", NAME)
              .with("app.kubernetes.io/instance", Release.NAME));
  private static final Value<MapNode> CHART_LABELS =
      Named.map(
          "chartLabels",
          MapNode.of("helm.sh/chart", CHART)
              .with("app.kubernetes.io/managed-by", Release.SERVICE)
              .with(
                  MapPart.when(
                      Condition.not(Condition.equal(Release.APP_VERSION, NOTHING)),
                      Entry.of("app.kubernetes.io/version", Release.APP_VERSION))));
  private static final Value<MapNode> LABELS =
      Named.map(
          "labels",
          MapNode.EMPTY.with(MapPart.spread(SELECTOR_LABELS)).with(MapPart.spread(CHART_LABELS)));

  private ReleaseNames() {}

  static Value<String> orElse(Value<String> text, Value<String> whenEmpty) {
    return new Choice<>(Condition.equal(text, NOTHING), whenEmpty, text);
  }

  /** The chart's or the component's name, or what the user gives in its place. */
  public static Value<String> name() {
    return NAME;
  }

  /**
   * The name of what a release is made of: the release's name and the {@linkplain #name chart's or
   * component's}, the release's alone where that has the other in it, or what the user gives in
   * their place; at most 63 characters.
   */
  public static Value<String> fullName() {
    return FULL_NAME;
  }

  /** The name of one of several things that a release is made of: the full name and a word. */
  public static Value<String> fullName(String word) {
    return Derived.label(Text.format("%s-%s", FULL_NAME, Literal.of(word)));
  }

  /** The chart's name and version, as a label may have it. */
  public static Value<String> chart() {
    return CHART;
  }

  /** The labels by which a release knows its pods; they are the same in each version. */
  public static Value<MapNode> selectorLabels() {
    return SELECTOR_LABELS;
  }

  /** The labels that tell of the chart and its version. */
  public static Value<MapNode> chartLabels() {
    return CHART_LABELS;
  }

  /** The labels of everything that a release is made of: all of the above. */
  public static Value<MapNode> labels() {
    return LABELS;
  }
}
