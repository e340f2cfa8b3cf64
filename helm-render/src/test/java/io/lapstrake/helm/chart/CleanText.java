package io.lapstrake.helm.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds what kubectl would not have printed: blank lines and blanks at a line's end outside of
 * texts, and maps and lists that do not stand where they should. Where they do is read by
 * SnakeYAML.
 */
final class CleanText {

  private static final Pattern LINE_END =
      Pattern.compile("\r?\n|[\r\u0085\u2028\u2029]"); // SnakeYAML's

  private final List<String> lines;
  private final BitSet ofTexts = new BitSet();
  private final List<String> flaws = new ArrayList<>();

  private CleanText(String stream) {
    lines = List.of(LINE_END.split(stream));
  }

  /** What is wrong, line by line; the lines of texts themselves may look like anything. */
  static List<String> flaws(String stream) {
    var clean = new CleanText(stream);
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    yaml.composeAll(new StringReader(stream)).forEach(document -> clean.look(document, 0));
    clean.lookAtLines();
    return clean.flaws;
  }

  private void lookAtLines() {
    for (int i = ofTexts.nextClearBit(0); i < lines.size(); i = ofTexts.nextClearBit(i + 1)) {
      String line = lines.get(i);
      if (line.isBlank()) {
        flaw(i, "is blank");
      } else if (line.endsWith(" ") || line.endsWith("\t")) {
        flaw(i, "ends with a blank");
      }
    }
  }

  private void look(Node node, int column) {
    if (node instanceof ScalarNode text) {
      lookAtText(text);
      return;
    }
    var collection = (CollectionNode<?>) node;
    Mark start = node.getStartMark();
    if (collection.getFlowStyle() == FlowStyle.FLOW) {
      if (!collection.getValue().isEmpty()) {
        flaw(start.getLine(), "is not in block style");
      }
      if (lines.get(start.getLine()).matches(" *[{\\[][}\\]]")) {
        flaw(start.getLine(), "is not in the line of its key or hyphen");
      }
    } else if (start.getColumn() != column) {
      flaw(start.getLine(), "begins at column " + start.getColumn() + ", not " + column);
    }
    if (node instanceof MappingNode map) {
      map.getValue().forEach(entry -> lookAtEntry(entry, start.getColumn()));
    } else {
      ((SequenceNode) node).getValue().forEach(item -> look(item, start.getColumn() + 2));
    }
  }

  private void lookAtEntry(NodeTuple entry, int column) {
    look(entry.getKeyNode(), column);
    Node value = entry.getValueNode();
    boolean afterColon = lines.get(value.getStartMark().getLine()).startsWith(": ", column);
    look(value, value instanceof MappingNode || afterColon ? column + 2 : column);
  }

  /** The first line of a text holds its key or hyphen, so it has to be clean. */
  private void lookAtText(ScalarNode text) {
    int first = text.getStartMark().getLine() + 1;
    Mark end = text.getEndMark();
    boolean isBlock = text.getScalarStyle() == ScalarStyle.LITERAL;
    int next = isBlock || end.getColumn() == 0 ? end.getLine() : end.getLine() + 1;
    long ended = isBlock ? text.getValue().chars().filter(it -> it == '\n').count() : 0;
    ofTexts.set(first, Math.max(next, first + (int) ended)); // a mark may stand before empty lines
  }

  private void flaw(int line, String what) {
    flaws.add("line " + (line + 1) + " " + what + ": " + lines.get(line));
  }
}
