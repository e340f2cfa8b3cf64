package io.lapstrake.core.report;

import io.lapstrake.core.difference.VisibleText;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.OutputChange;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.plan.Step;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the script of a page draws, as JSON that ends no script. */
final class PageData {

  private final Plan plan;

  PageData(Plan plan) {
    this.plan = plan;
  }

  String json(List<Problem> refused) {
    MapNode data =
        MapNode.of("changes", list(ObjectDetails.of(plan).stream().map(PageData::change).toList()))
            .with("waves", Literal.of(plan.steps().stream().mapToInt(Step::wave).max().orElse(0)))
            .with("risks", list(plan.risks().stream().map(PageData::risk).toList()))
            .with("outputs", list(plan.outputs().stream().map(PageData::output).toList()))
            .with("drift", list(plan.observed().drifts().stream().map(this::drift).toList()))
            .with("refusals", texts(refused.stream().map(PageData::refusal).toList()));
    return Json.write(data).replace("<", "\\u003c");
  }

  private static ListNode list(List<MapNode> items) {
    return ListNode.of(items);
  }

  private static ListNode texts(List<String> items) {
    return ListNode.ofTexts(items);
  }

  private static MapNode change(ObjectDetails change) {
    return MapNode.of("number", Literal.of(change.number()))
        .with("action", change.action().toString())
        .with("sign", change.action().sign())
        .with("object", change.object())
        .with("address", change.address())
        .with("meaning", change.meaning())
        .with("wave", Literal.of(change.wave()))
        .with("found", texts(change.found()))
        .with("risks", list(change.risks().stream().map(PageData::risk).toList()))
        .with("fields", list(change.fields().stream().map(PageData::field).toList()))
        .with("body", texts(change.body()));
  }

  private static MapNode risk(Risk risk) {
    return MapNode.of("name", risk.kind().words())
        .with("level", risk.level().name().toLowerCase(Locale.ROOT))
        .with("words", VisibleText.of(risk.words()));
  }

  private static MapNode output(OutputChange change) {
    return field(ObjectDetails.Field.of(change.values()));
  }

  private static MapNode field(ObjectDetails.Field field) {
    return MapNode.of("path", field.path())
        .with("summary", field.summary())
        .with("lines", texts(field.lines()));
  }

  private MapNode drift(Drift drift) {
    List<MapNode> fields =
        plan.edited(drift).stream().map(ObjectDetails.Field::of).map(PageData::field).toList();
    String object = drift.key().map(Object::toString).orElse("the list of manifests");
    return MapNode.of("object", VisibleText.of(object))
        .with("what", VisibleText.of(plan.summary(drift)))
        .with("fields", list(fields));
  }

  private static String refusal(Problem problem) {
    return problem.toString().lines().map(VisibleText::of).collect(Collectors.joining("\n"));
  }
}
