package io.lapstrake.core.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Records as JSON: a list with a line for each record. It is written and read without trees
 * between, since states are read whole.
 */
final class ShardText {

  private static final JsonFactory JSON = new JsonFactory();

  private final Function<ResourceKey, MapNode> content;
  private final Map<String, String> words = new HashMap<>(); // each once: they repeat

  ShardText(Function<ResourceKey, MapNode> content) {
    this.content = content;
  }

  static String write(Collection<Recorded> sorted) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartArray();
      for (Recorded recorded : sorted) {
        out.writeRaw('\n');
        write(recorded, out);
      }
      out.writeRaw('\n');
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text takes everything
    }
    return text.toString();
  }

  private static void write(Recorded recorded, JsonGenerator out) throws IOException {
    ResourceKey key = recorded.key();
    Recorded.Traits traits = recorded.traits();
    out.writeStartObject();
    out.writeStringField("address", recorded.address().toString());
    if (!traits.after().isEmpty()) {
      out.writeArrayFieldStart("after");
      for (Address before : traits.after()) {
        out.writeString(before.toString());
      }
      out.writeEndArray();
    }
    if (!traits.described().isEmpty()) {
      out.writeStringField("described", traits.described());
    }
    out.writeStringField("group", key.group());
    if (traits.isHandedOver()) {
      out.writeBooleanField("handed over", true);
    }
    out.writeStringField("hash", recorded.hash());
    out.writeStringField("kind", key.kind());
    out.writeStringField("name", key.name());
    out.writeStringField("namespace", key.namespace());
    if (traits.isProtected()) {
      out.writeBooleanField("protected", true);
    }
    if (!recorded.secrets().isEmpty()) {
      out.writeObjectFieldStart("secrets");
      for (var secret : recorded.secrets().entrySet()) {
        out.writeStringField(secret.getKey(), secret.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  void read(String text, Consumer<Recorded> records) throws IOException {
    try (JsonParser in = JSON.createParser(text)) {
      expect(in, JsonToken.START_ARRAY);
      while (in.nextToken() == JsonToken.START_OBJECT) {
        records.accept(recorded(in));
      }
      if (!in.hasToken(JsonToken.END_ARRAY) || in.nextToken() != null) {
        throw new JsonParseException(in, "records are a list of objects");
      }
    }
  }

  private Recorded recorded(JsonParser in) throws IOException {
    String address = field(in, "address");
    in.nextToken();
    List<String> after = is(in, "after") ? addresses(in) : List.of();
    String described = is(in, "described") ? next(in) : "";
    String group = word(text(in, "group"));
    in.nextToken();
    boolean isHandedOver = flag(in, "handed over");
    String hash = text(in, "hash");
    String kind = word(field(in, "kind"));
    String name = field(in, "name");
    var key = new ResourceKey(group, kind, word(field(in, "namespace")), name);
    in.nextToken();
    boolean isProtected = flag(in, "protected");
    SortedMap<String, String> secrets =
        is(in, "secrets") ? secrets(in) : Collections.emptySortedMap();
    expectHere(in, JsonToken.END_OBJECT);
    var traits = new Recorded.Traits(isProtected, isHandedOver, addresses(in, after), described);
    return Recorded.of(address(in, address), key, hash, () -> content.apply(key))
        .with(traits)
        .withSecrets(secrets);
  }

  /** Whether the field that was come to has a name. */
  private static boolean is(JsonParser in, String name) throws IOException {
    return in.hasToken(JsonToken.FIELD_NAME) && name.equals(in.currentName());
  }

  /** The text of the field that was come to; the next one is come to then. */
  private static String next(JsonParser in) throws IOException {
    expect(in, JsonToken.VALUE_STRING);
    String text = in.getText();
    in.nextToken();
    return text;
  }

  /** Whether a flag was come to; the next field is come to then. */
  private static boolean flag(JsonParser in, String name) throws IOException {
    boolean isHere = is(in, name);
    if (isHere) {
      expect(in, JsonToken.VALUE_TRUE);
      in.nextToken();
    }
    return isHere;
  }

  private static List<String> addresses(JsonParser in) throws IOException {
    expect(in, JsonToken.START_ARRAY);
    var all = new ArrayList<String>();
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      all.add(in.getText());
    }
    expectHere(in, JsonToken.END_ARRAY);
    in.nextToken();
    return all;
  }

  private static SortedMap<String, String> secrets(JsonParser in) throws IOException {
    expect(in, JsonToken.START_OBJECT);
    var all = new TreeMap<String, String>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String path = in.currentName();
      expect(in, JsonToken.VALUE_STRING);
      all.put(path, in.getText());
    }
    expectHere(in, JsonToken.END_OBJECT);
    in.nextToken();
    return Collections.unmodifiableSortedMap(all);
  }

  private static SortedSet<Address> addresses(JsonParser in, List<String> texts)
      throws IOException {
    var all = new TreeSet<Address>();
    for (String text : texts) {
      all.add(address(in, text));
    }
    return all;
  }

  private static Address address(JsonParser in, String text) throws IOException {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new JsonParseException(in, text + " is no address", e);
    }
  }

  private String word(String text) {
    String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private static String field(JsonParser in, String name) throws IOException {
    in.nextToken();
    return text(in, name);
  }

  /** The text of the field that was come to. */
  private static String text(JsonParser in, String name) throws IOException {
    expectHere(in, JsonToken.FIELD_NAME);
    if (!name.equals(in.currentName())) {
      throw new JsonParseException(in, name + " belongs here, not " + in.currentName());
    }
    expect(in, JsonToken.VALUE_STRING);
    return in.getText();
  }

  private static void expect(JsonParser in, JsonToken token) throws IOException {
    in.nextToken();
    expectHere(in, token);
  }

  private static void expectHere(JsonParser in, JsonToken token) throws IOException {
    if (!in.hasToken(token)) {
      throw new JsonParseException(in, "the record is not as it is written");
    }
  }
}
