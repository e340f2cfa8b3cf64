package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/**
 * A map at which a demand looks.
 *
 * @param map literal
 * @param known what is known of its fields
 * @param report takes what is found
 */
public record Scene(MapNode map, Known known, Report report) {

  /** Takes what a demand finds. */
  public interface Report {

    /**
     * Takes one finding.
     *
     * @param trail leads from the map to the field that is wrong: keys, and positions in lists
     */
    void found(List<?> trail, Finding finding);
  }

  /** The same report of another map. */
  void found(List<?> trail, Finding finding) {
    report.found(trail, finding);
  }
}
