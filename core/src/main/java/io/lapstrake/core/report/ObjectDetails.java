package io.lapstrake.core.report;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.difference.VisibleText;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change as every report shows it: without secrets, and with nothing that steers.
 *
 * @param number from 1, in the order of the plan
 * @param wave in which it is done, from 1; 0 where it changes the state alone
 * @param action what is done
 * @param risks what it may cost, the worst first
 * @param key who the object is in Kubernetes
 * @param address who it is in the description
 * @param meaning what the change means
 * @param found what was found that it risks, by those who look at all objects together
 * @param fields what differs, each with its lines
 * @param body the whole object that is made, as lines of YAML
 */
record ObjectDetails(
    int number,
    int wave,
    Action action,
    List<Risk> risks,
    ResourceKey key,
    String address,
    String meaning,
    List<String> found,
    List<Field> fields,
    List<String> body) {

  /**
   * A field that differs.
   *
   * @param path where it is
   * @param summary old and new value in one line
   * @param lines the same whole, behind minus, plus, blank and {@code @@}
   */
  record Field(String path, String summary, List<String> lines) {

    static Field of(FieldChange change) {
      return new Field(
          VisibleText.of(change.path().toString()), change.summary(), FieldLines.of(change));
    }
  }

  /** The changes that do something, in their order. */
  static List<ObjectDetails> of(Plan plan) {
    Rules rules =
        Rules.kubernetes()
            .extendedBy(
                plan.changes().stream().flatMap(it -> it.described().stream()).map(Manifest::tree));
    Map<ResourceKey, Integer> waves = new HashMap<>(); // asked by key alone
    plan.steps().forEach(it -> waves.put(it.key(), it.wave()));
    List<ObjectDetails> all = new ArrayList<>();
    for (Change change : plan.effective()) {
      int wave = waves.getOrDefault(change.key(), 0);
      List<String> body =
          change.action() == Action.CREATE ? body(change.described(), rules) : List.of();
      all.add(of(plan, change, all.size() + 1, wave, body));
    }
    return all;
  }

  private static ObjectDetails of(
      Plan plan, Change change, int number, int wave, List<String> body) {
    return new ObjectDetails(
        number,
        wave,
        change.action(),
        plan.risks(change),
        change.key(),
        VisibleText.of(change.address().toString()),
        VisibleText.of(plan.summary(change)),
        plan.assessed(change).stream().map(it -> VisibleText.of(it.words())).toList(),
        change.fields().stream().map(Field::of).toList(),
        body);
  }

  private static List<String> body(Optional<Manifest> made, Rules rules) {
    return made.map(it -> shown(it, rules))
        .map(tree -> YamlWriter.write(tree).lines().map(VisibleText::of).toList())
        .orElse(List.of());
  }

  private static Node shown(Manifest made, Rules rules) {
    MapNode tree = made.tree();
    return HiddenSecrets.of(rules.of(made.key().group(), made.key().kind()).veiled(tree));
  }

  /** {@code Deployment shop/api}. */
  String object() {
    return VisibleText.of(key.toString());
  }

  /** What is worst at risk; empty where nothing is. */
  Optional<Risk.Kind> worst() {
    return risks.stream().map(Risk::kind).findFirst();
  }

  /** All that there is to unfold. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Field field : fields) {
      lines.add("# " + field.path());
      lines.addAll(field.lines());
    }
    body.forEach(line -> lines.add("+" + line));
    return lines;
  }
}
