package io.lapstrake.k8s.reference;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a type. */
final class Vocabulary {

  /** What packages read of a value, and the doors that each kind makes its words of. */
  private static final Set<String> NO_WORDS =
      Set.of(
          "withDraft",
          "withTree",
          "withSpec",
          "withPod",
          "withPodItem",
          "tree",
          "draft",
          "join",
          "rules",
          "volume",
          "volumes",
          "action",
          "persistent",
          "projection",
          "valueFrom",
          "envFrom()",
          "givenAs",
          "annotations()",
          "podTemplate",
          "podPath",
          "equals",
          "hashCode",
          "toString",
          "compareTo",
          "match",
          "values",
          "valueOf");

  private final SourceDocs docs;
  private final Samples samples;
  private final WordFields fields;

  Vocabulary(SourceDocs docs, Samples samples, WordFields fields) {
    this.docs = docs;
    this.samples = samples;
    this.fields = fields;
  }

  /** The static methods of a type that give a value of it, by name. */
  List<Word> factories(Class<?> type) {
    return sorted(
        declared(type)
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> type.isAssignableFrom(method.getReturnType()))
            .map(method -> plain(type, method)));
  }

  /**
   * The words that a type itself declares and that give a value of it again, by name.
   *
   * @param sample a type whose values are asked what the words set
   */
  List<Word> words(Class<?> type, Class<?> sample) {
    Optional<Object> value = samples.of(sample);
    return sorted(
        declared(type)
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> isSaidAgain(method, type))
            .map(
                method ->
                    value.map(it -> word(type, method, it)).orElseGet(() -> plain(type, method))));
  }

  /** The words that a type itself declares and that give something else, by name. */
  List<Word> leads(Class<?> type) {
    return sorted(
        declared(type)
            .filter(
                method ->
                    Modifier.isStatic(method.getModifiers())
                        ? !type.isAssignableFrom(method.getReturnType())
                        : !isSaidAgain(method, type))
            .map(method -> plain(type, method)));
  }

  /** All public methods that are words: of two forms of one, both. */
  static Stream<Method> declared(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isBridge() && !method.isSynthetic())
        .filter(method -> !NO_WORDS.contains(method.getName()))
        .filter(
            method -> method.getParameterCount() > 0 || !NO_WORDS.contains(method.getName() + "()"))
        .filter(method -> !isAccessor(method, type) && !overrides(method, type))
        .filter(method -> !isBetweenPackages(method));
  }

  /** Nodes and drafts are what values are written as, and ids how packages know resources. */
  private static boolean isBetweenPackages(Method method) {
    Class<?> given = method.getReturnType();
    boolean isWritten = Node.class.isAssignableFrom(given) && !Value.class.isAssignableFrom(given);
    return isWritten
        || Stream.concat(Stream.of(given), Arrays.stream(method.getParameterTypes()))
            .anyMatch(type -> type == ResourceId.class || type == Draft.class);
  }

  private static boolean isAccessor(Method method, Class<?> type) {
    return type.isRecord()
        && method.getParameterCount() == 0
        && Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .anyMatch(method.getName()::equals);
  }

  private static List<Word> sorted(Stream<Word> words) {
    List<Word> all = words.toList();
    return all.stream()
        .filter(word -> all.stream().noneMatch(plain -> plain.isPlainFormOf(word)))
        .sorted(
            Comparator.comparing((Word word) -> word.method().getName())
                .thenComparing(Word::signature))
        .toList();
  }

  /** Of an interface that names its own type, such as {@code ClaimSpec<C>}, whatever gives a C. */
  private static boolean isSaidAgain(Method method, Class<?> type) {
    if (type.isInterface() && method.getGenericReturnType() instanceof TypeVariable<?> self) {
      return self.getGenericDeclaration().equals(type);
    }
    return method.getReturnType().isAssignableFrom(type) && method.getReturnType() != Object.class;
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

  private Word word(Class<?> type, Method method, Object value) {
    WordFields.Set set = fields.of(method, value);
    return new Word(
        method, parameters(type, method), sentence(type, method), set.fields(), set.since());
  }

  private Word plain(Class<?> type, Method method) {
    return new Word(
        method,
        parameters(type, method),
        sentence(type, method),
        Collections.emptySortedSet(),
        OptionalInt.empty());
  }

  private List<String> parameters(Class<?> type, Method method) {
    return doc(type, method).map(SourceDocs.Doc::parameters).orElse(List.of());
  }

  private String sentence(Class<?> type, Method method) {
    return doc(type, method).map(SourceDocs.Doc::sentence).orElse("");
  }

  private Optional<SourceDocs.Doc> doc(Class<?> type, Method method) {
    String types =
        Arrays.stream(method.getGenericParameterTypes())
            .map(Vocabulary::simple)
            .collect(Collectors.joining(","));
    return docs.of(type.getCanonicalName() + "#" + method.getName() + "(" + types + ")");
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
}
