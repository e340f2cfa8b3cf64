package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** Trees for tests, from YAML. */
public final class Parsed {

  private Parsed() {}

  /** The one map that a text holds. */
  public static MapNode map(String yaml) {
    var problems = new Problems();
    List<YamlDocument> documents = YamlReader.read("test.yaml", yaml, problems);
    assertThat(problems.sorted()).isEmpty();
    return documents.isEmpty() ? MapNode.EMPTY : (MapNode) documents.get(0).tree();
  }
}
