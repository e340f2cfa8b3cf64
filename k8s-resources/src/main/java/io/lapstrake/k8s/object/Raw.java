package io.lapstrake.k8s.object;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An object of any kind, as fabric8's model or a tree has it: nothing is out of reach.
 *
 * <pre>{@code
 * Raw.of(new PriorityClassBuilder().withNewMetadata().withName("high").endMetadata().withValue(1000).build())
 * }</pre>
 */
public final class Raw implements KubernetesObject<Raw> {

  private final Draft draft;

  Raw(Draft draft) {
    this.draft = draft;
  }

  /**
   * An object of fabric8's model; its name is its id.
   *
   * @throws IllegalArgumentException when it has no apiVersion, kind or name
   */
  public static Raw of(HasMetadata object) {
    return of((MapNode) Json.unbind(object));
  }

  /**
   * An object as a tree; its name is its id.
   *
   * @throws IllegalArgumentException when it has no literal apiVersion, kind or name
   */
  public static Raw of(MapNode tree) {
    return of(text(tree.map("metadata"), "name"), tree);
  }

  /**
   * An object as a tree, with an id that is not its name.
   *
   * @throws IllegalArgumentException when it has no literal apiVersion or kind
   */
  public static Raw of(String id, MapNode tree) {
    text(tree, "apiVersion");
    return new Raw(Draft.of(new ResourceId(text(tree, "kind"), id), tree));
  }

  /**
   * The objects of a file, in as many documents of YAML or JSON as there are. Mistakes in it are
   * reported with the others of the stack, each with its line.
   */
  public static RawObjects file(Path file) {
    return new RawReader().file(file).all();
  }

  /**
   * The objects of all files of a folder whose names end with {@code .yaml}, {@code .yml} or {@code
   * .json}, sorted by name. Folders in it are left out.
   */
  public static RawObjects folder(Path folder) {
    return new RawReader().folder(folder).all();
  }

  /**
   * Objects that were read elsewhere, in their order; a list of objects is taken as its items.
   * Mistakes are reported with the others of the stack.
   *
   * @param trees literal trees, by what a user is told where each stands
   */
  public static RawObjects trees(List<Map.Entry<Place, MapNode>> trees) {
    var reader = new RawReader();
    trees.forEach(tree -> reader.tree(tree.getKey(), tree.getValue()));
    return reader.all();
  }

  /** The objects of a text, in as many documents of YAML or JSON as there are. */
  public static RawObjects yaml(String text) {
    return new RawReader().text("text", text).all();
  }

  /**
   * The draft, for a kind that has words of its own.
   *
   * @throws IllegalArgumentException when this is of another kind
   */
  public Draft draftOf(String group, String kind) {
    String version = String.valueOf(draft.tree().text("apiVersion"));
    String own = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    if (!own.equals(group) || !draft.id().kind().equals(kind)) {
      throw new IllegalArgumentException(
          draft.id()
              + " of "
              + version
              + " is no "
              + kind
              + (group.isEmpty() ? "" : " of " + group));
    }
    return draft;
  }

  private static String text(MapNode map, String key) {
    String text = map.text(key);
    if (text == null) {
      throw new IllegalArgumentException("An object needs a literal " + key + ": " + map);
    }
    return text;
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Raw withDraft(Draft changed) {
    return new Raw(changed);
  }
}
