package io.lapstrake.core.planfile;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Claim;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Step;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes changes of saved ones to be looked at, without the target that they are for. */
final class ShownChanges {

  private final Map<String, Drift> drifts = new HashMap<>(); // asked by place alone
  private final List<Change> all = new ArrayList<>();

  /**
   * For one plan.
   *
   * @param trees the changes as the file has them, in the same order
   * @param observed what others had done
   */
  ShownChanges(List<SavedChange> saved, List<MapNode> trees, List<Drift> observed) {
    observed.forEach(it -> drifts.put(it.place(), it));
    for (int i = 0; i < saved.size(); i++) {
      all.add(change(saved.get(i), trees.get(i)));
    }
  }

  /** All of them, in their order. */
  List<Change> all() {
    return Collections.unmodifiableList(all);
  }

  private Change change(SavedChange change, MapNode tree) {
    Address address = Address.parse(ChangeReader.text(tree, "address"));
    var after =
        change
            .after()
            .map(it -> it.manifest((MapNode) SecretMarks.hidden(it.tree()), new YamlWriter()));
    ResourceKey key =
        after.map(it -> it.key()).or(change::before).orElseThrow(IllegalStateException::new);
    return ChangeBinding.change(
        change.with(change.fields().stream().map(ShownChanges::secret).toList()),
        change.before().map(it -> before(address, it, tree.map("before"))),
        after,
        change.edit().map(place -> drifts.getOrDefault(place, made(place, key))),
        change.edit().map(place -> claim(place, key)));
  }

  private static FieldChange secret(FieldChange field) {
    return new FieldChange(
        field.path(),
        field.form(),
        field.was().map(SecretMarks::secret).orElse(null),
        field.is().map(SecretMarks::secret).orElse(null));
  }

  private static Recorded before(Address usual, ResourceKey key, MapNode tree) {
    String address = tree.text("address");
    var traits =
        new Recorded.Traits(
            Literal.TRUE.equals(tree.get("protected")),
            Literal.TRUE.equals(tree.get("handedOver")),
            Collections.emptySortedSet(),
            "");
    return record(address == null ? usual : Address.parse(address), key).with(traits);
  }

  /** What another stack hands over is not among what was observed. */
  private static Drift made(String place, ResourceKey key) {
    return new Drift(place, Optional.of(key), Drift.Kind.MADE, "", Optional.of(something(key)));
  }

  /** Stacks side by side are told by their folders. */
  private static Claim claim(String place, ResourceKey key) {
    String[] folders = place.split("/", -1);
    String stack = folders.length > 1 ? folders[1] : place;
    return new Claim(key, stack, true, place, "", Optional.empty());
  }

  /** Something with the name of an object, whose content is not known. */
  static MapNode something(ResourceKey key) {
    MapNode metadata = MapNode.of("name", key.name());
    return MapNode.of("apiVersion", key.group().isEmpty() ? "v1" : key.group() + "/v1")
        .with("kind", key.kind())
        .with(
            "metadata",
            key.namespace().isEmpty() ? metadata : metadata.with("namespace", key.namespace()));
  }

  /** A record of an object whose content is not known. */
  static Recorded record(Address address, ResourceKey key) {
    return Recorded.of(address, key, "", () -> something(key));
  }

  /** Who an object is that the file tells of by its words; empty where no change has it. */
  Optional<ResourceKey> named(MapNode tree) {
    String address = ChangeReader.text(tree, "address");
    String object = ChangeReader.text(tree, "object");
    return all.stream()
        .flatMap(it -> keys(it, address))
        .filter(it -> it.toString().equals(object))
        .findFirst();
  }

  private static Stream<ResourceKey> keys(Change change, String address) {
    Stream<ResourceKey> after =
        change.address().toString().equals(address) ? Stream.of(change.key()) : Stream.empty();
    Stream<ResourceKey> before =
        change.recorded().stream()
            .filter(
                it ->
                    it.address().toString().equals(address)
                        || change.address().toString().equals(address))
            .map(Recorded::key);
    return Stream.concat(after, before);
  }

  /** A step as the file has it; empty where no change has its object. */
  Optional<Step> step(MapNode tree) {
    return named(tree)
        .map(
            key ->
                new Step(
                    (int) ChangeReader.number(tree, "wave"),
                    ChangeReader.action(tree),
                    Address.parse(ChangeReader.text(tree, "address")),
                    key));
  }
}
