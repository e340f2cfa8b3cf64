package io.lapstrake.core.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a tree of a JSON text, with the line of each of its nodes. */
final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.CHARACTERS)
                  .maxNameLength(Limits.CHARACTERS)
                  .maxNestingDepth(2 * Limits.DEPTH) // ours is reached first
                  .build())
          .build();

  private final String file;
  private final Mistakes mistakes;
  private final Keys keys;
  private final Trail trail = new Trail();

  JsonReader(String file, Mistakes mistakes, Keys keys) {
    this.file = file;
    this.mistakes = mistakes;
    this.keys = keys;
  }

  /**
   * The document of a text; empty when it asks too much, which is reported.
   *
   * @throws JsonProcessingException when the text is malformed, which is not reported
   */
  Optional<YamlDocument> read(String text) throws JsonProcessingException {
    if (text.length() > Limits.CHARACTERS) {
      mistakes.tooLong(text.length());
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonParseException(parser, "there is nothing to read");
      }
      ReadNode root = node(parser, first);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows the end");
      }
      return Optional.of(new YamlDocument(file, root.node(), root.spot()));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (GiveUp e) {
      return Optional.empty(); // the reason is among the problems
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a text; empty when there is none, the reason is reported then. */
  Optional<YamlDocument> readOrReport(String text) {
    try {
      return read(text);
    } catch (JsonProcessingException e) {
      mistakes.malformedJson(at(e.getLocation()), e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private ReadNode node(JsonParser parser, JsonToken token) throws IOException {
    Source at = at(parser.currentTokenLocation());
    return switch (token) {
      case START_OBJECT -> map(parser, at);
      case START_ARRAY -> list(parser, at);
      default -> new ReadNode(leaf(parser, token, at), Spot.leaf(at.line(), at.column()), 1);
    };
  }

  private ReadNode map(JsonParser parser, Source start) throws IOException {
    bound(start);
    var map = new ReadMap(keys);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Source at = at(parser.currentTokenLocation());
      trail.enter(key);
      ReadNode value = node(parser, parser.nextToken());
      trail.leave();
      Source earlier = map.put(key, value, at);
      if (earlier != null) {
        mistakes.duplicate(trail.path(), at, key, earlier);
      }
    }
    Spot spot = new Spot(start.line(), start.column(), map.spots(), List.of());
    return new ReadNode(map.node(), spot, map.weight());
  }

  private ReadNode list(JsonParser parser, Source start) throws IOException {
    bound(start);
    var items = new ArrayList<Node>();
    var spots = new ArrayList<Spot>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      trail.enter(items.size());
      ReadNode item = node(parser, t);
      trail.leave();
      items.add(item.node());
      spots.add(item.spot());
    }
    Spot spot = new Spot(start.line(), start.column(), Map.of(), spots);
    return new ReadNode(ListNode.of(items), spot, 1);
  }

  private Node leaf(JsonParser parser, JsonToken token, Source at) throws IOException {
    return switch (token) {
      case VALUE_STRING -> Literal.of(parser.getText());
      case VALUE_TRUE -> Literal.TRUE;
      case VALUE_FALSE -> Literal.FALSE;
      case VALUE_NULL -> Literal.NULL;
      case VALUE_NUMBER_INT -> Literal.ofObject(parser.getNumberValue());
      default -> decimal(parser, at);
    };
  }

  private Node decimal(JsonParser parser, Source at) throws IOException {
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      mistakes.value(trail.path(), at, parser.getText() + " is beyond what a number can be.");
      return Literal.NULL;
    }
    return Literal.of(number);
  }

  private void bound(Source at) {
    if (trail.depth() >= Limits.DEPTH) {
      mistakes.tooDeep(FieldPath.ROOT, at);
      throw new GiveUp();
    }
  }

  private Source at(@Nullable JsonLocation location) {
    return location == null
        ? new Source(file, 1, 1)
        : new Source(file, location.getLineNr(), location.getColumnNr());
  }
}
