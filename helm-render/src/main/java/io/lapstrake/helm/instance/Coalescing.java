package io.lapstrake.helm.instance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the values that a user gives and those of a chart and its parts become one: what is given
 * wins, a null that is given takes a default away, and {@code global} is handed down.
 *
 * <p>A null is kept while values are only merged, to be counted later; and where the default that
 * it would take away is null itself, unless it stands at the top of a chart's values.
 */
final class Coalescing {

  private static final String GLOBAL = "global";

  private final boolean keepsNull;

  private Coalescing(boolean keepsNull) {
    this.keepsNull = keepsNull;
  }

  /** The values of a chart and its parts with those that are given; nothing given is changed. */
  static Map<String, @Nullable Object> of(
      ChartInstance chart, Map<String, ? extends @Nullable Object> given) {
    return new Coalescing(false).chart(chart, Tables.copy(given));
  }

  /** The same with each null in its place. */
  static Map<String, @Nullable Object> merged(
      ChartInstance chart, Map<String, ? extends @Nullable Object> given) {
    return new Coalescing(true).chart(chart, Tables.copy(given));
  }

  /** Two tables, of which the first wins, as one that is new. */
  static Map<String, @Nullable Object> merged(
      Map<String, @Nullable Object> first, Map<String, @Nullable Object> second) {
    Map<String, @Nullable Object> into = Tables.copy(first);
    new Coalescing(true).tables(into, Tables.copy(second), true);
    return into;
  }

  private Map<String, @Nullable Object> chart(
      ChartInstance chart, Map<String, @Nullable Object> values) {
    defaults(chart, values);
    for (ChartInstance part : chart.parts()) {
      Object given = values.computeIfAbsent(part.name(), name -> new LinkedHashMap<>());
      if (!Tables.isTable(given)) {
        throw new UnfitValues(
            chart.path() + ": values of the chart " + part.name() + " are no map");
      }
      Map<String, @Nullable Object> own = Tables.table(given);
      handDown(values, own);
      values.put(part.name(), chart(part, own));
    }
    return values;
  }

  private void defaults(ChartInstance chart, Map<String, @Nullable Object> values) {
    for (Map.Entry<String, @Nullable Object> entry : Tables.copy(chart.defaults()).entrySet()) {
      String key = entry.getKey();
      Object byDefault = entry.getValue();
      if (!values.containsKey(key)) {
        values.put(key, byDefault);
        continue;
      }
      Object given = values.get(key);
      if (given == null && !keepsNull) {
        values.remove(key);
      } else if (Tables.isTable(given) && Tables.isTable(byDefault)) {
        tables(Tables.table(given), Tables.table(byDefault), keepsNull || chart.hasPart(key));
      }
    }
  }

  /** Brings what a table lacks from another one. */
  private void tables(
      Map<String, @Nullable Object> into, Map<String, @Nullable Object> from, boolean keep) {
    for (Map.Entry<String, @Nullable Object> entry : from.entrySet()) {
      String key = entry.getKey();
      if (!into.containsKey(key)) {
        into.put(key, entry.getValue());
      } else if (into.get(key) == null && !keep) {
        if (entry.getValue() != null) {
          into.remove(key);
        }
      } else if (Tables.isTable(entry.getValue()) && Tables.isTable(into.get(key))) {
        tables(Tables.table(into.get(key)), Tables.table(entry.getValue()), keep);
      }
    }
  }

  /** Gives a part what is global to the whole. */
  private void handDown(Map<String, @Nullable Object> whole, Map<String, @Nullable Object> part) {
    Object own = part.get(GLOBAL);
    Object above = whole.get(GLOBAL);
    if ((own != null && !Tables.isTable(own)) || (above != null && !Tables.isTable(above))) {
      return;
    }
    Map<String, @Nullable Object> into = own == null ? new LinkedHashMap<>() : Tables.table(own);
    if (above != null) {
      Tables.table(above).forEach((key, value) -> handDown(into, key, value));
    }
    part.put(GLOBAL, into);
  }

  private void handDown(Map<String, @Nullable Object> into, String key, @Nullable Object value) {
    Object own = into.get(key);
    if (!Tables.isTable(value)) {
      if (!Tables.isTable(own)) {
        into.put(key, value);
      }
    } else if (!into.containsKey(key)) {
      into.put(key, Tables.copy(value));
    } else if (Tables.isTable(own)) {
      Map<String, @Nullable Object> copy = Tables.copy(Tables.table(value));
      tables(copy, Tables.table(own), true);
      into.put(key, copy);
    }
  }
}
