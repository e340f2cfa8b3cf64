package io.lapstrake.core.planfile;

import static io.lapstrake.core.plan.Described.config;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What plans are as JSON is what {@code docs/plan.schema.json} says, judged by another program. */
class PlanSchemaTest {

  private static final Path SCHEMA = Path.of("../docs/plan.schema.json");
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/lapstrake/core/planfile/everything.json");
  private static final String ID = "https://lapstrake.io/schema/plan-1.json";
  private static final Input<String> PASSWORD = Input.text("password").sensitive();

  private final Validator validator = validator();
  private final SecretKey key = key();

  private static Validator validator() {
    try {
      Validator validator =
          new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
      validator.registerSchema(Files.readString(SCHEMA));
      return validator;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 32 bytes from 0. */
  private static SecretKey key() {
    try {
      Path file = Files.createTempFile("plan", ".key");
      byte[] bytes = new byte[32];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
      Files.write(file, bytes);
      SecretKey key = SecretKeys.file(file);
      Files.delete(file);
      return key;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> flaws(String part, String json) {
    Validator.Result result = validator.validate(URI.create(ID + part), json);
    return result.getErrors().stream()
        .map(it -> it.getInstanceLocation() + ": " + it.getError())
        .toList();
  }

  private List<String> flaws(MapNode saved) {
    return flaws("", Json.write(saved));
  }

  private MapNode saved(Plan plan) {
    return PlanFile.read("plan", PlanFile.bytes(plan, Optional.of(key))).toTree();
  }

  private static Manifests resolved(List<Draft> drafts, String password) {
    return Described.stack(drafts)
        .output("password", PASSWORD)
        .resolve(Environment.named("prod").with(PASSWORD, password));
  }

  /** One change of each kind, and each kind of drift. */
  private static Plan everything() {
    Manifests before =
        resolved(
            List.of(
                config("updated", "k", "1"),
                config("deleted", "k", "1"),
                config("moved", "k", "1").named(Literal.of("stays")),
                config("accepted", "k", "1"),
                config("forgotten", "k", "1"),
                config("kept", "k", "1"),
                Described.statefulSet("replaced", "db")),
            "one");
    Draft secret = Draft.of("v1", "ConfigMap", "updated").set(PASSWORD, "data", "k");
    Manifests after =
        resolved(
            List.of(
                secret,
                config("moved-on", "k", "1").named(Literal.of("stays")),
                config("accepted", "k", "1"),
                config("kept", "k", "1"),
                config("adopted", "k", "1"),
                Draft.of("example.com/v1", "Widget", "created")
                    .set(Literal.of("its own"), "spec", "$secret")
                    .after(new ResourceId("ConfigMap", "kept"))
                    .protect(),
                Described.statefulSet("replaced", "database")),
            "two");
    State state = Plan.between(before, State.none()).next("line");
    Observed observed =
        Observed.of(
            List.of(
                drift(before, "accepted", Drift.Kind.EDITED),
                drift(after, "adopted", Drift.Kind.MADE),
                Drift.removed("README", Optional.empty())));
    PlanPolicy policy =
        PlanPolicy.careful()
            .onHandEdits(HandEdits.ACCEPT)
            .adoptingAll()
            .forgetting(Described.find(before, "forgotten").address());
    return Plan.between(after, state, observed, policy);
  }

  private static Drift drift(Manifests of, String id, Drift.Kind kind) {
    var object = Described.find(of, id);
    MapNode held = object.tree().set(Literal.of("theirs"), "data", "k");
    return new Drift(
        "shop/" + id + ".yaml", Optional.of(object.key()), kind, "f00d", Optional.of(held));
  }

  @Test
  void a_plan_with_everything_is_saved_as_the_golden_file_has_it() throws IOException {
    MapNode saved = saved(everything());
    String written = Json.writePretty(saved.with("tool", "0.0.0").without("signature"));
    if (Boolean.getBoolean("lapstrake.write")) {
      Files.writeString(GOLDEN, written);
    }

    assertThat(GOLDEN).hasContent(written);
    assertThat(flaws(saved)).isEmpty();
    assertThat(flaws("#/$defs/report", everything().toJson())).isEmpty();
  }

  @Test
  void what_lacks_an_entry_is_no_plan() {
    MapNode saved = saved(everything());
    for (String entry :
        List.of(
            "format",
            "stack",
            "environment",
            "lineage",
            "serial",
            "counts",
            "changes",
            "drift",
            "tool",
            "kubernetes",
            "fingerprint",
            "inputs",
            "refusals",
            "key",
            "signature")) {
      assertThat(flaws(saved.without(entry))).as(entry).isNotEmpty();
    }
  }

  @Test
  void what_lacks_an_entry_is_no_change() {
    MapNode saved = saved(everything());
    var changes = saved.list("changes");
    var optional = List.of("source", "order", "because", "wave");
    for (int i = 0; i < changes.size(); i++) {
      var change = (MapNode) changes.item(i);
      for (var entry : change.entries()) {
        String name = String.valueOf(entry.literalKey());
        MapNode lacking = saved.with("changes", replaced(changes, i, change.without(name)));
        if (!optional.contains(name) && !(name.equals("edit") && change.get("before") == null)) {
          assertThat(flaws(lacking)).as(change.text("action") + " " + name).isNotEmpty();
        }
      }
    }
  }

  private static ListNode replaced(ListNode list, int at, MapNode item) {
    var items = new ArrayList<>(list.items());
    items.set(at, item);
    return ListNode.of(items);
  }

  @Test
  void a_secret_in_plain_text_is_no_mark() {
    String json = Json.write(saved(everything()));

    assertThat(
            flaws("", json.replaceFirst("\"\\$secret\":\"hmac[^\"]*\"", "\"\\$secret\":\"two\"")))
        .isNotEmpty();
  }

  @Provide
  Arbitrary<List<Draft>> drafts() {
    Arbitrary<String> text = Arbitraries.strings().withChars("ab \n\"\\${}é€\u0001").ofMaxLength(8);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9), text, Arbitraries.integers().between(0, 2))
        .as(
            (id, value, form) ->
                switch (id % 4) {
                  case 0 -> Described.statefulSet("t" + id, "s" + form);
                  case 1 -> Draft.of("v1", "ConfigMap", "t" + id).set(PASSWORD, "data", "p" + form);
                  case 2 ->
                      Draft.of("example.com/v1", "Widget", "t" + id)
                          .set(Parsed.map("{a: 1.5, b: [1e30, null, true], c: {}}"), "spec", "x")
                          .set(Literal.of(value), "spec", "$".repeat(form) + "secret");
                  default ->
                      Draft.of("v1", "ConfigMap", "t" + id).set(Literal.of(value), "data", "k");
                })
        .list()
        .ofMaxSize(6)
        .uniqueElements(it -> it.id());
  }

  @Property(tries = 300)
  void every_plan_is_as_the_schema_says_and_is_bound_again_as_it_was(
      @ForAll("drafts") List<Draft> before, @ForAll("drafts") List<Draft> after) {
    Manifests described = resolved(after, "two\n\u0001é");
    State state = Plan.between(resolved(before, "one"), State.none()).next("line");
    Plan plan =
        Plan.between(
            described, state, Observed.asRecorded(), PlanPolicy.careful().deletingEverything());

    SavedPlan saved = PlanFile.read("plan", PlanFile.bytes(plan, Optional.of(key)));
    Plan bound = saved.bind(described, state, Observed.asRecorded(), key);

    assertThat(flaws(saved.toTree())).isEmpty();
    assertThat(flaws("#/$defs/report", plan.toJson())).isEmpty();
    assertThat(bound.toJson()).isEqualTo(plan.toJson());
    assertThat(hashes(bound)).isEqualTo(hashes(plan));
  }

  private static List<String> hashes(Plan plan) {
    return plan.next("line").records().stream().map(Recorded::hash).sorted().toList();
  }
}
