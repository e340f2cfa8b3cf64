package io.lapstrake.core.plan;

import java.util.List;

/** Renders a plan for a person. */
final class PlanText {

  private static final int WIDEST_LEFT = 60;
  private static final String INDENT = "    ";

  private final Colour colour;
  private final StringBuilder out = new StringBuilder();
  private int left;

  PlanText(Colour colour) {
    this.colour = colour;
  }

  String render(Plan plan) {
    List<Change> changes = plan.effective();
    left = changes.stream().mapToInt(PlanText::width).max().orElse(0);
    out.append(paint(BOLD, plan.stack() + " → " + plan.environment())).append("   ");
    out.append(Counts.of(plan)).append('\n');
    for (Change change : changes) {
      out.append('\n');
      change.match(new Lines());
    }
    if (!plan.observed().drifts().isEmpty()) {
      out.append("\nChanged by someone else since it was written:\n");
      plan.observed().drifts().forEach(this::drift);
    }
    return out.toString();
  }

  private void drift(Drift drift) {
    String what =
        switch (drift.kind()) {
          case EDITED -> "edited";
          case REMOVED -> "removed";
        };
    line(
        paint(YELLOW, "! "),
        drift.key().map(Object::toString).orElse("the list of manifests"),
        what + " (" + drift.place() + ")");
  }

  private static int width(Change change) {
    return change.match(new Widths());
  }

  private void line(String sign, String left, String right) {
    out.append(sign).append(left);
    out.append(" ".repeat(Math.max(3, this.left + 5 - left.length()))).append(right).append('\n');
  }

  private void field(FieldChange change) {
    String path = change.path().toString();
    out.append(INDENT).append(path);
    out.append(" ".repeat(Math.max(3, left + 3 - path.length())));
    out.append(FieldText.of(change)).append('\n');
  }

  private static final String BOLD = "1";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String RED = "31";

  private String paint(String code, String text) {
    return colour == Colour.ANSI ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** What a change needs of the left column. */
  private static final class Widths implements Change.Cases<Integer> {

    private static int of(Change change, List<FieldChange> fields) {
      int widest = change.key().toString().length();
      for (FieldChange field : fields) {
        widest = Math.max(widest, field.path().toString().length());
      }
      return Math.min(widest, WIDEST_LEFT);
    }

    @Override
    public Integer create(Change.Create it) {
      return of(it, List.of());
    }

    @Override
    public Integer update(Change.Update it) {
      return of(it, it.fields());
    }

    @Override
    public Integer replace(Change.Replace it) {
      return of(it, it.fields());
    }

    @Override
    public Integer delete(Change.Delete it) {
      return of(it, List.of());
    }

    @Override
    public Integer keep(Change.Keep it) {
      return 0;
    }
  }

  private final class Lines implements Change.Cases<Boolean> {

    @Override
    public Boolean create(Change.Create it) {
      line(paint(GREEN, "+ "), it.key().toString(), "create");
      return true;
    }

    @Override
    public Boolean update(Change.Update it) {
      line(paint(YELLOW, "~ "), it.key().toString(), it.effect().summary());
      it.fields().forEach(PlanText.this::field);
      return true;
    }

    @Override
    public Boolean replace(Change.Replace it) {
      line(paint(RED, "! "), it.key().toString(), it.effect().summary());
      it.fields().forEach(PlanText.this::field);
      return true;
    }

    @Override
    public Boolean delete(Change.Delete it) {
      line(paint(RED, "- "), it.key().toString(), "delete");
      return true;
    }

    @Override
    public Boolean keep(Change.Keep it) {
      return false;
    }
  }
}
