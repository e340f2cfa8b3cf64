package io.lapstrake.helm.schema;

import dev.harrel.jsonschema.Dialect;
import dev.harrel.jsonschema.Dialects;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which draft of JSON Schema a chart's schema is written for. Its address is often written in
 * another way than the draft says, with https or without the hash, and means the draft all the
 * same.
 */
final class SchemaDialect {

  private static final String NAME = "$schema";

  private SchemaDialect() {}

  /** The draft that a schema names; 2020-12 where it names none that is known. */
  static Dialect of(@Nullable Object schema) {
    String named = schema instanceof Map<?, ?> map ? String.valueOf(map.get(NAME)) : "";
    if (named.contains("draft-04")) {
      return new Dialects.Draft4Dialect();
    }
    if (named.contains("draft-06")) {
      return new Dialects.Draft6Dialect();
    }
    if (named.contains("draft-07")) {
      return new Dialects.Draft7Dialect();
    }
    return named.contains("2019-09")
        ? new Dialects.Draft2019Dialect()
        : new Dialects.Draft2020Dialect();
  }

  /** The schema without the name of its draft. */
  static @Nullable Object unnamed(@Nullable Object schema) {
    if (schema instanceof Map<?, ?> map) {
      var unnamed = new LinkedHashMap<Object, @Nullable Object>(map);
      unnamed.remove(NAME);
      return unnamed;
    }
    return schema;
  }
}
