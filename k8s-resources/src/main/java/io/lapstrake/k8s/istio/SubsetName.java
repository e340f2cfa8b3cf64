package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.List;
import java.util.Optional;

/**
 * The name of a subset, which a destination rule must have.
 *
 * @param subset the name
 */
record SubsetName(String subset) implements Aspect<String> {

  @Override
  public String name() {
    return "subset \"" + subset + "\"";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return KeyedItems.has(target.map("spec").list("subsets"), "name", subset)
        ? Optional.of(Literal.of(subset))
        : Optional.empty();
  }

  @Override
  public List<String> known(MapNode target) {
    return KeyedItems.keys(target.map("spec").list("subsets"), "name");
  }
}
