package io.lapstrake.k8s.harness;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.YamlReader;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Objects as YAML has them, for tests of what is found across objects. */
public final class Documents {

  private Documents() {}

  /** The objects of a stream of documents, in the stack {@code shop}. */
  public static Manifests objects(String yaml) {
    return objects("shop", yaml);
  }

  /** The objects of a stream of documents, in a stack. */
  public static Manifests objects(String stack, String yaml) {
    var problems = new Problems();
    List<Manifest> objects =
        YamlReader.read("objects.yaml", yaml, problems).stream()
            .map(document -> manifest(stack, (MapNode) document.tree()))
            .toList();
    problems.throwIfAny();
    return new Manifests(stack, "prod", objects, new TreeMap<>());
  }

  private static Manifest manifest(String stack, MapNode tree) {
    String kind = String.valueOf(tree.text("kind"));
    String name = String.valueOf(tree.map("metadata").text("name"));
    Address address = new Address(stack, new ResourceId(kind, name));
    return new Manifest(address, tree, new TreeSet<>(), false, null);
  }

  /** What somebody finds in a plan between two streams, without what is known by kinds alone. */
  public static List<String> found(Assessor assessor, String before, String after) {
    Plan plan = Plan.between(objects(after), State.of(objects(before))).assessedBy(assessor);
    return plan.changes().stream()
        .flatMap(change -> plan.assessed(change).stream())
        .map(it -> it.level() + " " + it.kind() + " " + it.key() + ": " + it.words())
        .toList();
  }

  /** An object of a kind in the namespace {@code shop}. */
  public static String object(String apiVersion, String kind, String name, String fields) {
    return document(apiVersion, kind, "{name: " + name + ", namespace: shop}", fields);
  }

  /** An object of a kind that has no namespace. */
  public static String wide(String apiVersion, String kind, String name, String fields) {
    return document(apiVersion, kind, "{name: " + name + "}", fields);
  }

  /** An object with metadata of its own. */
  public static String document(String apiVersion, String kind, String metadata, String fields) {
    return "---\napiVersion: "
        + apiVersion
        + "\nkind: "
        + kind
        + "\nmetadata: "
        + metadata
        + "\n"
        + fields
        + "\n";
  }
}
