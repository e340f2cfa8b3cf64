package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Makes a tree of a plan, to be written as JSON. Secrets are left out. */
final class PlanJson implements Change.Cases<MapNode> {

  private static final int FORMAT = 1;

  private final Map<ResourceKey, Integer> waves = new HashMap<>(); // asked by key alone

  private PlanJson(List<Step> steps) {
    steps.forEach(it -> waves.put(it.key(), it.wave()));
  }

  static MapNode tree(Plan plan) {
    List<Step> steps = plan.steps();
    var json = new PlanJson(steps);
    MapNode head = MapNode.of("format", Literal.of(FORMAT));
    return withData(head, plan.described().sources())
        .with("stack", plan.stack())
        .with("environment", plan.environment())
        .with("lineage", plan.base().lineage())
        .with("serial", Literal.of(plan.base().serial()))
        .with("counts", counts(plan.counts()))
        .with("risks", list(plan.risks().stream().map(PlanJson::risk).toList()))
        .with("changes", list(plan.effective().stream().map(it -> it.match(json)).toList()))
        .with("outputs", list(plan.outputs().stream().map(PlanJson::output).toList()))
        .with("steps", list(steps.stream().map(PlanJson::step).toList()))
        .with("drift", list(plan.observed().drifts().stream().map(it -> drift(plan, it)).toList()))
        .with("refusals", list(plan.refusals().stream().map(PlanJson::refusal).toList()));
  }

  private static MapNode withData(MapNode json, SortedMap<String, String> sources) {
    List<MapNode> data =
        sources.entrySet().stream()
            .map(it -> MapNode.of("input", it.getKey()).with("source", it.getValue()))
            .toList();
    return data.isEmpty() ? json : json.with("data", list(data));
  }

  private static MapNode counts(Counts counts) {
    MapNode json = MapNode.EMPTY;
    for (Action action : Action.values()) {
      json = json.with(action.toString(), counts.of(action));
    }
    return json;
  }

  private static ListNode list(List<MapNode> items) {
    return ListNode.of(items);
  }

  private static MapNode risk(Risk risk) {
    return MapNode.of("kind", risk.kind().name().toLowerCase(Locale.ROOT))
        .with("level", risk.level().name().toLowerCase(Locale.ROOT))
        .with("address", risk.address().toString())
        .with("object", risk.key().toString())
        .with("fields", ListNode.ofTexts(risk.fields().stream().map(FieldPath::toString).toList()))
        .with("words", risk.words());
  }

  private static MapNode step(Step step) {
    return MapNode.of("wave", Literal.of(step.wave()))
        .with("action", step.action().toString())
        .with("address", step.address().toString())
        .with("object", step.key().toString());
  }

  private static MapNode refusal(Problem problem) {
    return MapNode.of("code", problem.code())
        .with("summary", problem.summary())
        .with("place", problem.place().toString())
        .with("detail", problem.detail())
        .with("fix", problem.fix());
  }

  private static MapNode drift(Plan plan, Drift drift) {
    MapNode json =
        MapNode.of("place", drift.place())
            .with("object", drift.key().map(Object::toString).orElse(""))
            .with("kind", drift.kind().name().toLowerCase(Locale.ROOT));
    json = drift.isBroken() ? json.with("broken", true) : json;
    return plan.isInTheWay(drift) ? json.with("waits", true) : json;
  }

  private MapNode change(Change change) {
    Integer wave = waves.get(change.key());
    MapNode json =
        MapNode.of("action", change.action().toString())
            .with("address", change.address().toString())
            .with("group", change.key().group())
            .with("kind", change.key().kind())
            .with("namespace", change.key().namespace())
            .with("name", change.key().name());
    return wave == null ? json : json.with("wave", Literal.of(wave));
  }

  private static MapNode withFields(MapNode change, List<FieldChange> fields, Effect effect) {
    return change
        .with("level", effect.level().name().toLowerCase(Locale.ROOT))
        .with("effect", effect.summary())
        .with("fields", list(fields.stream().map(PlanJson::field).toList()));
  }

  private static MapNode field(FieldChange change) {
    return sides(MapNode.of("path", change.path().toString()), change);
  }

  private static MapNode output(OutputChange change) {
    return sides(MapNode.of("name", change.name()), change.values());
  }

  private static MapNode sides(MapNode named, FieldChange change) {
    MapNode json = named.with("form", change.form().name().toLowerCase(Locale.ROOT));
    for (Node before : change.shownBefore().stream().toList()) {
      json = json.with("before", before);
    }
    for (Node after : change.shownAfter().stream().toList()) {
      json = json.with("after", after);
    }
    return json;
  }

  @Override
  public MapNode create(Change.Create it) {
    return change(it).with("after", HiddenSecrets.of(it.after().tree()));
  }

  @Override
  public MapNode update(Change.Update it) {
    return withFields(change(it), it.fields(), it.effect());
  }

  @Override
  public MapNode replace(Change.Replace it) {
    MapNode before =
        MapNode.of("group", it.before().key().group())
            .with("namespace", it.before().key().namespace())
            .with("name", it.before().key().name());
    List<String> because = it.because().stream().map(Address::toString).toList();
    MapNode json =
        change(it)
            .with("before", before)
            .with("order", it.order().name().toLowerCase(Locale.ROOT))
            .with("because", ListNode.ofTexts(because));
    return withFields(json, it.fields(), it.effect());
  }

  @Override
  public MapNode delete(Change.Delete it) {
    return change(it);
  }

  @Override
  public MapNode move(Change.Move it) {
    return change(it).with("before", MapNode.of("address", it.before().address().toString()));
  }

  @Override
  public MapNode adopt(Change.Adopt it) {
    return withFields(change(it), it.fields(), it.effect());
  }

  @Override
  public MapNode accept(Change.Accept it) {
    return change(it);
  }

  @Override
  public MapNode forget(Change.Forget it) {
    return change(it);
  }

  @Override
  public MapNode keep(Change.Keep it) {
    return change(it);
  }
}
