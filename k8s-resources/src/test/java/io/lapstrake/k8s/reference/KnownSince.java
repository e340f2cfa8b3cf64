package io.lapstrake.k8s.reference;

import io.lapstrake.core.rules.FieldRules;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the rules since which minor of Kubernetes fields are known. */
final class KnownSince {

  private static final KubernetesVersion BEFORE_ALL = KubernetesVersion.of("1.1");
  private static final Pattern SINCE = Pattern.compile("since Kubernetes 1\\.(\\d+)");
  private static final int DEEPEST = 4; // words from a value to its object

  private final List<Class<?>> types;
  private final Samples samples;
  private final Map<Class<?>, List<Method>> ways = new HashMap<>(); // asked by key alone

  /** Looks for the objects that values stand in among these types. */
  KnownSince(List<Class<?>> types, Samples samples) {
    this.types = types;
    this.samples = samples;
  }

  /** The latest minor that what is new in the second value needs; empty where it needs none. */
  OptionalInt between(Object before, Object after) {
    SortedMap<String, Integer> old = minors(before);
    return minors(after).entrySet().stream()
        .filter(each -> !each.getValue().equals(old.get(each.getKey())))
        .mapToInt(Map.Entry::getValue)
        .max();
  }

  private SortedMap<String, Integer> minors(Object value) {
    var minors = new TreeMap<String, Integer>();
    object(value)
        .map(Bound::of)
        .ifPresent(
            tree ->
                FieldRules.check(
                    tree,
                    Rules.kubernetes().of(tree),
                    BEFORE_ALL,
                    (path, finding) -> {
                      Matcher since = SINCE.matcher(finding.detail());
                      if (finding.code().equals("LAP-0332") && since.find()) {
                        minors.put(path.toString(), Integer.valueOf(since.group(1)));
                      }
                    }));
    return minors;
  }

  /** The tree of an object that a value stands in. */
  private Optional<MapNode> object(Object value) {
    Optional<Object> at = Optional.of(value);
    for (Method word : ways.computeIfAbsent(value.getClass(), this::way)) {
      Object argument = at.get();
      at =
          samples
              .of(word.getDeclaringClass().isInterface() ? host(word) : word.getDeclaringClass())
              .flatMap(host -> samples.call(word, host, argument));
      if (at.isEmpty()) {
        return Optional.empty();
      }
    }
    return at.filter(Resource.class::isInstance).flatMap(WordFields::tree);
  }

  private Class<?> host(Method word) {
    return types.stream()
        .filter(type -> !type.isInterface() && word.getDeclaringClass().isAssignableFrom(type))
        .findFirst()
        .orElse(word.getDeclaringClass());
  }

  /** The words that lead from a value to an object, the shortest way. */
  private List<Method> way(Class<?> type) {
    Set<Class<?>> seen = new LinkedHashSet<>(List.of(type));
    Map<Class<?>, List<Method>> open = new HashMap<>(Map.of(type, List.of()));
    for (int depth = 0; depth <= DEEPEST; depth++) {
      for (Class<?> each : List.copyOf(seen)) {
        if (Resource.class.isAssignableFrom(each)) {
          return open.getOrDefault(each, List.of());
        }
      }
      for (Class<?> each : List.copyOf(seen)) {
        takers(each)
            .forEach(
                (host, word) -> {
                  if (seen.add(host)) {
                    var longer = new ArrayList<>(open.getOrDefault(each, List.of()));
                    longer.add(word);
                    open.put(host, longer);
                  }
                });
      }
    }
    return List.of();
  }

  private SortedMap<Class<?>, Method> takers(Class<?> value) {
    var takers = new TreeMap<Class<?>, Method>(Comparator.comparing(Class::getName));
    for (Class<?> host : types) {
      if (!host.isInterface() && host != value) {
        Arrays.stream(host.getMethods())
            .filter(word -> !Modifier.isStatic(word.getModifiers()) && !word.isBridge())
            .filter(word -> word.getReturnType().isAssignableFrom(host))
            .filter(word -> takes(word, value))
            .min(Comparator.comparing(Method::toGenericString))
            .ifPresent(word -> takers.put(host, word));
      }
    }
    return takers;
  }

  private static boolean takes(Method word, Class<?> value) {
    if (word.getParameterCount() != 1) {
      return false;
    }
    Class<?> given = word.getParameterTypes()[0];
    Class<?> single = given.isArray() ? given.getComponentType() : given;
    return single.isAssignableFrom(value) && single.getName().startsWith("io.lapstrake.k8s");
  }
}
