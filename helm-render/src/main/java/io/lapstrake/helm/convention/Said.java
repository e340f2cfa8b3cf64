package io.lapstrake.helm.convention;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What a description said in a field of which a value of the chart says the same: it is never lost.
 * Where it is known it is the value's default. Where something in it needs binding, which no
 * default can hold, it stays, and what is given stands beside it.
 */
final class Said {

  private Said() {}

  /**
   * The field with what was said and what the user gives.
   *
   * @param said what stands in the field, or null
   * @param input its default is taken where nothing was said
   */
  static MapNode with(@Nullable Node said, Input<MapNode> input) {
    if (said == null || MapNode.EMPTY.equals(said)) {
      return MapNode.EMPTY.with(MapPart.spread(input));
    }
    if (said instanceof MapNode known && known.isLiteral() && !known.isSensitive()) {
      return MapNode.EMPTY.with(MapPart.spread(input.orElse(known)));
    }
    return kept(said).with(MapPart.spread(input.orElse(MapNode.EMPTY)));
  }

  @SuppressWarnings("unchecked") // what is of this type stands for a map
  private static MapNode kept(Node said) {
    if (said instanceof MapNode map) {
      return map;
    }
    if (said instanceof Value<?> value && value.type() == ValueType.BLOCK) {
      return MapNode.EMPTY.with(MapPart.spread((Value<MapNode>) value));
    }
    throw new IllegalArgumentException("A map is needed here, not " + said);
  }
}
