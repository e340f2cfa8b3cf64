package io.lapstrake.helm.template;

import io.lapstrake.core.value.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what is there instead of a name that is not. */
final class Unknown {

  private static final int MOST_NAMES = 20;

  private Unknown() {}

  /** A name that a value does not have. */
  static Finding name(String name, Object value, Scope scope, String written) {
    if (value instanceof Later later) {
      return Finding.tooMuch(later, "is used here by more than its plain name");
    }
    if (value instanceof Fields fields) {
      return fields.path().isEmpty()
          ? ofModel(name, fields, written)
          : ofFields(name, fields, scope, written);
    }
    return Finding.unknown(
        written,
        "There is no " + name + " in what is here, which is " + kind(value) + ".",
        Optional.ofNullable(scope.way(name))
            .map(way -> "write " + way + ", which stands outside of this block.")
            .orElse("name a value that is there, or take it out of the template."));
  }

  private static Finding ofModel(String name, Fields model, String written) {
    return Finding.unknown(
        written,
        "The template was given no value "
            + name
            + "; it was given "
            + listed(model.keySet())
            + ".",
        NearestName.of(name, model.keySet())
            .map(near -> "write " + near + " instead.")
            .orElse("add it with with(\"" + name + "\", …), or take it out of the template."));
  }

  private static Finding ofFields(String name, Fields fields, Scope scope, String written) {
    String outside = scope.model() == fields ? scope.way(name) : null;
    return Finding.unknown(
        written,
        fields.path() + " has no " + name + "; it has " + listed(fields.keySet()) + ".",
        outside != null
            ? "write " + outside + ", which stands outside of this block."
            : NearestName.of(name, fields.keySet())
                .map(near -> "write " + near + " instead.")
                .orElse("give it; null or an empty Optional says that there is none."));
  }

  /** More {@code ../} than there are scopes. */
  static Finding above(String written) {
    return Finding.unknown(
        written,
        written + " leads out of the template's values.",
        "take a ../ away: only each, with and included templates with values of their own add one.");
  }

  /** A name with an at sign that no block gives. */
  static Finding variable(String written) {
    return Finding.unknown(
        written,
        "There is no " + written + " here.",
        "write @root, or within {{#each}} one of @index, @key, @first and @last.");
  }

  /** A name that is none of a helper. */
  static Finding helper(String name, Collection<String> known) {
    return Finding.unknown(
        name,
        "There is no helper " + name + "; there are " + String.join(", ", known) + ".",
        NearestName.of(name, known)
            .map(near -> "write " + near + " instead.")
            .orElse("add it with helper(\"" + name + "\", …)."));
  }

  /** What a value is, in a few words. */
  static String kind(Object value) {
    if (value instanceof Items items) {
      return "a list of " + items.size();
    }
    if (value instanceof Absent absent) {
      return absent.path() + ", null or an empty Optional";
    }
    if (value instanceof Fields) {
      return "a map";
    }
    return value instanceof String ? "a text" : value instanceof Number ? "a number" : "a flag";
  }

  private static String listed(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    List<String> shown = names.stream().limit(MOST_NAMES).toList();
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }
}
