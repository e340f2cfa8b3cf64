package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/** A share of the pods, as Kubernetes writes it. */
final class Percent {

  private Percent() {}

  /** So many of a hundred, such as {@code 25%}. */
  static Value<String> of(Value<Integer> share) {
    return share instanceof Literal<?> known
        ? Literal.of(known.inText() + "%")
        : Text.format("%s%%", share);
  }
}
