package io.lapstrake.core.planfile;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Adds to what a report tells of a change what it takes to make it. */
final class ChangeTree implements Change.Cases<MapNode> {

  private final MapNode reported;
  private final Function<Manifest, MapNode> hidden;

  /**
   * For one change.
   *
   * @param reported what a report tells of it
   * @param hidden an object's tree without its secrets
   */
  ChangeTree(MapNode reported, Function<Manifest, MapNode> hidden) {
    this.reported = reported;
    this.hidden = hidden;
  }

  static MapNode key(ResourceKey key) {
    return MapNode.of("group", key.group())
        .with("kind", key.kind())
        .with("namespace", key.namespace())
        .with("name", key.name());
  }

  private MapNode after(MapNode tree, Manifest object) {
    MapNode more =
        tree.with("after", hidden.apply(object))
            .with("dependencies", texts(object.after()))
            .with("protected", Recorded.isProtected(object));
    MapNode all = object.lifecycle().isHandedOver() ? more.with("handedOver", true) : more;
    return object.source().map(it -> all.with("source", source(it))).orElse(all);
  }

  private static MapNode source(Source line) {
    return MapNode.of("file", line.file()).with("line", line.line()).with("column", line.column());
  }

  private static ListNode texts(Collection<?> all) {
    return ListNode.ofTexts(all.stream().map(Object::toString).toList());
  }

  private static MapNode before(MapNode tree, Recorded record) {
    MapNode before = key(record.key()).with("address", record.address().toString());
    before = record.traits().isProtected() ? before.with("protected", true) : before;
    before = record.traits().isHandedOver() ? before.with("handedOver", true) : before;
    return tree.with("before", before);
  }

  private static MapNode deciding(MapNode tree, Effect effect) {
    return tree.with("deciding", texts(effect.fields().stream().map(FieldPath::toString).toList()));
  }

  private static MapNode edit(MapNode tree, Optional<Drift> edit) {
    return edit.map(it -> tree.with("edit", it.place())).orElse(tree);
  }

  @Override
  public MapNode create(Change.Create it) {
    return after(reported, it.after());
  }

  @Override
  public MapNode update(Change.Update it) {
    return edit(
        deciding(before(after(reported, it.after()), it.before()), it.effect()), it.overwritten());
  }

  @Override
  public MapNode replace(Change.Replace it) {
    return edit(
        deciding(before(after(reported, it.after()), it.before()), it.effect()), it.overwritten());
  }

  @Override
  public MapNode delete(Change.Delete it) {
    return edit(before(reported, it.before()), it.overwritten());
  }

  @Override
  public MapNode move(Change.Move it) {
    return before(after(reported, it.after()), it.before());
  }

  @Override
  public MapNode adopt(Change.Adopt it) {
    return edit(deciding(after(reported, it.after()), it.effect()), Optional.of(it.found()))
        .with("heldHash", it.found().hash());
  }

  @Override
  public MapNode accept(Change.Accept it) {
    return edit(before(after(reported, it.after()), it.before()), Optional.of(it.found()));
  }

  @Override
  public MapNode forget(Change.Forget it) {
    MapNode tree = before(reported, it.before());
    return it.taken().map(claim -> tree.with("edit", claim.place())).orElse(tree);
  }

  @Override
  public MapNode keep(Change.Keep it) {
    return before(reported, it.before());
  }
}
