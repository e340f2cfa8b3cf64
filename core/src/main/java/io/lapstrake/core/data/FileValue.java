package io.lapstrake.core.data;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;

/** A value in a file of YAML or JSON. */
final class FileValue implements DataSource {

  private final FileText file;
  private final String[] path;

  FileValue(Path file, String... path) {
    this.file = new FileText(file);
    this.path = path.clone();
  }

  @Override
  public String name() {
    return String.join(".", path) + " in " + file.name();
  }

  @Override
  public Data read() {
    Node at = document();
    for (String key : path) {
      Node below = at instanceof MapNode map ? map.get(key) : null;
      if (below == null) {
        throw unreadable("There is no " + key + ".", "correct the path, or write the value there.");
      }
      at = below;
    }
    return Data.value(at);
  }

  private Node document() {
    var problems = new Problems();
    List<YamlDocument> documents = YamlReader.read(file.name(), file.text(), problems);
    problems.throwIfAny();
    if (documents.size() != 1) {
      throw unreadable(
          "The file has " + documents.size() + " documents.", "give a file with one document.");
    }
    return documents.get(0).tree();
  }
}
