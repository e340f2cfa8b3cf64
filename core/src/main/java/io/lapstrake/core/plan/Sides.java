package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The objects on both sides of a plan. What stays is not read anew: it is as it is described. What
 * is forgotten stays as well.
 */
final class Sides implements Change.Cases<Sides> {

  private final Map<ResourceKey, Manifest> before = new LinkedHashMap<>();
  private final Map<ResourceKey, Manifest> after = new LinkedHashMap<>();
  private final Manifests allBefore;
  private final Manifests allAfter;

  Sides(Plan plan) {
    Manifests described = plan.described();
    described.forEach(it -> before.put(it.key(), it));
    after.putAll(before);
    plan.effective().forEach(it -> it.match(this));
    this.allBefore = described.holding(new ArrayList<>(before.values()));
    this.allAfter = described.holding(new ArrayList<>(after.values()));
  }

  Manifests before() {
    return allBefore;
  }

  Manifests after() {
    return allAfter;
  }

  private static Manifest of(Recorded record) {
    MapNode content = record.content();
    return new Manifest(
        record.address(), content, record.traits().after(), content.isSensitive(), null);
  }

  /** The object is as it is recorded; what the target holds no longer is not there. */
  private Sides was(Recorded record) {
    Manifest object = of(record);
    before.remove(record.key());
    if (!object.tree().isEmpty()) {
      before.put(record.key(), object);
    }
    return this;
  }

  @Override
  public Sides create(Change.Create it) {
    before.remove(it.key());
    after.put(it.key(), it.after());
    return this;
  }

  @Override
  public Sides update(Change.Update it) {
    after.put(it.key(), it.after());
    return was(it.before());
  }

  @Override
  public Sides replace(Change.Replace it) {
    before.remove(it.key());
    after.put(it.key(), it.after());
    return was(it.before());
  }

  @Override
  public Sides delete(Change.Delete it) {
    return was(it.before());
  }

  @Override
  public Sides move(Change.Move it) {
    return this;
  }

  @Override
  public Sides adopt(Change.Adopt it) {
    after.put(it.key(), it.after());
    Optional<MapNode> held = it.found().held();
    before.remove(it.key());
    held.ifPresent(tree -> before.put(it.key(), it.after().withTree(tree)));
    return this;
  }

  @Override
  public Sides accept(Change.Accept it) {
    it.found()
        .held()
        .map(it.after()::withTree)
        .ifPresent(
            held -> {
              before.put(it.key(), held);
              after.put(it.key(), held);
            });
    return this;
  }

  @Override
  public Sides forget(Change.Forget it) {
    was(it.before());
    Optional.ofNullable(before.get(it.key())).ifPresent(object -> after.put(it.key(), object));
    return this;
  }

  @Override
  public Sides keep(Change.Keep it) {
    return this;
  }
}
