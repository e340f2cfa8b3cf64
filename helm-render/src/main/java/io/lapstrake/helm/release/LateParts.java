package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.helm.values.GivenValues;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a release is known only in an environment: values that are made of inputs and references,
 * and its stack's namespace where it names none itself.
 *
 * @param tree what waits to be bound; then what it was bound to
 */
record LateParts(MapNode tree) {

  private static final String VALUES = "values";
  private static final String NAMESPACE = "namespace";

  static LateParts of(GivenValues given, StackUse use) {
    var late = new ArrayList<Entry>();
    MapNode values = given.unbound();
    if (!values.isEmpty()) {
      late.add(Entry.of(VALUES, values));
    }
    if (use.namespace() == null) {
      late.add(Entry.of(NAMESPACE, Stack.ownNamespace()));
    }
    return new LateParts(MapNode.of(late));
  }

  /** The values; empty where all are known. */
  MapNode values() {
    return tree.map(VALUES);
  }

  /** An installation with what they were bound to. */
  Installation in(Installation installation) {
    Installation known = installation.with(installation.values().bound(values()));
    String namespace = tree.text(NAMESPACE);
    return namespace == null ? known : known.with(known.facts().in(namespace));
  }

  /** The problem that there are values, and no environment to bind them. */
  Problem unknown(Place release) {
    return new Problem(
        "LAP-0529",
        "Values that are known only in an environment",
        release,
        "Inputs or references stand in " + names(entry -> true) + ".",
        "make the release a part of a stack, and resolve that.");
  }

  /** The problem that some of the values, which are bound, are secret. */
  Problem secret(Place release) {
    return new Problem(
        "LAP-0528",
        "Secret in the values of a chart",
        release,
        "A secret stands in "
            + names(Entry::isSensitive)
            + ", and nobody knows where the chart writes it.",
        "make a Secret of it in the stack, and tell the chart the Secret's name.");
  }

  private String names(Predicate<Entry> meant) {
    return values().entries().stream()
        .filter(meant)
        .map(entry -> String.valueOf(entry.literalKey()))
        .collect(Collectors.joining(", "));
  }
}
