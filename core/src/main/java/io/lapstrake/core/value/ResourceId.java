package io.lapstrake.core.value;

import java.util.Optional;

/**
 * Who a resource is within its component: literal and stable, whatever its name becomes.
 *
 * @param kind such as {@code Service}
 * @param id unique among the component's resources of that kind
 */
public record ResourceId(String kind, String id) implements Comparable<ResourceId> {

  private static final char WITHIN = '/';

  /** The same resource as it is referred to from outside of its component. */
  public ResourceId within(String component) {
    return new ResourceId(kind, component + WITHIN + id);
  }

  /** The component within which the resource is; absent where none was named. */
  public Optional<String> component() {
    int end = id.indexOf(WITHIN);
    return end < 0 ? Optional.empty() : Optional.of(id.substring(0, end));
  }

  /** The resource as its own component knows it; itself where no component was named. */
  public ResourceId withoutComponent() {
    return new ResourceId(kind, id.substring(id.indexOf(WITHIN) + 1));
  }

  @Override
  public int compareTo(ResourceId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }

  /** {@code Service/api}. */
  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
