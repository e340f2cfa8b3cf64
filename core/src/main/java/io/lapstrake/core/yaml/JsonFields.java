package io.lapstrake.core.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields by which a class is written as JSON. */
public final class JsonFields {

  private JsonFields() {}

  /**
   * The fields of a class that are named by annotations, those of its superclasses too, with their
   * types. None of a class that reads itself in a way of its own.
   */
  public static SortedMap<String, Type> of(Class<?> type) {
    var fields = new TreeMap<String, Type>();
    Class<?> at = readsItself(type) ? null : type;
    for (; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        if (property != null) {
          fields.put(property.value(), field.getGenericType());
        }
      }
    }
    return fields;
  }

  private static boolean readsItself(Class<?> type) {
    JsonDeserialize how = type.getAnnotation(JsonDeserialize.class);
    return how != null && !how.using().equals(JsonDeserializer.None.class);
  }
}
