package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.yaml.Json;
import java.util.HashMap;
import java.util.Map;

/** The objects of an environment, each with those that it waits for, as a drawing in text. */
final class Graph {

  private final Map<Address, String> names = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private Graph(Manifests objects) {
    objects.forEach(each -> names.put(each.address(), "n" + names.size()));
  }

  /** As Mermaid reads it; an arrow leads from an object to one that it waits for. */
  static String mermaid(Manifests objects) {
    var graph = new Graph(objects);
    graph.out.append("flowchart LR\n");
    graph.write(objects, "[%s]", " --> ", "");
    return graph.out.toString();
  }

  /** As Graphviz reads it. */
  static String dot(Manifests objects) {
    var graph = new Graph(objects);
    graph.out.append("digraph stack {\n  rankdir = LR;\n  node [shape = box];\n");
    graph.write(objects, " [label = %s]", " -> ", ";");
    return graph.out.append("}\n").toString();
  }

  private void write(Manifests objects, String label, String arrow, String end) {
    for (Manifest each : objects) {
      line(nameOf(each.address()) + label.formatted(quoted(each.address())) + end);
    }
    for (Manifest each : objects) {
      for (Address before : each.after()) {
        line(nameOf(each.address()) + arrow + nameOf(before) + end);
      }
    }
  }

  private String nameOf(Address address) {
    return names.getOrDefault(address, "elsewhere");
  }

  /** Both languages take JSON's quotes, and Mermaid an entity for one within them. */
  private static String quoted(Address address) {
    return Json.write(Literal.of(address.toString().replace("\"", "#quot;")));
  }

  private void line(String text) {
    out.append("  ").append(text).append('\n');
  }
}
