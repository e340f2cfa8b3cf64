package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.ResourceKey;
import java.util.Optional;

/**
 * Something that the target does not hold as it was written: someone else changed it.
 *
 * @param place where the target holds it, such as a file's path
 * @param key the object that it is; empty for a file that is none
 * @param kind what happened to it
 */
public record Drift(String place, Optional<ResourceKey> key, Kind kind) {

  /** What someone else did. */
  public enum Kind {
    /** It was written otherwise. */
    EDITED,
    /** It was taken away. */
    REMOVED
  }
}
