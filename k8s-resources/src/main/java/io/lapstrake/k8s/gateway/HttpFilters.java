package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;

/** The list {@code filters} of a rule or of one of its backends. */
final class HttpFilters {

  private static final String FILTERS = "filters";
  private static final String TYPE = "type";

  private HttpFilters() {}

  /** One more filter, whatever there is already. */
  static MapNode added(MapNode holder, String type, String key, MapNode settings) {
    return holder.append(MapNode.of(TYPE, type).with(key, settings), FILTERS);
  }

  /** A filter that is there once; what is said of it comes together. */
  static MapNode merged(MapNode holder, String type, String key, MapNode more) {
    List<ListPart> filters = new ArrayList<>(holder.list(FILTERS).parts());
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i) instanceof MapNode filter && type.equals(filter.text(TYPE))) {
        MapNode settings = filter.map(key);
        for (var part : more.parts()) {
          settings = settings.with(part);
        }
        filters.set(i, filter.with(key, settings));
        return holder.with(FILTERS, ListNode.of(filters));
      }
    }
    return added(holder, type, key, more);
  }
}
