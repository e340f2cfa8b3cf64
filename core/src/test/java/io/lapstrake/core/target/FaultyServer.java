package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A server in memory, which adds to objects what an API server adds, and fails at one of its calls,
 * before it has done it or after.
 */
final class FaultyServer implements ObjectServer {

  private final SortedMap<ResourceKey, MapNode> objects = new TreeMap<>();
  private int left = Integer.MAX_VALUE;
  private boolean after;
  private int calls;

  /** What a failing call throws. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer() {
      super("no answer");
    }
  }

  /** Lets a call fail, from 0 on; the ones after it do not. */
  void failAt(int call, boolean once) {
    left = call;
    after = once;
  }

  void failNever() {
    left = Integer.MAX_VALUE;
  }

  int calls() {
    return calls;
  }

  SortedMap<ResourceKey, MapNode> objects() {
    return objects;
  }

  @Override
  public Optional<MapNode> observe(ResourceKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public void create(Manifest object) {
    call(
        () -> {
          if (objects.containsKey(object.key())) {
            throw new IllegalStateException(object.key() + " is there already");
          }
          put(object);
        });
  }

  @Override
  public void update(Manifest object, MapNode before) {
    call(
        () -> {
          if (!objects.containsKey(object.key())) {
            throw new IllegalStateException(object.key() + " is not there");
          }
          put(object);
        });
  }

  @Override
  public void delete(ResourceKey key) {
    call(() -> objects.remove(key));
  }

  private void put(Manifest object) {
    objects.put(
        object.key(),
        object
            .tree()
            .set(Literal.of("uid-" + calls), "metadata", "uid")
            .set(Literal.of("ready"), "status", "phase"));
  }

  private void call(Runnable deed) {
    calls++;
    boolean fails = left-- == 0;
    if (fails && !after) {
      throw new NoAnswer();
    }
    deed.run();
    if (fails) {
      throw new NoAnswer();
    }
  }
}
