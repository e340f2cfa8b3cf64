package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template was given, in a form that holds no object of others. Immutable.
 *
 * @param values by their names
 * @param later what is printed by its number
 * @param problems what could not be taken
 */
record Model(Fields values, List<Value<?>> later, List<Problem> problems) {

  static final Model NONE = new Model(new Fields("", Map.of()), List.of(), List.of());

  Model {
    later = List.copyOf(later);
    problems = List.copyOf(problems);
  }

  /**
   * The model with a value under a name.
   *
   * @param template of which a problem says that it was given the value
   */
  Model with(String template, String name, @Nullable Object value) {
    var allLater = new ArrayList<>(later);
    var allProblems = new ArrayList<>(problems);
    Object read = new ModelReader(template, allLater, allProblems).read(value, name);
    var all = new TreeMap<String, Object>(values);
    all.put(name, read);
    return new Model(new Fields("", all), allLater, allProblems);
  }

  /** The model with each component of a record under its name. */
  Model withAll(String template, Record pieces) {
    var allLater = new ArrayList<>(later);
    var allProblems = new ArrayList<>(problems);
    Object read = new ModelReader(template, allLater, allProblems).read(pieces, "");
    var all = new TreeMap<String, Object>(values);
    all.putAll((Fields) read);
    return new Model(new Fields("", all), allLater, allProblems);
  }
}
