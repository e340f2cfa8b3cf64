package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Small stacks for the tests of plans, states and targets. */
public final class Described {

  private Described() {}

  /** The objects of the stack {@code shop} in {@code prod}, in the namespace {@code shop}. */
  public static Manifests shop(Draft... drafts) {
    return shop(Arrays.asList(drafts));
  }

  /** The objects of the stack {@code shop} in {@code prod}, in the namespace {@code shop}. */
  public static Manifests shop(Collection<Draft> drafts) {
    return stack(drafts).resolve(Environment.named("prod"));
  }

  /** The stack {@code shop} in the namespace {@code shop}. */
  public static Stack stack(Collection<Draft> drafts) {
    return Stack.named("shop").in("shop").with(drafts.stream().map(Described::resource).toList());
  }

  private static Resource resource(Draft draft) {
    return () -> draft;
  }

  /** A ConfigMap with one entry. */
  public static Draft config(String id, String key, String text) {
    return Draft.of("v1", "ConfigMap", id).set(Literal.of(text), "data", key);
  }

  /** A database in one container, found through a Service. */
  public static Draft statefulSet(String id, String service) {
    String spec =
        "spec: {serviceName: SERVICE, selector: {matchLabels: {app: db}}, template: {metadata:"
            + " {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}}";
    return yaml("apps/v1", "StatefulSet", id, spec.replace("SERVICE", service));
  }

  /** A resource whose fields are written in YAML. */
  public static Draft yaml(String apiVersion, String kind, String id, String fields) {
    Draft draft = Draft.of(apiVersion, kind, id);
    MapNode tree = draft.tree();
    for (var entry : Parsed.map(fields).entries()) {
      tree = tree.with(String.valueOf(entry.literalKey()), entry.value());
    }
    return draft.withTree(tree);
  }

  /** A Deployment of one container. */
  public static Draft deployment(String id, String image) {
    return yaml(
        "apps/v1",
        "Deployment",
        id,
        """
        spec:
          selector: {matchLabels: {app: %s}}
          template:
            metadata: {labels: {app: %s}}
            spec: {containers: [{name: %s, image: "%s"}]}
        """
            .formatted(id, id, id, image));
  }

  /** The object with an id. */
  public static Manifest find(Manifests manifests, String id) {
    List<Manifest> found =
        manifests.all().stream().filter(it -> it.address().resource().id().equals(id)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(id + " is one of " + manifests.all());
    }
    return found.get(0);
  }
}
