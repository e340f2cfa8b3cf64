package io.lapstrake.k8s.extension;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.k8s.object.KubernetesObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An object of a kind of one's own. It is checked against the kind's definition where the stack has
 * it, expects it, or the class path has it beside the object's class.
 *
 * <pre>{@code
 * CustomObject.of(widgets, "big").spec("size", 3)
 * CustomObject.of("example.com/v1", "Widget", "big").spec("size", size)
 * CustomObject.of(myWidget)
 * }</pre>
 */
public final class CustomObject implements KubernetesObject<CustomObject> {

  private final Draft draft;

  private CustomObject(Draft draft) {
    this.draft = draft;
  }

  /** An object of a kind by its API version, such as {@code example.com/v1}; the id is its name. */
  public static CustomObject of(String apiVersion, String kind, String id) {
    return new CustomObject(Draft.of(apiVersion, kind, id));
  }

  /** An object that is made elsewhere, by its API version, its kind and its name. */
  public static CustomObject existing(String apiVersion, String kind, String name) {
    return new CustomObject(Draft.existing(apiVersion, kind, name, Literal.of(name)));
  }

  /** An object of the kind that is defined, in the version that is stored; it comes after it. */
  public static CustomObject of(CustomResourceDefinition definition, String id) {
    Draft draft = Draft.of(definition.apiVersion(), definition.kind(), id);
    return new CustomObject(definition.draft().isExisting() ? draft : draft.after(definition.id()));
  }

  /**
   * An object of a class that fabric8's generator made, or of any of its model; its name is its id.
   * The definition that fabric8's generator wrote is taken from the class path where it is there:
   * it is expected to be in the cluster, and the object is checked against it.
   *
   * @throws IllegalArgumentException when it has no name
   */
  public static CustomObject of(HasMetadata object) {
    var tree = (MapNode) Json.unbind(object);
    String name = tree.map("metadata").text("name");
    if (name == null) {
      throw new IllegalArgumentException("An object needs a name: " + tree);
    }
    Draft draft = Draft.of(new ResourceId(String.valueOf(tree.text("kind")), name), tree);
    return new CustomObject(definition(object.getClass()).map(draft::bringing).orElse(draft));
  }

  /** The definition that fabric8's generator wrote for a class. */
  private static Optional<Draft> definition(Class<? extends HasMetadata> type) {
    String name = HasMetadata.getPlural(type) + "." + HasMetadata.getGroup(type);
    String file = "/META-INF/fabric8/" + name + "-v1.yml";
    try (InputStream stream = type.getResourceAsStream(file)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(
              definition(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Draft definition(String file, String text) {
    var problems = new Problems();
    var tree = (MapNode) YamlReader.read(file, text, problems).get(0).tree();
    problems.throwIfAny();
    String name = String.valueOf(tree.map("metadata").text("name"));
    return Draft.of(new ResourceId("CustomResourceDefinition", name), tree).madeElsewhere();
  }

  /** Its whole spec. */
  public CustomObject spec(MapNode spec) {
    return withDraft(draft.set(spec, "spec"));
  }

  /** A field of its spec: a tree, or a value that may need binding. */
  public CustomObject spec(String field, Node value) {
    return withDraft(draft.set(value, "spec", field));
  }

  /** A field of its spec. */
  public CustomObject spec(String field, String text) {
    return spec(field, Literal.of(text));
  }

  /** A field of its spec. */
  public CustomObject spec(String field, int number) {
    return spec(field, Literal.of(number));
  }

  /** A field beside its spec. */
  public CustomObject field(String name, Node value) {
    return withDraft(draft.set(value, name));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public CustomObject withDraft(Draft changed) {
    return new CustomObject(changed);
  }
}
