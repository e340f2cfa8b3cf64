package io.lapstrake.core.difference;

import io.lapstrake.core.value.FieldPath;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What updating an object means.
 *
 * @param level how hard it is
 * @param fields the changed fields that make it so: those that cannot change in place, or those
 *     that restart pods; in the order of the object, empty where the level is {@code IN_PLACE}
 */
public record Effect(Level level, List<FieldPath> fields) {

  /** How hard an update is, the mildest first. */
  public enum Level {
    /** The object is changed where it is. */
    IN_PLACE,
    /** The object is changed where it is, and its pods are replaced one after another. */
    ROLLING_RESTART,
    /** The object must be deleted and created again. */
    REPLACE
  }

  /** Copies the fields. */
  public Effect {
    fields = List.copyOf(fields);
  }

  /** Whether the object must be deleted and created again. */
  public boolean isReplacement() {
    return level == Level.REPLACE;
  }

  /** What a person reads, such as {@code must be replaced: spec.serviceName cannot change}. */
  public String summary() {
    return switch (level) {
      case IN_PLACE -> "in place";
      case ROLLING_RESTART -> "rolling restart";
      case REPLACE ->
          "must be replaced: "
              + fields.stream().map(FieldPath::toString).collect(Collectors.joining(", "))
              + " cannot change";
    };
  }
}
