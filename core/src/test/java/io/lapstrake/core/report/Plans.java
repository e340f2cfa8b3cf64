package io.lapstrake.core.report;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.deployment;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.statefulSet;
import static io.lapstrake.core.plan.Described.yaml;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans that every rendering is tested with. */
final class Plans {

  /** Stands in every value that is marked as a secret. */
  static final String SECRET = "hunter2";

  /** Markup of every language that a report is written in, and what steers. */
  static final String NASTY =
      "</script><img src=x onerror=alert(1)> | `` ``` ~~~ \" ' & <!-- --> [a](b) @all #1 *b* \u001b[31m"
          + " \u202e %% ]] \\ {{x}} ${y}";

  private Plans() {}

  /** All of them, by the names of their files. */
  static Map<String, Plan> all() {
    Map<String, Plan> all = new LinkedHashMap<>();
    all.put("nothing", Plan.between(before(), State.of(before())));
    all.put("first", Plan.between(before(), State.none()));
    all.put("typical", typical());
    all.put("assessed", typical().assessedBy(Plans::found));
    all.put("renamed", renamed());
    all.put("edited", edited(PlanPolicy.careful().onHandEdits(HandEdits.OVERWRITE)));
    all.put("refused", edited(PlanPolicy.careful()));
    all.put("secret", secret());
    all.put("outputs", outputs());
    all.put("nasty", nasty(NASTY));
    all.put("large", large(400));
    return Collections.unmodifiableMap(all);
  }

  /** One of them. */
  static Plan named(String name) {
    return Optional.ofNullable(all().get(name)).orElseThrow();
  }

  private static Manifests before() {
    return shop(
        deployment("api", "registry.example.com/shop/api:v1.4.2")
            .after(new ResourceId("ConfigMap", "api")),
        config("api", "application.yaml", "a: 1\nb: 2\nc: 3\n"),
        config("old", "k", "v"),
        statefulSet("postgres", "postgres"));
  }

  /** One change of each usual sort. */
  static Plan typical() {
    Manifests after =
        shop(
            deployment("api", "registry.example.com/shop/api:v1.5.0")
                .after(new ResourceId("ConfigMap", "api"))
                .after(new ResourceId("ConfigMap", "new")),
            config("api", "application.yaml", "a: 1\nb: 4\nc: 5\n"),
            config("new", "k", "v"),
            statefulSet("postgres", "database"));
    return Plan.between(after, State.of(before()));
  }

  /** What somebody finds who looks at all objects: something mild, something that is not, both. */
  private static List<Risk> found(Plan plan) {
    List<Risk> found = new ArrayList<>();
    for (Change change : plan.effective()) {
      if (change.action() == Action.CREATE || change.action() == Action.UPDATE) {
        found.add(risk(change, Risk.Kind.ACCESS_NARROWED, "Group devs may no longer get pods"));
      }
      if (change.key().kind().equals("Deployment")) {
        found.add(risk(change, Risk.Kind.TRAFFIC_OPENED, "opens: " + NASTY + " → Deployment:80"));
      }
    }
    return found;
  }

  private static Risk risk(Change change, Risk.Kind kind, String words) {
    return new Risk(kind, change.address(), change.key(), List.of(), words);
  }

  private static Plan renamed() {
    Manifests before =
        shop(
            config("settings", "k", "1").named(Literal.of("old")),
            config("kept", "k", "1"),
            config("left", "k", "1"));
    Manifests after =
        shop(
            config("settings", "k", "1").named(Literal.of("new")),
            config("moved", "k", "1").named(Literal.of("kept")).movedFrom("kept"));
    return Plan.between(
        after,
        State.of(before),
        Observed.asRecorded(),
        PlanPolicy.careful().forgetting(Address.parse("shop/ConfigMap/left")));
  }

  private static Plan edited(PlanPolicy policy) {
    Manifests written = shop(config("api", "k", "v"), config("other", "k", "v"));
    List<Drift> drifts = new ArrayList<>();
    for (Manifest object : written) {
      MapNode held = object.tree().set(Literal.of("by hand"), "data", "k");
      String place = object.key().name() + ".yaml";
      drifts.add(
          new Drift(
              place, Optional.of(object.key()), Drift.Kind.EDITED, "hash", Optional.of(held)));
    }
    Manifests desired = shop(config("api", "k", "new"), config("other", "k", "v"));
    return Plan.between(desired, State.of(written), Observed.of(drifts), policy);
  }

  private static Plan secret() {
    return Plan.between(
        shop(
            yaml("v1", "Secret", "raw", "stringData: {password: " + SECRET + "3}"),
            yaml("v1", "Secret", "made", "stringData: {password: " + SECRET + "}"),
            Described.config("api", "k", "no secret any more")),
        State.of(
            shop(
                yaml("v1", "Secret", "raw", "stringData: {password: " + SECRET + "}"),
                config("api", "k", "").set(Literal.of(SECRET).sensitive(), "data", "k"))));
  }

  /** Outputs that come, change and go, one of them with a secret. */
  private static Plan outputs() {
    Stack shop = Described.stack(List.of(config("api", "k", "v")));
    Manifests before =
        shop.output("host", Literal.of("old.example.com"))
            .output("port", Literal.of(80))
            .output("url", Literal.of("https://" + SECRET + "@db"))
            .resolve(Environment.named("prod"));
    Manifests after =
        shop.output("host", Literal.of("new.example.com"))
            .output("nasty", Literal.of(NASTY))
            .output("url", Literal.of("https://" + SECRET + "@db").sensitive())
            .resolve(Environment.named("prod"));
    return Plan.between(after, State.of(before));
  }

  /** A text of others wherever one may stand. */
  static Plan nasty(String text) {
    Draft before = config("api", "k", "a\n```\n" + text + "\n");
    Draft after = config("api", "k", "b\n```\n" + text + "\n````\n");
    Draft widget = yaml("example.com/v1", "Widget", "w", "spec: {size: 1}");
    Draft grown =
        widget.set(Literal.of(text), "spec", text).set(Literal.of(text + "\n2"), "spec", "body");
    return Plan.between(shop(after, grown), State.of(shop(before, widget)));
  }

  /** More than fits. */
  static Plan large(int objects) {
    List<Draft> before = new ArrayList<>();
    List<Draft> after = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      before.add(config("c" + i, "k", "line\n".repeat(40)));
      after.add(config("c" + i, "k", "other line " + i + "\n" + "line\n".repeat(40)));
    }
    before.add(statefulSet("postgres", "postgres"));
    after.add(statefulSet("postgres", "database"));
    return Plan.between(shop(after), State.of(shop(before)));
  }
}
