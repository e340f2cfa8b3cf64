package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives saved objects their secrets again, each compared with the one that was saved. */
final class ObjectBinding {

  private final Manifests described;
  private final Optional<SecretHash> hash;
  private final BindingProblems problems;
  private final YamlWriter writer = new YamlWriter();

  /**
   * For the objects of a plan.
   *
   * @param hash empty where no key was given
   */
  ObjectBinding(Manifests described, Optional<SecretHash> hash, BindingProblems problems) {
    this.described = described;
    this.hash = hash;
    this.problems = problems;
  }

  Manifest bind(SavedObject object) {
    Map<String, Literal<?>> secrets = secrets(ResourceKey.of(object.tree()));
    var tree =
        (MapNode)
            SecretMarks.fill(
                object.tree(),
                FieldPath.ROOT,
                (path, mark) -> secret(object, path, mark, secrets.get(path.toString())));
    return object.manifest(tree, writer);
  }

  /** The secret leaves of an object as it is described now, by their paths. */
  private Map<String, Literal<?>> secrets(ResourceKey key) {
    var secrets = new HashMap<String, Literal<?>>();
    described
        .find(key)
        .filter(it -> it.tree().isSensitive())
        .ifPresent(
            it ->
                SecretMarks.hide(
                    it.tree(),
                    FieldPath.ROOT,
                    (path, leaf) -> {
                      secrets.put(path.toString(), leaf);
                      return "";
                    }));
    return secrets;
  }

  private Node secret(SavedObject object, FieldPath path, String mark, @Nullable Literal<?> now) {
    Place place = Place.of(object.address()).field(path);
    if (hash.isEmpty()) {
      problems.keyMissing(place);
    } else if (now == null) {
      problems.secretMissing(place);
    } else if (!mark.equals(hash.get().of(object.address(), path, now))) {
      problems.secretDiffers(place);
    } else {
      return now;
    }
    return Literal.NULL; // there is a problem
  }
}
