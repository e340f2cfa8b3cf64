package io.lapstrake.k8s.harness;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The fields of fabric8's classes of some kinds, each named by its class, such as {@code
 * PodSpec.dnsPolicy}, and which of them objects set.
 */
public final class ModelFields {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

  /** Classes that stand for one value; a schema is one, which a word takes whole. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          Quantity.class,
          IntOrString.class,
          Duration.class,
          MicroTime.class,
          JSONSchemaProps.class);

  /** What the API server writes. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "generation",
          "managedFields",
          "resourceVersion",
          "selfLink",
          "uid");

  private final List<Class<? extends HasMetadata>> kinds;
  private final Set<String> set = new HashSet<>();

  /**
   * How a field is reached.
   *
   * @param kind the class of the kind that it was found in first
   * @param java the expression by which {@code edit} reaches it
   */
  public record Way(Class<?> kind, String java) {}

  private record Open(Class<?> kind, JavaType type, String java) {}

  /** The fields of some kinds, none of them set yet. */
  public ModelFields(List<Class<? extends HasMetadata>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** Goes from class to class through the fields that the filter takes. */
  private SortedMap<String, Way> walk(Predicate<String> through) {
    var ways = new TreeMap<String, Way>();
    Deque<Open> open = new ArrayDeque<>();
    kinds.forEach(kind -> open.add(new Open(kind, MAPPER.constructType(kind), "it")));
    Set<Class<?>> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Open at = open.poll();
      if (seen.add(at.type().getRawClass())) {
        for (BeanPropertyDefinition property : properties(at.type())) {
          String name = name(at.type().getRawClass(), property.getName());
          ways.put(name, new Way(at.kind(), at.java() + "." + call("set", property) + "(…)"));
          if (through.test(name)) {
            step(at, property, open);
          }
        }
      }
    }
    return ways;
  }

  private static void step(Open at, BeanPropertyDefinition property, Deque<Open> open) {
    String java = at.java() + "." + call("get", property) + "()";
    JavaType type = property.getPrimaryType();
    while (type.isContainerType()) {
      java += type.isMapLikeType() ? ".get(…)" : ".get(0)";
      type = type.getContentType();
    }
    if (isModel(type)) {
      open.add(new Open(at.kind(), type, java));
    }
  }

  private static String call(String verb, BeanPropertyDefinition property) {
    String name = property.getInternalName();
    return verb + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String name(Class<?> type, String field) {
    return type.getSimpleName() + "." + field;
  }

  private static boolean isModel(JavaType type) {
    Class<?> raw = type.getRawClass();
    return raw.getName().startsWith("io.fabric8.")
        && !raw.isEnum()
        && !raw.isInterface()
        && !VALUES.contains(raw);
  }

  private static List<BeanPropertyDefinition> properties(JavaType type) {
    boolean kind = HasMetadata.class.isAssignableFrom(type.getRawClass());
    boolean metadata = type.getRawClass().equals(ObjectMeta.class);
    return MAPPER.getDeserializationConfig().introspect(type).findProperties().stream()
        .filter(property -> property.getMutator() != null)
        .filter(property -> !property.getName().equals("additionalProperties"))
        .filter(
            property ->
                !kind || !Set.of("apiVersion", "kind", "status").contains(property.getName()))
        .filter(property -> !metadata || !OF_THE_SERVER.contains(property.getName()))
        .toList();
  }

  /** Takes note of the fields that an object sets. */
  public void sets(MapNode object, String yaml) {
    mark(object, MAPPER.constructType(FABRIC8.unmarshal(yaml).getClass()));
  }

  private void mark(Node node, JavaType type) {
    if (node instanceof ListNode list && type.isContainerType()) {
      list.items().forEach(item -> mark(item, type.getContentType()));
    } else if (node instanceof MapNode map && type.isMapLikeType()) {
      map.entries().forEach(entry -> mark(entry.value(), type.getContentType()));
    } else if (node instanceof MapNode map && isModel(type)) {
      Map<String, JavaType> types = new HashMap<>();
      properties(type).forEach(each -> types.put(each.getName(), each.getPrimaryType()));
      map.entries()
          .forEach(
              entry -> {
                JavaType below = types.get(entry.literalKey());
                if (below != null) {
                  set.add(name(type.getRawClass(), String.valueOf(entry.literalKey())));
                  mark(entry.value(), below);
                }
              });
    }
  }

  /** How many fields there are. */
  public int count() {
    return walk(field -> true).size();
  }

  /**
   * The fields that no object sets, sorted, and the way to each; of a class that no object has at
   * all, the field that would lead to it.
   */
  public SortedMap<String, Way> notSet() {
    SortedMap<String, Way> missing = walk(set::contains);
    missing.keySet().removeAll(set);
    return missing;
  }
}
