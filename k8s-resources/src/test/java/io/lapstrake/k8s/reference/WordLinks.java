package io.lapstrake.k8s.reference;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Knows which words of other types give a type, and which take it. */
final class WordLinks {

  private final List<Class<?>> types;

  /** Looks among the words of these types. */
  WordLinks(List<Class<?>> types) {
    this.types = types;
  }

  /** The words of other types that give a value of a type, as links. */
  List<String> givers(Class<?> type) {
    return links(type, (word, it) -> word.getReturnType().equals(it));
  }

  /** The words of other types that take a value of a type, as links. */
  List<String> takers(Class<?> type) {
    return links(
        type,
        (word, it) -> Arrays.stream(word.getParameterTypes()).anyMatch(each -> fits(each, it)));
  }

  private static boolean fits(Class<?> parameter, Class<?> type) {
    Class<?> single = parameter.isArray() ? parameter.getComponentType() : parameter;
    return single.getName().startsWith("io.lapstrake.k8s.")
        && !single.getSimpleName().equals("KubernetesObject")
        && single.isAssignableFrom(type);
  }

  private List<String> links(Class<?> type, BiPredicate<Method, Class<?>> which) {
    SortedSet<String> links = new TreeSet<>(Comparator.naturalOrder());
    for (Class<?> each : types) {
      if (!each.equals(type)) {
        Vocabulary.declared(each)
            .filter(word -> which.test(word, type))
            .forEach(word -> links.add(link(each, word)));
      }
    }
    return List.copyOf(links);
  }

  private static String link(Class<?> type, Method word) {
    return "[%s.%s](%s)".formatted(PublicTypes.name(type), word.getName(), PublicTypes.page(type));
  }
}
