package io.lapstrake.helm.values;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.GoYaml;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a user gives to a chart. Immutable: each word gives new ones, in which what it
 * says stands over what was said before.
 */
public final class GivenValues {

  /** None. */
  public static final GivenValues NONE = new GivenValues(new LinkedHashMap<>());

  private final Map<String, @Nullable Object> values;

  private GivenValues(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * With values by name; those of maps within maps are laid over one another.
   *
   * @throws IllegalArgumentException if one is of a class that no chart takes
   */
  public GivenValues with(Map<String, ? extends @Nullable Object> over) {
    Map<String, @Nullable Object> merged = copy();
    Layers.lay(merged, Layers.map(copied(over)));
    return new GivenValues(merged);
  }

  /**
   * With those of a file.
   *
   * @throws ProblemException if it cannot be read, or holds no map of values
   */
  public GivenValues withFile(Path file) {
    try {
      return withText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw unreadable(file.toString(), "Its bytes are not UTF-8.", "save it as UTF-8.");
    } catch (IOException e) {
      throw unreadable(
          file.toString(),
          "It is not there, or may not be read.",
          "name a file that can be read; a relative path is one of the working directory.");
    }
  }

  /**
   * With those of the text of a file.
   *
   * @param place what a user is told where they stand
   * @throws ProblemException if it holds no map of values
   */
  public GivenValues withText(String place, String yaml) {
    Object read;
    try {
      read = GoYaml.read(yaml);
    } catch (TemplateFailure e) {
      throw unreadable(place, "It is no YAML: " + e.getMessage() + ".");
    }
    if (read == null) {
      return this;
    }
    if (!(read instanceof Map)) {
      throw unreadable(place, "It holds no map of values.");
    }
    return with(Layers.map(read));
  }

  /**
   * With what a text says as {@code --set} takes it: {@code image.tag=v2,list={a,b},hosts[0]=x}.
   *
   * @throws ProblemException if it cannot be read
   */
  public GivenValues set(String text) {
    return written("--set", text, SetValue.typed());
  }

  /**
   * The same, all values being texts, as {@code --set-string}.
   *
   * @throws ProblemException if it cannot be read
   */
  public GivenValues setString(String text) {
    return written("--set-string", text, SetValue.texts());
  }

  /**
   * The same, all values being JSON, as {@code --set-json}.
   *
   * @throws ProblemException if it cannot be read
   */
  public GivenValues setJson(String text) {
    return written("--set-json", text, SetValue.json());
  }

  /**
   * The same, all values being paths of files, of which the values are the texts, as {@code
   * --set-file}.
   *
   * @throws ProblemException if it, or a file, cannot be read
   */
  public GivenValues setFile(String text) {
    return written("--set-file", text, SetValue.files(GivenValues::fileText));
  }

  /**
   * With one value at a place, taken as it stands up to the end, as {@code --set-literal}.
   *
   * @throws ProblemException if the place cannot be read
   */
  public GivenValues setLiteral(String text) {
    return written("--set-literal", text, SetValue.literal());
  }

  private static String fileText(String path) throws Unreadable {
    try {
      return Files.readString(Path.of(path), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new Unreadable("the file " + path + " cannot be read");
    }
  }

  private GivenValues written(String option, String text, SetValue kind) {
    Map<String, @Nullable Object> into = copy();
    try {
      SetText.write(text, kind, into);
    } catch (Unreadable e) {
      throw unreadable(option + " " + text, "It cannot be read: " + e.message() + ".");
    }
    return new GivenValues(into);
  }

  private static ProblemException unreadable(String place, String detail) {
    return unreadable(
        place, detail, "write values as Helm's documentation of values files and of --set says.");
  }

  private static ProblemException unreadable(String place, String detail, String fix) {
    return new ProblemException(
        new Problem("LAP-0519", "Values that cannot be read", Place.of(place), detail, fix));
  }

  /**
   * Those that are to be bound, at their places, the items of lists by their numbers; empty where
   * all is known.
   */
  public MapNode unbound() {
    return NodeValues.unbound(values);
  }

  /** These with what {@link #unbound} was bound to. */
  public GivenValues bound(MapNode bound) {
    return new GivenValues(Layers.map(copied(NodeValues.bound(values, bound))));
  }

  /**
   * These with something that may stand for each that is to be bound: of an input the default, else
   * the example.
   */
  public GivenValues standingIn() {
    return new GivenValues(Layers.map(copied(NodeValues.standingIn(values))));
  }

  /** A copy of them, which may be changed. */
  public Map<String, @Nullable Object> copy() {
    return Layers.map(copied(values));
  }

  private static @Nullable Object copied(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, @Nullable Object>();
      map.forEach((key, inner) -> copy.put(String.valueOf(key), copied(inner)));
      return copy;
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>();
      list.forEach(inner -> copy.add(copied(inner)));
      return copy;
    }
    return leaf(value);
  }

  private static @Nullable Object leaf(@Nullable Object value) {
    if (value instanceof Node node) {
      Object plain = NodeValues.of(node);
      return plain instanceof Node ? plain : copied(plain);
    }
    if (value instanceof String text && !Literal.of(text).isLiteral()) {
      return Literal.of(text); // Java turned an input into it, which binding reports
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    throw new IllegalArgumentException(
        "A chart takes texts, numbers, flags, null, maps, lists, enum constants and Lapstrake's values,"
            + " not a "
            + value.getClass().getName()
            + ": "
            + value);
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof Float || number instanceof BigDecimal || number instanceof BigInteger) {
      return Double.valueOf(number.toString());
    }
    return number;
  }
}
