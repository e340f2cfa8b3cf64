package io.lapstrake.core.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Literal trees as JSON, and as instances of classes that Jackson can read. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultPrettyPrinter LAYOUT = layout();

  private Json() {}

  /** What binds classes, and takes longer to make than all else here: made when it is needed. */
  private static final class Binder {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  /**
   * A tree as JSON in one line, without a newline at its end.
   *
   * @throws IllegalStateException when the tree is not literal
   */
  public static String write(Node tree) {
    var text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new JsonTree(out).write(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * A tree as JSON for people to read: a line for each entry and item, two spaces a level, a
   * newline at its end.
   *
   * @throws IllegalStateException when the tree is not literal
   */
  public static String writePretty(Node tree) {
    var text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(LAYOUT.createInstance());
      new JsonTree(out).write(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /**
   * The tree that a JSON text holds.
   *
   * @param file the name that problems show
   * @param problems takes what is wrong, which a key that stands twice is too
   * @return empty when there is anything wrong
   */
  public static Optional<YamlDocument> read(String file, String text, Problems problems) {
    var mistakes = new Problems();
    Optional<YamlDocument> document =
        new JsonReader(file, new Mistakes(file, mistakes), Keys.ONCE).readOrReport(text);
    mistakes.sorted().forEach(problems::add);
    return mistakes.isEmpty() ? document : Optional.empty();
  }

  /**
   * A tree as an instance of a class.
   *
   * @throws IllegalArgumentException when the class cannot hold it
   * @throws IllegalStateException when the tree is not literal
   */
  public static <T> T bind(Node tree, Class<T> type) {
    try (var tokens = new TokenBuffer(Binder.MAPPER, false)) {
      new JsonTree(tokens).write(tree);
      return Binder.MAPPER.readValue(tokens.asParserOnFirstToken(), type);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "A " + type.getName() + " cannot hold this object: " + e.getMessage(), e);
    }
  }

  /**
   * An instance of a class that Jackson can write as a tree, the reverse of {@link #bind}.
   *
   * @throws IllegalArgumentException when Jackson cannot write it
   */
  public static Node unbind(Object model) {
    return node(Binder.MAPPER.convertValue(model, Object.class));
  }

  private static Node node(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      var entries = new ArrayList<Entry>(map.size());
      map.forEach((key, value) -> entries.add(Entry.of(String.valueOf(key), node(value))));
      return MapNode.of(entries);
    }
    if (plain instanceof List<?> list) {
      var items = new ArrayList<Node>(list.size());
      list.forEach(item -> items.add(node(item)));
      return ListNode.of(items);
    }
    return Literal.ofObject(plain);
  }

  private static DefaultPrettyPrinter layout() {
    var lines = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
