package example.guide;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.target.ObjectServer;
import io.lapstrake.core.value.MapNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server of objects that has them in memory. */
final class Shelf implements ObjectServer {

  final Map<ResourceKey, MapNode> objects = new TreeMap<>();

  @Override
  public Optional<MapNode> observe(ResourceKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public void create(Manifest object) {
    if (objects.putIfAbsent(object.key(), object.tree()) != null) {
      throw new IllegalStateException(object.key() + " is there already");
    }
  }

  @Override
  public void update(Manifest object, MapNode before) {
    objects.put(object.key(), object.tree());
  }

  @Override
  public void delete(ResourceKey key) {
    objects.remove(key);
  }
}
