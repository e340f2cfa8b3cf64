package io.lapstrake.core.rules;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kind that an object defines.
 *
 * <p>Source: {@code k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1}.
 */
final class Definition {

  private final MapNode spec;

  Definition(MapNode object) {
    this.spec = object.map("spec");
  }

  /** Group and kind with a slash between them. */
  String name() {
    return spec.text("group") + "/" + spec.map("names").text("kind");
  }

  /**
   * The rules of the kind.
   *
   * @param every what holds for every kind
   * @param order where it stands in the order of kinds
   */
  KindRules rules(RuleDraft every, int order) {
    var root = new RuleDraft();
    root.raw = true;
    stored().ifPresent(version -> schema(version).addTo(root));
    root.include(every);
    boolean namespaced = !"Cluster".equals(spec.text("scope"));
    return new KindRules(
        true,
        namespaced,
        order,
        new Meaning(),
        new LateRoot(() -> root),
        Fact.folds(root),
        schemas());
  }

  /** The schema of each version that is served, by the version's name. */
  private SortedMap<String, MapNode> schemas() {
    var schemas = new TreeMap<String, MapNode>();
    for (Node version : spec.list("versions").items()) {
      if (version instanceof MapNode map && !Literal.FALSE.equals(map.get("served"))) {
        schemas.put(String.valueOf(map.text("name")), schema(map).schema());
      }
    }
    return schemas;
  }

  private static Schema schema(MapNode version) {
    return new Schema(version.map("schema").map("openAPIV3Schema"));
  }

  /** The version that is stored. */
  private Optional<MapNode> stored() {
    for (Node version : spec.list("versions").items()) {
      if (version instanceof MapNode map && Literal.TRUE.equals(map.get("storage"))) {
        return Optional.of(map);
      }
    }
    return Optional.empty();
  }
}
