package io.lapstrake.k8s.object;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads objects from YAML and JSON. */
final class RawReader {

  private final Problems problems = new Problems();
  private final List<Read> objects = new ArrayList<>();

  /** An object and the line on which it begins. */
  private record Read(MapNode tree, @Nullable Source source) {

    String kind() {
      return String.valueOf(tree.text("kind"));
    }

    String name() {
      return String.valueOf(tree.map("metadata").text("name"));
    }

    String namespaced() {
      String namespace = tree.map("metadata").text("namespace");
      return namespace == null ? name() : namespace + "." + name();
    }
  }

  /** Reads every document of a text. */
  RawReader text(String file, String text) {
    for (YamlDocument document : YamlReader.read(file, text, problems)) {
      take(document.tree(), FieldPath.ROOT, path -> place(document, path));
    }
    return this;
  }

  /** Takes an object that was read elsewhere, or the objects of a list. */
  RawReader tree(Place place, Node node) {
    take(node, FieldPath.ROOT, path -> place);
    return this;
  }

  private static Place place(YamlDocument document, FieldPath path) {
    Source source = path.equals(FieldPath.ROOT) ? document.start() : document.at(path);
    return Place.of(document.file()).field(path).source(source);
  }

  /** Reads every document of a file. */
  RawReader file(Path file) {
    try {
      return text(shown(file), Files.readString(file));
    } catch (CharacterCodingException e) {
      return unreadable(file, "Its bytes are not UTF-8.", "save it as UTF-8.");
    } catch (IOException e) {
      return unreadable(
          file, "It is not there, or may not be read.", "name a file that can be read.");
    }
  }

  /** Reads every file of a folder that is YAML or JSON by its name, in the order of the names. */
  RawReader folder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(RawReader::isRead).sorted().forEach(this::file);
      return this;
    } catch (IOException e) {
      return unreadable(
          folder, "It is not there, or may not be read.", "name a folder that can be read.");
    }
  }

  private static boolean isRead(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  private static String shown(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private RawReader unreadable(Path path, String detail, String fix) {
    problems.add("LAP-0013", "File of objects not readable", Place.of(shown(path)), detail, fix);
    return this;
  }

  /** Takes an object, or the objects of a list, of which somebody knows the places. */
  private void take(Node node, FieldPath path, Function<FieldPath, Place> places) {
    Place place = places.apply(path);
    if (node instanceof MapNode list && isList(list)) {
      List<Node> items = list.list("items").items();
      for (int i = 0; i < items.size(); i++) {
        take(items.get(i), path.key("items").index(i), places);
      }
    } else if (node instanceof MapNode tree && isObject(tree)) {
      objects.add(new Read(tree, place.source()));
    } else {
      problems.add(
          "LAP-0014",
          "Not an object of Kubernetes",
          place,
          "An object has apiVersion, kind and metadata.name, each a text.",
          "add what is missing, or leave the document out.");
    }
  }

  /** A list of any kind of object, as {@code kubectl get -o yaml} and others write it. */
  private static boolean isList(MapNode tree) {
    return String.valueOf(tree.text("kind")).endsWith("List")
        && tree.get("items") instanceof ListNode;
  }

  private static boolean isObject(MapNode tree) {
    return tree.text("apiVersion") != null
        && tree.text("kind") != null
        && tree.map("metadata").text("name") != null;
  }

  RawObjects all() {
    Map<ResourceId, Integer> count = new HashMap<>();
    objects.forEach(it -> count.merge(new ResourceId(it.kind(), it.name()), 1, Integer::sum));
    var all = new ArrayList<Raw>(objects.size());
    for (Read object : objects) {
      var id = new ResourceId(object.kind(), object.name());
      boolean alone = count.getOrDefault(id, 0) == 1;
      var unique = alone ? id : new ResourceId(object.kind(), object.namespaced());
      Draft draft = Draft.of(unique, object.tree());
      all.add(new Raw(object.source() == null ? draft : draft.from(object.source())));
    }
    return new RawObjects(all, problems.sorted());
  }
}
