package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.CheckReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Says what was done to a person. */
final class TextReport implements Report {

  private static final String NOTHING = "Nothing was delivered yet.";

  private final PrintStream out;
  private final PrintStream err;
  private final TerminalStyle style;

  TextReport(PrintStream out, PrintStream err, TerminalStyle style) {
    this.out = out;
    this.err = err;
    this.style = style;
  }

  @Override
  public void planned(Plan plan, CheckReport found, List<Problem> refused) {
    out.print(plan.toTerminal(style.withoutRefusals()));
    FindingsText.warnings(found).forEach(out::println);
    FindingsText.accepted(found).forEach(out::println);
    if (!refused.isEmpty()) {
      failed(refused);
    }
  }

  @Override
  public void saved(SavedPlan plan, Plan shown) {
    out.print(shown.toTerminal(style));
  }

  @Override
  public void refused(Plan plan, List<Problem> why) {
    out.print(plan.toTerminal(style.withoutRefusals()));
    failed(why);
  }

  @Override
  public void applied(
      Applied applied, CheckReport found, String branch, SortedMap<String, Node> outputs) {
    out.print(applied.plan().toTerminal(style));
    FindingsText.warnings(found).forEach(out::println);
    if (applied.revision().isEmpty()) {
      return;
    }
    out.println();
    out.println("commit " + applied.revision().get() + " on " + branch);
    outputs.forEach((name, value) -> out.println(name + " = " + value));
  }

  @Override
  public void printed(Manifests manifests) {
    out.print(manifests.toYaml());
  }

  @Override
  public void charted(String chart, Path folder) {
    out.println("chart " + chart + " in " + folder);
  }

  @Override
  public void packaged(String chart, Path file) {
    out.println("chart " + chart + " as " + file);
  }

  @Override
  public void validated(Manifests objects, CheckReport found) {
    out.println(
        objects.stack()
            + " → "
            + objects.environment()
            + ": valid, "
            + objects.size()
            + " objects");
    FindingsText.warnings(found).forEach(out::println);
    FindingsText.accepted(found).forEach(out::println);
  }

  @Override
  public void changed(Applied applied, String branch) {
    if (applied.state().serial() == 0) {
      out.println(NOTHING);
      return;
    }
    out.print(applied.plan().toTerminal(style));
    committed(applied, branch);
  }

  private void committed(Applied applied, String branch) {
    applied.revision().ifPresent(it -> out.println("\ncommit " + it + " on " + branch));
  }

  @Override
  public void turned(Applied applied, String branch, String done) {
    out.println(applied.state().serial() == 0 ? NOTHING : done);
    committed(applied, branch);
  }

  @Override
  public void wouldRebuild(State state, List<String> unknown, Problem unconfirmed) {
    unknown(state, unknown);
    failed(List.of(unconfirmed));
  }

  @Override
  public void rebuilt(Applied applied, String branch, List<String> unknown) {
    if (unknown.isEmpty()) {
      out.println(
          applied.state().serial() == 0 ? NOTHING : "The state is whole; nothing is made anew.");
    } else {
      unknown(applied.state(), unknown);
    }
    committed(applied, branch);
  }

  private void unknown(State state, List<String> unknown) {
    out.println(
        state.stack() + " → " + state.environment() + ": " + state.size() + " objects are held.");
    out.println("This cannot be known:");
    unknown.forEach(it -> out.println("- " + it));
  }

  @Override
  public void held(Observed observed, State state) {
    if (observed.drifts().isEmpty()) {
      out.println(state.serial() == 0 ? NOTHING : "Nobody changed what was delivered.");
    }
    for (Drift drift : observed.drifts()) {
      String object = drift.key().map(Object::toString).orElse("the list of manifests");
      out.println(
          drift.kind().name().toLowerCase(Locale.ROOT)
              + " "
              + object
              + " ("
              + drift.place()
              + (drift.isBroken() ? "), which is none any more" : ")"));
    }
  }

  @Override
  public void recorded(State state) {
    if (state.serial() == 0) {
      out.println(NOTHING);
      return;
    }
    out.println(state.stack() + " → " + state.environment() + ", serial " + state.serial());
    state.records().stream()
        .sorted(Comparator.comparing(Recorded::address))
        .forEach(
            it ->
                out.println(
                    "  "
                        + it.address()
                        + "  "
                        + it.key()
                        + (it.traits().isProtected() ? "  protected" : "")));
  }

  @Override
  public void listed(State state) {
    state.records().stream().map(Recorded::address).sorted().forEach(out::println);
  }

  @Override
  public void object(Manifest object) {
    out.print(object.toYaml());
  }

  @Override
  public void drawn(Manifests objects, String drawing) {
    out.print(drawing);
  }

  @Override
  public void output(Node value) {
    out.println(value);
  }

  @Override
  public void unlocked(String id) {
    out.println("The lock " + id + " was given up.");
  }

  @Override
  public void outputs(SortedMap<String, Node> outputs) {
    outputs.forEach((name, value) -> out.println(name + " = " + value));
  }

  @Override
  public void failed(List<Problem> problems) {
    for (Problem problem : problems) {
      err.println(problem);
      err.println();
    }
    err.println(
        problems.size() == 1
            ? "1 problem; nothing was written."
            : problems.size() + " problems; nothing was written.");
  }
}
