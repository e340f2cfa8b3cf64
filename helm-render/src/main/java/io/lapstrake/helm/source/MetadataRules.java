package io.lapstrake.helm.source;

import io.lapstrake.helm.semver.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Helm asks of a {@code Chart.yaml} before it renders anything. */
final class MetadataRules {

  private static final Set<String> TYPES = Set.of("", "application", "library");

  private MetadataRules() {}

  static void check(ChartMetadata metadata) throws UnreadableChart {
    if (metadata.name().isEmpty()) {
      throw refused("Its metadata has no name.");
    }
    if (metadata.name().contains("/") || List.of(".", "..").contains(metadata.name())) {
      throw refused("Its name \"" + metadata.name() + "\" is a path.");
    }
    if (metadata.version().isEmpty()) {
      throw refused("Its metadata has no version.");
    }
    if (Version.read(metadata.version()).isEmpty()) {
      throw refused("Its version \"" + metadata.version() + "\" is none of Semantic Versioning.");
    }
    if (!TYPES.contains(metadata.type())) {
      throw refused(
          "Its type is \"" + metadata.type() + "\", and Helm knows application and library.");
    }
    var names = new HashSet<String>();
    for (ChartDependency dependency : metadata.dependencies()) {
      if (!names.add(dependency.knownAs())) {
        throw refused("Two dependencies go by the name \"" + dependency.knownAs() + "\".");
      }
    }
  }

  private static UnreadableChart refused(String detail) {
    return new UnreadableChart(detail, "write its Chart.yaml as Helm's documentation says.");
  }
}
