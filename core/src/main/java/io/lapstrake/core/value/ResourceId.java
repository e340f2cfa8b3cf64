package io.lapstrake.core.value;

/**
 * Who a resource is within its component: literal and stable, whatever its name becomes.
 *
 * @param kind such as {@code Service}
 * @param id unique among the component's resources of that kind
 */
public record ResourceId(String kind, String id) implements Comparable<ResourceId> {

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
