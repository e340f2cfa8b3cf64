package io.lapstrake.k8s.extension;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A version of a kind of one's own.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/">
 *     Custom resources</a>
 */
public final class CustomVersion {

  private final MapNode tree;

  private CustomVersion(MapNode tree) {
    this.tree = tree;
  }

  /**
   * A version that is served.
   *
   * @param name such as {@code v1} or {@code v1alpha1}
   * @param schema a structural schema of OpenAPI 3, as {@link
   *     io.lapstrake.core.value.Node#of(Object)} makes one of maps
   */
  public static CustomVersion of(String name, MapNode schema) {
    return new CustomVersion(
        MapNode.of("name", name)
            .with("served", true)
            .with("schema", MapNode.of("openAPIV3Schema", schema)));
  }

  /**
   * A version that is served, with the schema in a file of YAML or JSON.
   *
   * @throws ProblemException when the file cannot be read, or is not one map
   */
  public static CustomVersion of(String name, Path schema) {
    var problems = new Problems();
    String file = schema.toString().replace(schema.getFileSystem().getSeparator(), "/");
    MapNode read = MapNode.EMPTY;
    try {
      for (YamlDocument document : YamlReader.read(file, Files.readString(schema), problems)) {
        read = document.tree() instanceof MapNode map ? map : read;
      }
    } catch (IOException e) {
      problems.add(
          "LAP-0013",
          "File of objects not readable",
          Place.of(file),
          "It is not there, or is no text in UTF-8.",
          "name a file that can be read.");
    }
    problems.throwIfAny();
    return of(name, read);
  }

  /** Objects of this version are neither read nor written any more. */
  public CustomVersion notServed() {
    return new CustomVersion(tree.with("served", false));
  }

  /** Whoever uses this version is warned. */
  public CustomVersion deprecated(String warning) {
    return new CustomVersion(tree.with("deprecated", true).with("deprecationWarning", warning));
  }

  /** The status is written by itself, by whoever does what the objects say. */
  public CustomVersion withStatus() {
    return new CustomVersion(tree.set(MapNode.EMPTY, "subresources", "status"));
  }

  /**
   * Objects can be scaled, by an autoscaler too.
   *
   * @param wanted path of the number that is wanted, such as {@code .spec.replicas}
   * @param there path of the number that is there, such as {@code .status.replicas}
   */
  public CustomVersion withScale(String wanted, String there) {
    MapNode scale = MapNode.of("specReplicasPath", wanted).with("statusReplicasPath", there);
    return new CustomVersion(tree.set(scale, "subresources", "scale"));
  }

  /**
   * Objects can be scaled, and an autoscaler finds their pods.
   *
   * @param wanted path of the number that is wanted, such as {@code .spec.replicas}
   * @param there path of the number that is there, such as {@code .status.replicas}
   * @param selector path of a text that selects the pods, such as {@code .status.selector}
   */
  public CustomVersion withScale(String wanted, String there, String selector) {
    CustomVersion scaled = withScale(wanted, there);
    return new CustomVersion(
        scaled.tree.set(Literal.of(selector), "subresources", "scale", "labelSelectorPath"));
  }

  /**
   * Objects can be listed and watched by what stands in a field.
   *
   * @param path such as {@code .spec.color}; of a text, a flag or a whole number
   */
  public CustomVersion selectable(String path) {
    return new CustomVersion(tree.append(MapNode.of("jsonPath", path), "selectableFields"));
  }

  /** A column that kubectl prints. */
  public CustomVersion column(Column column) {
    return new CustomVersion(tree.append(column.tree(), "additionalPrinterColumns"));
  }

  MapNode tree() {
    return tree;
  }
}
