package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the target does not hold as it was written: someone else changed it.
 *
 * @param place where the target holds it, such as a file's path
 * @param key the object that it is; empty for a file that is none
 * @param kind what happened to it
 * @param hash tells what is held there from anything else; empty where nothing is
 * @param held the object that is held there; empty where nothing is, or no object
 */
public record Drift(
    String place, Optional<ResourceKey> key, Kind kind, String hash, Optional<MapNode> held) {

  /** What someone else did. */
  public enum Kind {
    /** It was written otherwise. */
    EDITED,
    /** It was taken away. */
    REMOVED,
    /** It was made: it is there, and nobody recorded it. */
    MADE
  }

  /** Whether someone made something else of an object: what is held there is none, or another. */
  public boolean isBroken() {
    return kind == Kind.EDITED && key.isPresent() && held.isEmpty();
  }

  /** What someone else did and where, such as {@code edited (shop/configmap.a.yaml)}. */
  public String summary() {
    String what = kind.name().toLowerCase(Locale.ROOT) + " (" + place + ")";
    return isBroken() ? what + ", and no " + key.orElseThrow() + " any more" : what;
  }

  /** Something that was taken away. */
  public static Drift removed(String place, Optional<ResourceKey> key) {
    return new Drift(place, key, Kind.REMOVED, "", Optional.empty());
  }
}
