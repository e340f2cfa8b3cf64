package io.lapstrake.k8s.reference;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the words of a type. */
final class Vocabulary {

  /** What other classes read of a value, and the doors that have a page of their own. */
  private static final Set<String> NO_WORDS =
      Set.of("withDraft", "withTree", "withSpec", "withPod", "withPodItem", "tree", "draft");

  private final SourceDocs docs;
  private final Samples samples;

  Vocabulary(SourceDocs docs, Samples samples) {
    this.docs = docs;
    this.samples = samples;
  }

  /** The static methods of a type that give a value of it, by name. */
  List<Word> factories(Class<?> type) {
    return sorted(
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> type.isAssignableFrom(method.getReturnType()))
            .map(method -> word(type, method, new TreeSet<>()))
            .toList());
  }

  /**
   * The words that a type itself declares, by name.
   *
   * @param sample a type whose values are asked what the words set
   */
  List<Word> words(Class<?> type, Class<?> sample) {
    Optional<Object> value = samples.of(sample);
    return sorted(
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
            .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !NO_WORDS.contains(method.getName()))
            .filter(method -> isSaid(method, type) && !overrides(method, type))
            .map(method -> word(type, method, fields(method, value)))
            .toList());
  }

  private static List<Word> sorted(List<Word> all) {
    return all.stream()
        .filter(word -> all.stream().noneMatch(plain -> plain.isPlainFormOf(word)))
        .sorted(
            Comparator.comparing((Word word) -> word.method().getName())
                .thenComparing(Word::signature))
        .toList();
  }

  /** A word gives the type again; whatever else a method gives is read, or leads to other types. */
  private static boolean isSaid(Method method, Class<?> type) {
    return method.getReturnType().isAssignableFrom(type)
        || Resource.class.isAssignableFrom(method.getReturnType());
  }

  private static boolean overrides(Method method, Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .anyMatch(
            face ->
                Arrays.stream(face.getMethods())
                    .anyMatch(
                        other ->
                            other.getName().equals(method.getName())
                                && Arrays.equals(
                                    other.getParameterTypes(), method.getParameterTypes())));
  }

  private Word word(Class<?> type, Method method, SortedSet<String> fields) {
    String types =
        Arrays.stream(method.getGenericParameterTypes())
            .map(Vocabulary::simple)
            .collect(Collectors.joining(","));
    Optional<SourceDocs.Doc> doc =
        docs.of(type.getCanonicalName() + "#" + method.getName() + "(" + types + ")");
    return new Word(
        method,
        doc.map(SourceDocs.Doc::parameters).orElse(List.of()),
        doc.map(SourceDocs.Doc::sentence).orElse(""),
        fields);
  }

  /** A type as the sources' index has it. */
  private static String simple(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getSimpleName();
    }
    return type instanceof ParameterizedType generic
        ? simple(generic.getRawType())
        : type.getTypeName();
  }

  private SortedSet<String> fields(Method method, Optional<Object> value) {
    if (value.isEmpty()) {
      return Collections.emptySortedSet();
    }
    Optional<MapNode> before = tree(value.get());
    Optional<MapNode> after =
        method.getReturnType().isInstance(value.get())
            ? samples.call(method, value.get()).flatMap(Vocabulary::tree)
            : Optional.empty();
    return before.isPresent() && after.isPresent()
        ? FieldDifference.between(before.get(), after.get())
        : Collections.emptySortedSet();
  }

  private static Optional<MapNode> tree(Object value) {
    if (value instanceof Resource resource) {
      return Optional.of(resource.draft().tree());
    }
    try {
      Method tree = value.getClass().getDeclaredMethod("tree");
      tree.setAccessible(true);
      return tree.invoke(value) instanceof MapNode map ? Optional.of(map) : Optional.empty();
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
