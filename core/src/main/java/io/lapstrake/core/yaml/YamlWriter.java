package io.lapstrake.core.yaml;

import io.lapstrake.core.value.Node;
import java.util.List;

/** Writes literal trees as YAML that every reader reads alike. */
public final class YamlWriter {

  private YamlWriter() {}

  /** A tree as one document, which ends with a newline. */
  public static String write(Node tree) {
    return Json.write(tree) + "\n";
  }

  /** Trees as one stream, a document each. */
  public static String writeAll(List<? extends Node> trees) {
    var out = new StringBuilder();
    for (Node tree : trees) {
      out.append("---\n").append(write(tree));
    }
    return out.toString();
  }
}
