package io.lapstrake.k8s.reference;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * A word of a kind, or a factory of it.
 *
 * @param method the method; of a word with two forms the one that takes Java's types
 * @param parameters the names of its parameters
 * @param sentence what it says, as Markdown
 * @param fields the fields that it sets; empty for a factory, and where no sample could be made
 * @param since the minor of Kubernetes 1 from which what it sets is known; empty where always
 */
record Word(
    Method method,
    List<String> parameters,
    String sentence,
    SortedSet<String> fields,
    OptionalInt since) {

  private static final int MOST_FIELDS = 6;

  /** The name and the parameters, as they are read in Java. */
  String signature() {
    var text = new StringBuilder(method.getName()).append('(');
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      String type = shown(types[i]);
      if (method.isVarArgs() && i == types.length - 1) {
        type = type.replace("[]", "...");
      }
      String name = i < parameters.size() ? " " + parameters.get(i) : "";
      text.append(i == 0 ? "" : ", ").append(type).append(name);
    }
    return text.append(')').toString();
  }

  /** What it gives, as it is read in Java. */
  String gives() {
    return shown(method.getGenericReturnType());
  }

  private static String shown(Type type) {
    return type.getTypeName()
        .replaceAll("[\\w.]+[.$](?=[A-Z])", "")
        .replace("? extends ", "")
        .replace("<?>", "");
  }

  /** What it says, and since when. */
  String says() {
    return since.isPresent() && !sentence.contains("from Kubernetes")
        ? sentence + " From Kubernetes 1." + since.getAsInt() + "."
        : sentence;
  }

  /** The fields as Markdown, the first few of them. */
  String shownFields() {
    List<String> shown =
        fields.stream()
            .map(field -> "`" + field.replaceFirst("^\\.", "") + "`")
            .limit(MOST_FIELDS)
            .toList();
    return String.join(", ", shown) + (fields.size() > MOST_FIELDS ? ", …" : "");
  }

  /** Whether this takes Java's types where the other takes values of them. */
  boolean isPlainFormOf(Word other) {
    return method.getName().equals(other.method.getName())
        && method.getParameterCount() == other.method.getParameterCount()
        && !method.equals(other.method)
        && Arrays.stream(other.method.getParameterTypes())
            .anyMatch(type -> type.getSimpleName().equals("Value"))
        && Arrays.stream(method.getParameterTypes())
            .noneMatch(type -> type.getSimpleName().equals("Value"));
  }
}
