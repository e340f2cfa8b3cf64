package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.Finding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Says what was done to a program: one JSON object in one line. */
final class JsonReport implements Report {

  private final PrintStream out;

  JsonReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void planned(Plan plan, CheckReport found, List<Problem> refused) {
    MapNode json = planned(plan, found);
    out.println(Json.write(refused.isEmpty() ? json : json.with("problems", list(refused))));
  }

  @Override
  public void saved(SavedPlan plan, Plan shown) {
    out.println(Json.write(MapNode.of("plan", plan.toTree())));
  }

  @Override
  public void refused(Plan plan, List<Problem> why) {
    out.println(Json.write(MapNode.of("plan", plan.toTree()).with("problems", list(why))));
  }

  @Override
  public void printed(Manifests manifests) {
    List<MapNode> trees = manifests.all().stream().map(Manifest::tree).toList();
    out.println(Json.write(MapNode.of("objects", ListNode.of(trees))));
  }

  @Override
  public void charted(String chart, Path folder) {
    out.println(Json.write(MapNode.of("chart", chart).with("folder", folder.toString())));
  }

  @Override
  public void packaged(String chart, Path file) {
    out.println(Json.write(MapNode.of("chart", chart).with("file", file.toString())));
  }

  @Override
  public void applied(
      Applied applied, CheckReport found, String branch, SortedMap<String, Node> outputs) {
    MapNode values = MapNode.EMPTY;
    for (var output : outputs.entrySet()) {
      values = values.with(output.getKey(), HiddenSecrets.of(output.getValue()));
    }
    Literal<?> commit = Literal.ofObject(applied.revision().orElse(null));
    out.println(
        Json.write(
            planned(applied.plan(), found)
                .with("branch", branch)
                .with("commit", commit)
                .with("serial", Literal.of(applied.state().serial()))
                .with("outputs", values)));
  }

  @Override
  public void validated(Manifests objects, CheckReport found) {
    List<Problem> warnings = found.warnings();
    out.println(
        Json.write(
            MapNode.of("objects", Literal.of(objects.size())).with("warnings", list(warnings))));
  }

  @Override
  public void changed(Applied applied, String branch) {
    out.println(
        Json.write(committed(MapNode.of("plan", applied.plan().toTree()), applied, branch)));
  }

  @Override
  public void turned(Applied applied, String branch, String done) {
    out.println(Json.write(committed(MapNode.of("done", done), applied, branch)));
  }

  private static MapNode committed(MapNode json, Applied applied, String branch) {
    return json.with("branch", branch)
        .with("commit", Literal.ofObject(applied.revision().orElse(null)))
        .with("serial", Literal.of(applied.state().serial()));
  }

  @Override
  public void wouldRebuild(State state, List<String> unknown, Problem unconfirmed) {
    out.println(Json.write(unknown(state, unknown).with("problems", list(List.of(unconfirmed)))));
  }

  @Override
  public void rebuilt(Applied applied, String branch, List<String> unknown) {
    out.println(Json.write(committed(unknown(applied.state(), unknown), applied, branch)));
  }

  private static MapNode unknown(State state, List<String> unknown) {
    return MapNode.of("objects", Literal.of(state.size()))
        .with("unknown", ListNode.ofTexts(unknown));
  }

  @Override
  public void held(Observed observed, State state) {
    List<MapNode> drifts = observed.drifts().stream().map(JsonReport::drift).toList();
    out.println(Json.write(MapNode.of("drift", ListNode.of(drifts))));
  }

  private static MapNode drift(Drift drift) {
    MapNode json =
        MapNode.of("place", drift.place())
            .with("object", drift.key().map(Object::toString).orElse(""))
            .with("kind", drift.kind().name().toLowerCase(Locale.ROOT));
    return drift.isBroken() ? json.with("broken", true) : json;
  }

  @Override
  public void recorded(State state) {
    List<MapNode> records =
        state.records().stream()
            .sorted(Comparator.comparing(Recorded::address))
            .map(JsonReport::record)
            .toList();
    out.println(
        Json.write(
            MapNode.of("stack", state.stack())
                .with("environment", state.environment())
                .with("lineage", state.lineage())
                .with("serial", Literal.of(state.serial()))
                .with("objects", ListNode.of(records))));
  }

  private static MapNode record(Recorded recorded) {
    return MapNode.of("address", recorded.address().toString())
        .with("group", recorded.key().group())
        .with("kind", recorded.key().kind())
        .with("namespace", recorded.key().namespace())
        .with("name", recorded.key().name())
        .with("protected", Literal.of(recorded.traits().isProtected()));
  }

  @Override
  public void listed(State state) {
    List<String> addresses =
        state.records().stream().map(Recorded::address).sorted().map(Object::toString).toList();
    out.println(Json.write(MapNode.of("addresses", ListNode.ofTexts(addresses))));
  }

  @Override
  public void object(Manifest object) {
    out.println(Json.write(HiddenSecrets.of(object.tree())));
  }

  @Override
  public void drawn(Manifests objects, String drawing) {
    List<MapNode> nodes = objects.all().stream().map(JsonReport::node).toList();
    out.println(Json.write(MapNode.of("objects", ListNode.of(nodes))));
  }

  private static MapNode node(Manifest object) {
    List<String> before = object.after().stream().map(Object::toString).toList();
    return MapNode.of("address", object.address().toString())
        .with("object", object.key().toString())
        .with("waitsFor", ListNode.ofTexts(before));
  }

  @Override
  public void output(Node value) {
    out.println(Json.write(HiddenSecrets.of(value)));
  }

  @Override
  public void unlocked(String id) {
    out.println(Json.write(MapNode.of("unlocked", id)));
  }

  @Override
  public void outputs(SortedMap<String, Node> outputs) {
    MapNode values = MapNode.EMPTY;
    for (var output : outputs.entrySet()) {
      values = values.with(output.getKey(), HiddenSecrets.of(output.getValue()));
    }
    out.println(Json.write(values));
  }

  @Override
  public void failed(List<Problem> problems) {
    out.println(Json.write(MapNode.of("problems", list(problems))));
  }

  private static MapNode planned(Plan plan, CheckReport found) {
    MapNode json = MapNode.of("plan", plan.toTree());
    List<Problem> warnings = found.warnings();
    List<MapNode> accepted = found.accepted().stream().map(JsonReport::accepted).toList();
    json = warnings.isEmpty() ? json : json.with("warnings", list(warnings));
    return accepted.isEmpty() ? json : json.with("accepted", ListNode.of(accepted));
  }

  private static MapNode accepted(Finding finding) {
    return problem(finding.problem())
        .with("check", finding.check().name())
        .with("reason", finding.accepted().orElse(""));
  }

  private static ListNode list(List<Problem> problems) {
    return ListNode.of(problems.stream().map(JsonReport::problem).toList());
  }

  private static MapNode problem(Problem problem) {
    Place place = problem.place();
    MapNode json =
        MapNode.of("code", problem.code())
            .with("summary", problem.summary())
            .with("subject", place.subject())
            .with("detail", problem.detail())
            .with("fix", problem.fix());
    if (place.field() != null) {
      json = json.with("field", place.field());
    }
    if (place.source() != null) {
      json = json.with("source", place.source().toString());
    }
    return json;
  }
}
