package io.lapstrake.core.value;

import java.util.Locale;
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

  /**
   * The id as a part of ids and names that are made of it: {@code mon-grafana} of {@code
   * mon/grafana}. What it is within goes before it with hyphens and in lower case, as names in
   * Kubernetes have it, unless the id begins with that anyway, as those of a chart's objects do;
   * without a component it is the id itself.
   */
  public String hyphenated() {
    int end = id.lastIndexOf(WITHIN);
    if (end < 0) {
      return id;
    }
    String own = id.substring(end + 1);
    String around = hyphenated(id.substring(0, end));
    return (own + "-").startsWith(around + "-") ? own : around + "-" + own;
  }

  /**
   * The names of components as a part of names in Kubernetes: in lower case, words joined by
   * hyphens, those of components around in front; {@code shop-web-api} of {@code shop/webApi}.
   *
   * @param components their names, with slashes between, the outermost first
   */
  public static String hyphenated(String components) {
    return components
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replace(WITHIN, '-')
        .toLowerCase(Locale.ROOT);
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
