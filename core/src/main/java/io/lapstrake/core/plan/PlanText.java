package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import java.util.List;
import java.util.stream.Collectors;

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

  private final Colour colour;
  private final Plan plan;
  private final StringBuilder out = new StringBuilder();
  private final int column; // where the right side begins

  PlanText(Plan plan, Colour colour) {
    this.plan = plan;
    this.colour = colour;
    this.column = widest() + GAP;
  }

  private int widest() {
    int widest = 0;
    for (Change change : plan.effective()) {
      widest = Math.max(widest, 2 + change.key().toString().length());
      for (FieldChange field : change.fields()) {
        widest = Math.max(widest, INDENT.length() + field.path().toString().length());
      }
    }
    for (Drift drift : plan.observed().drifts()) {
      widest = Math.max(widest, 2 + nameOf(drift).length());
    }
    return Math.min(widest, WIDEST_LEFT);
  }

  String render() {
    head();
    changes();
    if (!plan.observed().drifts().isEmpty()) {
      out.append("\nChanged by someone else since it was written:\n");
      plan.observed().drifts().forEach(this::drift);
    }
    return out.toString();
  }

  private void changes() {
    boolean apart = true;
    for (Change change : plan.effective()) {
      List<FieldChange> fields = change.fields();
      out.append(apart || !fields.isEmpty() ? "\n" : "");
      apart = !fields.isEmpty();
      change.match(new Lines());
      fields.forEach(this::field);
    }
  }

  private void head() {
    String head = plan.stack() + " → " + plan.environment();
    out.append(paint(BOLD, head));
    pad(head.length(), NARROWEST_HEAD);
    out.append(plan.counts());
    Risk risk = Risk.highest(plan);
    if (risk != Risk.NONE) {
      out.append("; highest risk: ").append(risk.words());
    }
    out.append('\n');
  }

  private void pad(int written, int to) {
    out.append(" ".repeat(Math.max(GAP, to - written)));
  }

  private boolean line(String code, String sign, String left, String right) {
    out.append(paint(code, sign)).append(' ').append(left);
    pad(2 + left.length(), column);
    out.append(right).append('\n');
    return true;
  }

  private void field(FieldChange change) {
    String path = change.path().toString();
    out.append(INDENT).append(path);
    pad(INDENT.length() + path.length(), column);
    out.append(FieldText.of(change)).append('\n');
  }

  private void drift(Drift drift) {
    String what =
        switch (drift.kind()) {
          case EDITED -> "edited";
          case REMOVED -> "removed";
          case MADE -> "made";
        };
    line(YELLOW, "!", nameOf(drift), what + " (" + drift.place() + ")");
  }

  private static String nameOf(Drift drift) {
    return drift.key().map(Object::toString).orElse("the list of manifests");
  }

  private String paint(String code, String text) {
    return colour == Colour.ANSI ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private final class Lines implements Change.Cases<Boolean> {

    @Override
    public Boolean create(Change.Create it) {
      return line(GREEN, it, "create");
    }

    @Override
    public Boolean update(Change.Update it) {
      return line(YELLOW, it, it.effect().summary());
    }

    @Override
    public Boolean replace(Change.Replace it) {
      return line(RED, it, reason(it));
    }

    private String reason(Change.Replace it) {
      return it.because().isEmpty()
          ? it.effect().summary()
          : it.because().stream()
              .map(Address::toString)
              .collect(Collectors.joining(", ", "is made anew with ", ""));
    }

    @Override
    public Boolean delete(Change.Delete it) {
      return line(RED, it, "delete");
    }

    @Override
    public Boolean move(Change.Move it) {
      String from = it.before().address().toString();
      if (!from.equals(it.address().toString())) {
        return line(GREEN, it, "moves from " + from + " to " + it.address());
      }
      boolean was = it.before().traits().isProtected();
      return line(GREEN, it, was ? "is protected no longer" : "is protected from now on");
    }

    @Override
    public Boolean adopt(Change.Adopt it) {
      return line(YELLOW, it, "adopt what " + it.found().place() + " holds");
    }

    @Override
    public Boolean accept(Change.Accept it) {
      return line(YELLOW, it, "accept the edit of " + it.found().place());
    }

    @Override
    public Boolean forget(Change.Forget it) {
      return line(YELLOW, it, "forget, and leave in place");
    }

    @Override
    public Boolean keep(Change.Keep it) {
      return false;
    }

    private boolean line(String code, Change change, String right) {
      return PlanText.this.line(code, change.action().sign(), change.key().toString(), right);
    }
  }
}
