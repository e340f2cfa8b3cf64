package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.SymbolText;
import io.lapstrake.core.value.Value;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a template is given into {@link Fields}, {@link Items} and plain values.
 *
 * <p>Of records the components are read, of no other object anything: what is neither a plain value
 * nor a list, a map or a record of such is a problem.
 */
final class ModelReader {

  private static final int DEEPEST = 64; // what holds itself ends here

  private final String template;
  private final List<Value<?>> later;
  private final List<Problem> problems;
  private int depth;

  /**
   * Reads values of a template.
   *
   * @param later takes what is bound later
   * @param problems takes what is found
   */
  ModelReader(String template, List<Value<?>> later, List<Problem> problems) {
    this.template = template;
    this.later = later;
    this.problems = problems;
  }

  /** The value at a path of the model. */
  Object read(@Nullable Object given, String path) {
    if (depth == DEEPEST) {
      return refuse(
          path, "is " + DEEPEST + " deep", "give it in fewer levels; may it hold itself?");
    }
    depth++;
    try {
      return given instanceof Node node ? ofNode(node, path) : ofJava(given, path);
    } finally {
      depth--;
    }
  }

  private Object ofNode(Node node, String path) {
    if (node instanceof MapNode map) {
      return ofMapNode(map, path);
    }
    return node instanceof ListNode list ? ofListNode(list, path) : ofValue((Value<?>) node, path);
  }

  /** A secret is kept apart as well, so that the text is known to hold it. */
  private Object ofValue(Value<?> value, String path) {
    if (value instanceof Literal<?> literal && value.isLiteral() && !value.isSensitive()) {
      Object plain = literal.value();
      return plain == null ? Absent.at(path) : plain instanceof String t ? text(t, path) : plain;
    }
    later.add(value);
    return new Later(later.size() - 1, value, path);
  }

  private Object ofMapNode(MapNode map, String path) {
    var fields = new LinkedHashMap<String, Object>();
    for (MapPart part : map.parts()) {
      if (!(part instanceof Entry entry) || entry.literalKey() == null) {
        return refuse(path, "has parts that are bound later", "give each under a name of its own.");
      }
      String key = String.valueOf(entry.literalKey());
      fields.put(key, read(entry.value(), below(path, key)));
    }
    return new Fields(path, fields);
  }

  private Object ofListNode(ListNode list, String path) {
    var items = new ArrayList<Object>();
    for (ListPart part : list.parts()) {
      if (!(part instanceof Node node)) {
        return refuse(path, "has parts that are bound later", "give each under a name of its own.");
      }
      items.add(read(node, path + "[" + items.size() + "]"));
    }
    return new Items(path, items);
  }

  private Object ofJava(@Nullable Object given, String path) {
    if (given == null) {
      return Absent.at(path);
    }
    if (given instanceof Optional<?> optional) {
      return optional.isPresent() ? read(optional.get(), path) : Absent.at(path);
    }
    if (given instanceof TextTemplate inner) {
      return read(inner.get(), path);
    }
    if (given instanceof List<?> list) {
      return ofList(list, path);
    }
    if (given instanceof Map<?, ?> map) {
      return ofMap(map, path);
    }
    return given instanceof Record pieces ? ofRecord(pieces, path) : ofScalar(given, path);
  }

  private Object ofScalar(Object given, String path) {
    if (given instanceof String || given instanceof Character) {
      return text(given.toString(), path);
    }
    if (given instanceof Enum<?> constant) {
      return constant.name();
    }
    if (given instanceof Boolean) {
      return given;
    }
    if (given instanceof Number number) {
      return number(number, path);
    }
    return refuse(
        path,
        "is of the class " + given.getClass().getName(),
        "give what the template needs of it, as a text, a map or a record.");
  }

  private Object text(String text, String path) {
    if (SymbolText.isIn(text)) {
      later.add(Literal.of(text)); // who prints it says what is wrong with it
      return new Later(later.size() - 1, Literal.of(text), path);
    }
    return Later.isMarkedIn(text)
        ? refuse(path, "has a character that Unicode keeps for no use", "take it out.")
        : text;
  }

  private Object number(Number number, String path) {
    try {
      return Objects.requireNonNull(Literal.ofObject(number).value());
    } catch (IllegalArgumentException e) {
      return refuse(path, "is " + number, "give a number that has digits.");
    }
  }

  private Object ofList(List<?> list, String path) {
    var items = new ArrayList<Object>();
    for (Object each : list) {
      items.add(read(each, path + "[" + items.size() + "]"));
    }
    return new Items(path, items);
  }

  /** In its order where it has one, else in that of its keys. */
  private Object ofMap(Map<?, ?> map, String path) {
    var given = new LinkedHashMap<String, @Nullable Object>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        return refuse(path, "has the key " + entry.getKey() + ", which is no text", "name it.");
      }
      given.put(key, entry.getValue());
    }
    boolean isOrdered = map instanceof LinkedHashMap || map instanceof SortedMap;
    var fields = new LinkedHashMap<String, Object>();
    (isOrdered ? given : new TreeMap<>(given))
        .forEach((key, value) -> fields.put(key, read(value, below(path, key))));
    return new Fields(path, fields);
  }

  private Object ofRecord(Record pieces, String path) {
    var fields = new LinkedHashMap<String, Object>();
    for (RecordComponent component : pieces.getClass().getRecordComponents()) {
      String name = component.getName();
      fields.put(name, ofComponent(pieces, component.getAccessor(), below(path, name)));
    }
    return new Fields(path, fields);
  }

  private Object ofComponent(Record pieces, Method accessor, String path) {
    try {
      accessor.setAccessible(true); // records are often private to the class that has the template
      return read(accessor.invoke(pieces), path);
    } catch (InaccessibleObjectException | IllegalAccessException e) {
      String room = pieces.getClass().getPackageName();
      return refuse(path, "cannot be read by Lapstrake", "open the package " + room + " to it.");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The accessor of " + path + " fails", e.getCause());
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private Object refuse(String path, String what, String fix) {
    problems.add(
        new Problem(
            "LAP-0524",
            "Value that a template cannot take",
            Place.of(template).field(path).source(Trace.here()),
            path
                + " "
                + what
                + "; a template takes texts, numbers, flags and enums, lists, maps"
                + " with text keys and records of them, Optionals, and values that are bound"
                + " later.",
            fix));
    return Absent.refusedAt(path);
  }
}
