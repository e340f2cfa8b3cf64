package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.Literal;
import org.jspecify.annotations.Nullable;

/** What is known of a field, as far as a demand asks. */
public interface Known {

  /** What is known of the field under a key of the map that stands here. */
  Known child(String key);

  /** What is known of the items of the list that stands here. */
  Known item();

  /** What Kubernetes takes when the field is left out, or null. */
  @Nullable Literal<?> standard();
}
