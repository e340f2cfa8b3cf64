package io.lapstrake.k8s.object;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A change that is made to fabric8's model of an object. The model is read from the object's
 * skeleton; the difference of what fabric8 writes before and after is merged into the object.
 */
final class ModelEdit {

  private ModelEdit() {}

  static <T extends HasMetadata> Draft of(Draft draft, Class<T> type, UnaryOperator<T> change) {
    String kind = draft.id().kind();
    if (!HasMetadata.getKind(type).equals(kind)) {
      throw new IllegalArgumentException(
          draft.id() + " cannot be edited as a " + type.getName() + ": that is another kind");
    }
    MapNode skeleton = Skeleton.of(draft.tree());
    Node before;
    T model;
    try {
      before = Json.unbind(Json.bind(skeleton, type));
      model = Json.bind(skeleton, type);
    } catch (IllegalArgumentException e) {
      return Refusal.unfit(String.valueOf(e.getMessage())).flaw(draft);
    }
    Node after = Json.unbind(Objects.requireNonNull(change.apply(model), "the edited object"));
    return merged(draft, before, after, type);
  }

  private static Draft merged(Draft draft, Node before, Node after, Class<?> type) {
    if (before.equals(after)) {
      return Refusal.nothingChanges(
              FieldPath.ROOT, "The edit of the " + type.getSimpleName() + " left it as it was.")
          .flaw(draft);
    }
    MapNode tree = draft.tree();
    var merge = new Merge();
    Node changed =
        merge.merge(tree, before, after, FieldPath.ROOT, Rules.kubernetes().of(tree).root());
    Draft flawed = draft;
    for (Refusal refusal : merge.refusals()) {
      flawed = refusal.flaw(flawed);
    }
    return merge.refusals().isEmpty() ? draft.withTree((MapNode) changed) : flawed;
  }
}
