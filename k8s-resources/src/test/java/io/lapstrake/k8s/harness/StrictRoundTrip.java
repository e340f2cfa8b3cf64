package io.lapstrake.k8s.harness;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object as fabric8's class for its kind and writes it again. It is strict: no field lands
 * in an {@code additionalProperties} map anywhere in the object graph, where fabric8 puts what it
 * does not know, and the trees are equal.
 *
 * <p>One normalisation is allowed: fabric8 leaves out a map or list that is written empty where the
 * class holds it as a Java collection.
 *
 * <p>A kind that fabric8 has no class for (MetalLB's, Istio's) is only compared as a tree: its
 * golden files are held against the documentation by hand.
 */
public final class StrictRoundTrip {

  private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

  private final List<String> unknown = new ArrayList<>();

  private StrictRoundTrip() {}

  /**
   * Checks one object.
   *
   * @throws AssertionError with what fabric8 does not know or does not keep
   */
  public static void check(String yaml) {
    Object object = FABRIC8.unmarshal(yaml);
    var walk = new StrictRoundTrip();
    if (!(object instanceof GenericKubernetesResource)) {
      walk.object(object, object.getClass().getSimpleName());
    }
    if (!walk.unknown.isEmpty()) {
      throw new AssertionError("fabric8 does not know " + walk.unknown);
    }
    Node before = withoutEmpty(tree(yaml));
    Node after = withoutEmpty(tree(FABRIC8.asYaml(object)));
    if (!before.equals(after)) {
      throw new AssertionError("fabric8 made\n" + after + "\nof\n" + before);
    }
  }

  private static Node tree(String yaml) {
    var problems = new Problems();
    List<YamlDocument> documents = YamlReader.read("object", yaml, problems);
    problems.throwIfAny();
    return documents.get(0).tree();
  }

  private static Node withoutEmpty(Node node) {
    if (node instanceof MapNode map) {
      var entries = new ArrayList<Entry>();
      for (Entry entry : map.entries()) {
        Node value = withoutEmpty(entry.value());
        if (!isEmpty(value)) {
          entries.add(Entry.of(entry.key(), value));
        }
      }
      return MapNode.of(entries);
    }
    return node instanceof ListNode list
        ? ListNode.of(list.items().stream().map(StrictRoundTrip::withoutEmpty).toList())
        : node;
  }

  private static boolean isEmpty(Node node) {
    return (node instanceof MapNode map && map.isEmpty())
        || (node instanceof ListNode list && list.isEmpty());
  }

  private void value(@Nullable Object value, String path) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(list.get(i), path + "[" + i + "]");
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> value(each, path + "." + key));
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      object(value, path);
    }
  }

  private void object(Object object, String path) {
    Arrays.stream(object.getClass().getMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
        .filter(method -> method.getDeclaringClass() != Object.class)
        .sorted(Comparator.comparing(Method::getName))
        .forEach(getter -> property(object, getter, path));
  }

  private void property(Object object, Method getter, String path) {
    try {
      Object value = getter.invoke(object);
      if (!getter.getName().equals("getAdditionalProperties")) {
        value(value, path + "." + getter.getName().substring("get".length()));
      } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
        unknown.add(path + " " + map.keySet());
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(getter.toString(), e);
    }
  }
}
