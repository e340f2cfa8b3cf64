package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import io.lapstrake.helm.expression.Withheld;
import io.lapstrake.helm.expression.YamlText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes values.yaml: each input with its default, under a comment that describes it. One without a
 * default stands in a comment, with its example; so does a secret one, without any value; and so
 * does a whole level of them. A blank line keeps such a comment from running into the next.
 */
final class ValuesFile {

  /** What ends a comment to some reader, or may stand nowhere in YAML. */
  private static final Pattern COMMENT_ENDS =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\ufeff\\ufffe\\uffff&&[^\\t]]");

  private final StringBuilder out = new StringBuilder();
  private boolean asked; // the last lines are a comment that asks for a value
  private final boolean whole; // all of it becomes a comment, to be taken away as a whole

  private ValuesFile(boolean whole) {
    this.whole = whole;
  }

  /**
   * The text of the file.
   *
   * @param from what the chart is made of
   */
  static String of(String from, InputTree inputs) {
    var file = new ValuesFile(false);
    file.levels(inputs, "");
    String values = file.out.isEmpty() ? "{}\n" : file.out.toString();
    return Mark.yaml(from) + "\n" + values;
  }

  private void levels(InputTree tree, String indent) {
    boolean first = true;
    for (Map.Entry<String, InputTree> level : tree.below().entrySet()) {
      if (level.getValue().isEmpty()) {
        continue; // a subchart without values
      }
      boolean apart = !first && indent.isEmpty();
      if (apart || asked) {
        out.append('\n');
      }
      first = false;
      asked = false;
      Input<?> input = level.getValue().input();
      if (input == null) {
        levelOrComment(level.getKey(), level.getValue(), indent);
      } else {
        input(level.getKey(), input, indent);
      }
    }
  }

  /** A level is a comment where nothing in it has a value and somebody has to give one. */
  private void levelOrComment(String name, InputTree tree, String indent) {
    if (whole || !isAsked(tree)) {
      level(name, tree, indent);
      return;
    }
    var comment = new ValuesFile(true);
    comment.level(name, tree, "");
    lines(comment.out.toString(), indent + "# ");
    asked = true;
  }

  private void level(String name, InputTree tree, String indent) {
    tree.dependency().ifPresent(it -> lines(it.origin(), indent + "# "));
    MapNode values = tree.dependency().map(Dependency::values).orElse(MapNode.EMPTY);
    boolean open = hasValue(tree) || values.size() > 0 || (whole && needsValue(tree));
    out.append(indent).append(YamlText.key(name)).append(open ? ":\n" : ": {}\n");
    levels(tree, indent + "  ");
    if (values.size() > 0) {
      out.append(asked ? "\n" : "");
      asked = false;
      lines(YamlWriter.write(values), indent + "  ");
    }
  }

  /** A map of nothing but comments would be null. */
  private static boolean hasValue(InputTree tree) {
    return tree.below().values().stream()
        .anyMatch(
            level -> {
              Input<?> input = level.input();
              return input == null
                  ? !level.isEmpty() && !isAsked(level)
                  : Withheld.defaultOf(input).isPresent();
            });
  }

  private static boolean isAsked(InputTree tree) {
    return tree.dependency().isEmpty() && !hasValue(tree) && needsValue(tree);
  }

  private static boolean needsValue(InputTree tree) {
    Input<?> input = tree.input();
    return input == null
        ? tree.below().values().stream().anyMatch(ValuesFile::needsValue)
        : Withheld.isNeeded(input);
  }

  private void input(String name, Input<?> input, String indent) {
    if (!input.description().isEmpty()) {
      lines(COMMENT_ENDS.matcher(input.description()).replaceAll("\n"), indent + "# ");
    }
    Optional<Node> value = Withheld.defaultOf(input);
    if (value.isPresent()) {
      lines(YamlText.entry(name, value.get()), indent);
      return;
    }
    Optional<Node> example = Withheld.exampleOf(input);
    String need = input.isOptional() ? "Optional" : "Required";
    lines(
        need
            + (input.isSensitive() || Withheld.isDefaultOf(input) ? ", secret" : "")
            + suchAs(example),
        indent + "# ");
    lines(
        example.map(it -> YamlText.entry(name, it)).orElseGet(() -> YamlText.key(name) + ":"),
        whole && Withheld.isNeeded(input) ? indent : indent + "# ");
    asked = true;
  }

  private static String suchAs(Optional<Node> example) {
    return example.isPresent() ? ", such as:" : ":";
  }

  private void lines(String text, String before) {
    text.lines().forEach(line -> out.append((before + line).stripTrailing()).append('\n'));
  }
}
