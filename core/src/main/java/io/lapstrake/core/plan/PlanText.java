package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.difference.VisibleText;
import java.util.List;
import java.util.Map;

/**
 * Renders a plan for a person: a line for each change with what it means, and below it a line for
 * each field with its old and new value. Changes of one line stand in a list, others apart.
 */
final class PlanText {

  private static final int NARROWEST_HEAD = 24;
  private static final int WIDEST_LEFT = 60;
  private static final int GAP = 3;
  private static final String INDENT = "    ";

  private static final String BOLD = "1";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String RED = "31";
  private static final String CYAN = "36";

  private final TerminalStyle style;
  private final Plan plan;
  private final StringBuilder out = new StringBuilder();
  private final int column; // where the right side begins

  PlanText(Plan plan, TerminalStyle style) {
    this.plan = plan;
    this.style = style;
    this.column = Math.min(widest(), Math.min(WIDEST_LEFT, style.width() / 2)) + GAP;
  }

  private int widest() {
    int widest = 0;
    for (Change change : plan.effective()) {
      widest = Math.max(widest, 2 + nameOf(change).length());
      widest = Math.max(widest, widest(change.fields()));
    }
    for (Drift drift : plan.observed().drifts()) {
      widest = Math.max(widest, 2 + nameOf(drift).length());
      widest = Math.max(widest, widest(plan.edited(drift)));
    }
    return Math.max(widest, widest(outputs()));
  }

  private List<FieldChange> outputs() {
    return plan.outputs().stream().map(OutputChange::values).toList();
  }

  private static int widest(List<FieldChange> fields) {
    return fields.stream().mapToInt(it -> INDENT.length() + nameOf(it).length()).max().orElse(0);
  }

  String render() {
    head();
    changes();
    if (!plan.outputs().isEmpty()) {
      out.append("\nOutputs:\n");
      outputs().forEach(this::field);
    }
    data();
    if (!plan.observed().drifts().isEmpty()) {
      out.append("\nChanged by someone else since it was written:\n");
      plan.observed().drifts().forEach(this::drift);
    }
    if (style.hasRefusals() && !plan.refusals().isEmpty()) {
      refusals();
    }
    return CutLines.of(out.toString(), style.width());
  }

  private void data() {
    Map<String, String> sources = plan.described().sources();
    out.append(sources.isEmpty() ? "" : "\nRead before planning:\n");
    sources.forEach((input, source) -> line(" ", VisibleText.of(input), VisibleText.of(source)));
  }

  private void changes() {
    boolean apart = true;
    for (Change change : plan.effective()) {
      List<FieldChange> fields = change.fields();
      List<Risk> found = plan.assessed(change);
      boolean isLong = !fields.isEmpty() || !found.isEmpty();
      out.append(apart || isLong ? "\n" : "");
      apart = isLong;
      String sign = style.paint(codeOf(change.action()), change.action().sign());
      line(sign, nameOf(change), VisibleText.of(plan.summary(change)));
      fields.forEach(this::field);
      found.forEach(this::risk);
    }
  }

  private static String codeOf(Action action) {
    return switch (action) {
      case CREATE, MOVE, KEEP -> GREEN;
      case UPDATE, ADOPT, ACCEPT, FORGET -> YELLOW;
      case REPLACE, DELETE -> RED;
    };
  }

  private void head() {
    String head = VisibleText.of(plan.stack() + " → " + plan.environment());
    out.append(style.paint(BOLD, head));
    pad(head.length(), NARROWEST_HEAD);
    out.append(plan.summary());
    plan.risks().stream()
        .findFirst()
        .ifPresent(worst -> out.append("; highest risk: ").append(worst.kind().words()));
    out.append('\n');
  }

  private void pad(int written, int to) {
    out.append(" ".repeat(Math.max(GAP, to - written)));
  }

  private void line(String sign, String left, String right) {
    out.append(sign).append(' ').append(left);
    pad(2 + left.length(), column);
    out.append(right).append('\n');
  }

  private void field(FieldChange change) {
    String path = nameOf(change);
    out.append(INDENT).append(path);
    pad(INDENT.length() + path.length(), column);
    out.append(change.summary()).append('\n');
    if (style.hasDifferences()) {
      change.wholeTexts().ifPresent(texts -> texts.lines().forEach(this::difference));
    }
  }

  private void risk(Risk risk) {
    String code =
        switch (risk.level()) {
          case LOW -> "";
          case MEDIUM -> YELLOW;
          case HIGH -> RED;
        };
    String words = VisibleText.of(risk.words());
    out.append(INDENT).append(code.isEmpty() ? words : style.paint(code, words)).append('\n');
  }

  private void difference(String line) {
    String code =
        switch (line.charAt(0)) {
          case '+' -> GREEN;
          case '-' -> RED;
          case '@' -> CYAN;
          default -> "";
        };
    String text = VisibleText.of(line);
    out.append(INDENT).append(INDENT).append(code.isEmpty() ? text : style.paint(code, text));
    out.append('\n');
  }

  private void drift(Drift drift) {
    line(style.paint(YELLOW, "!"), nameOf(drift), VisibleText.of(plan.summary(drift)));
    plan.edited(drift).forEach(this::field);
  }

  private void refusals() {
    out.append('\n').append(style.paint(RED, "This plan is refused:")).append('\n');
    plan.refusals().forEach(this::refusal);
  }

  private void refusal(Object problem) {
    problem.toString().lines().forEach(it -> out.append(VisibleText.of(it)).append('\n'));
  }

  private static String nameOf(Change change) {
    return VisibleText.of(change.key().toString());
  }

  private static String nameOf(FieldChange change) {
    return VisibleText.of(change.path().toString());
  }

  private static String nameOf(Drift drift) {
    return VisibleText.of(drift.key().map(Object::toString).orElse("the list of manifests"));
  }
}
