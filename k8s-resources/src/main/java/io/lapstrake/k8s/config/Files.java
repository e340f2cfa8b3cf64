package io.lapstrake.k8s.config;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.storage.FileMode;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Projectable;
import io.lapstrake.k8s.storage.Volume;
import java.util.function.Function;

/**
 * Some of the keys of a ConfigMap or a Secret as files.
 *
 * <pre>{@code
 * container.mount(settings.files().only("application.yaml", "conf/app.yaml"), "/etc/api")
 * container.mount(credentials.files().mode(FileMode.READ_BY_OWNER), "/etc/db")
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#configmap">configMap</a>
 */
public final class Files implements Mountable, Projectable {

  private final Volume whole;
  private final MapNode changes;
  private final Function<String, Value<String>> keys;

  private Files(Volume whole, MapNode changes, Function<String, Value<String>> keys) {
    this.whole = whole;
    this.changes = changes;
    this.keys = keys;
  }

  /**
   * All keys as files.
   *
   * @param whole the volume of them
   * @param keys gives what refers to a key
   */
  static Files of(Volume whole, Function<String, Value<String>> keys) {
    return new Files(whole, MapNode.EMPTY, keys);
  }

  /** Only the keys that are said; this one in a file of its own name. */
  public Files only(String key) {
    return only(key, key);
  }

  /** Only the keys that are said; this one at a path in the directory. */
  public Files only(String key, String path) {
    return item(MapNode.of("key", keys.apply(key)).with("path", path));
  }

  /** Only the keys that are said; this one at a path in the directory, with a mode of its own. */
  public Files only(String key, String path, FileMode mode) {
    return item(MapNode.of("key", keys.apply(key)).with("path", path).with("mode", mode.value()));
  }

  private Files item(MapNode item) {
    return new Files(whole, changes.append(item, "items"), keys);
  }

  /** The mode of the files that say none; 644 when nothing is said. */
  public Files mode(FileMode mode) {
    return new Files(whole, changes.with("defaultMode", mode.value()), keys);
  }

  /** The directory is empty when there is no such ConfigMap or Secret. */
  public Files optional() {
    return new Files(whole, changes.with("optional", true), keys);
  }

  @Override
  public Volume volume() {
    Volume.Source source = whole.source();
    return Volume.of(whole.name(), source.type(), changed(source.tree()));
  }

  private MapNode changed(MapNode source) {
    MapNode changed = source;
    for (var change : changes.entries()) {
      changed = changed.with(change);
    }
    return changed;
  }

  /** A projected volume has one mode for all, and calls a Secret by another field. */
  @Override
  public MapNode projection() {
    Volume.Source source = whole.source();
    MapNode tree = changed(source.tree()).without("defaultMode");
    Node secret = tree.get("secretName");
    return MapNode.of(
        source.type(), secret == null ? tree : tree.without("secretName").with("name", secret));
  }
}
