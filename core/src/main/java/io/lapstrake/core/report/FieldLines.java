package io.lapstrake.core.report;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.difference.VisibleText;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a field differs as lines that begin with minus, plus, blank or {@code @@}. */
final class FieldLines {

  private FieldLines() {}

  static List<String> of(FieldChange change) {
    if (change.form() == FieldChange.Form.REORDERED) {
      return List.of("! " + change.summary());
    }
    return change
        .wholeTexts()
        .map(whole -> whole.lines().stream().map(VisibleText::of).toList())
        .orElseGet(() -> sides(change.shownBefore(), change.shownAfter()));
  }

  private static List<String> sides(Optional<Node> before, Optional<Node> after) {
    boolean plain =
        before.map(FieldLines::isPlain).orElse(true) && after.map(FieldLines::isPlain).orElse(true);
    List<String> lines = new ArrayList<>();
    before.ifPresent(it -> lines.add("-" + shown(it, plain)));
    after.ifPresent(it -> lines.add("+" + shown(it, plain)));
    return lines;
  }

  /** Whether a text can be told from everything else without quotes. */
  private static boolean isPlain(Node node) {
    String text = node instanceof Literal<?> leaf ? leaf.asText() : null;
    return text != null && !text.isEmpty() && text.equals(text.strip());
  }

  private static String shown(Node node, boolean plain) {
    return VisibleText.of(
        plain && node instanceof Literal<?> leaf ? leaf.inText() : Json.write(node));
  }
}
