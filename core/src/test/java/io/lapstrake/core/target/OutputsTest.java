package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.OutputChange;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs of a stack, from the description into the state and on into the next plan. */
class OutputsTest {

  private static final Input<String> PASSWORD = Input.text("password").sensitive();

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temp.resolve("shop");
  }

  private static Stack stack() {
    return Described.stack(List.of(config("a", "k", "1")));
  }

  private static Manifests shop(Map<String, Node> outputs) {
    Manifests objects = stack().resolve(Environment.named("prod"));
    return new Manifests("shop", "prod", List.copyOf(objects.all()), new TreeMap<>(outputs));
  }

  private static Manifests host(String host) {
    return shop(Map.of("host", Literal.of(host)));
  }

  private static Manifests secret(String password) {
    return stack()
        .output("url", Text.format("https://shop:%s@db", PASSWORD))
        .resolve(Environment.named("prod").with(PASSWORD, password));
  }

  private Applied apply(Manifests manifests) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.apply(target.plan(manifests));
    }
  }

  private State state() {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.state();
    }
  }

  private Plan plan(Manifests manifests) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.plan(manifests);
    }
  }

  private SecretKey key() throws IOException {
    return SecretKeys.file(Files.writeString(temp.resolve("key"), "k".repeat(32)));
  }

  private static Map<String, Node> shown(SortedMap<String, Output> outputs) {
    var shown = new TreeMap<String, Node>();
    outputs.forEach((name, output) -> shown.put(name, output.shown()));
    return shown;
  }

  @Test
  void what_is_recorded_has_the_type_that_it_had() {
    Map<String, Node> outputs =
        new TreeMap<>(
            Map.of(
                "digits", Literal.of("8080"),
                "number", Literal.of(8080),
                "ratio", Literal.of(0.5),
                "flag", Literal.of(true),
                "nothing", Literal.NULL,
                "list", Parsed.map("a: [1, two, {three: 3}]").list("a"),
                "map", Parsed.map("{b: 1, a: [], $secret: x}"),
                "a name.with/everything", Literal.of("")));

    apply(shop(outputs));

    assertThat(shown(state().outputs())).isEqualTo(outputs);
    assertThat(plan(shop(outputs)).isEmpty()).isTrue();
  }

  @Test
  void an_output_alone_is_a_change_that_is_shown_and_applied() {
    apply(host("old.example.com"));

    Plan plan = plan(host("new.example.com"));

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.effective()).isEmpty();
    assertThat(plan.toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             no object changes; 1 output to change

            Outputs:
                host   old.example.com → new.example.com
            """);
    assertThat(apply(host("new.example.com")).state().serial()).isEqualTo(2);
    assertThat(shown(state().outputs()))
        .containsExactly(Map.entry("host", Literal.of("new.example.com")));
    assertThat(plan(host("new.example.com")).isEmpty()).isTrue();
  }

  @Test
  void outputs_come_and_go() {
    apply(shop(Map.of("gone", Literal.of(1), "stays", Literal.of("s"))));

    Plan plan = plan(shop(Map.of("come", Literal.of("1"), "stays", Literal.of("s"))));

    assertThat(plan.outputs().stream().map(it -> it.name() + " " + it.values().form()))
        .containsExactly("come ADDED", "gone REMOVED");
    assertThat(plan.summary()).isEqualTo("no object changes; 2 outputs to change");
  }

  @Test
  void what_becomes_of_another_type_is_another() {
    apply(shop(Map.of("port", Literal.of(80))));

    assertThat(plan(shop(Map.of("port", Literal.of("80")))).outputs())
        .extracting(it -> it.values().summary())
        .containsExactly("80 → \"80\"");
  }

  @Test
  void a_secret_output_is_in_no_byte_of_what_is_written_and_no_hash_of_it_either()
      throws IOException {
    apply(secret("hunter2"));

    assertThat(state().outputs().get("url")).isEqualTo(new Output(Optional.empty(), ""));
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("hunter2");
      }
    }
    assertThat(Files.readString(folder.resolve(Layout.HEADER)))
        .contains("\"outputs\":{\"url\":{\"secret\":\"\"}}");
  }

  @Test
  void an_output_that_becomes_secret_is_shown_no_more() {
    apply(shop(Map.of("url", Literal.of("https://shop:hunter2@db"))));

    assertThat(plan(secret("hunter2")).toTerminal(Colour.NONE))
        .contains("url   (sensitive) → (sensitive)")
        .doesNotContain("hunter2");
  }

  @Test
  void without_objects_there_are_outputs_all_the_same_and_without_anything_none_is_left() {
    Manifests outputs = new Manifests("shop", "prod", List.of(), host("h").outputs());
    apply(outputs);
    assertThat(shown(state().outputs())).containsOnlyKeys("host");

    apply(Manifests.none("shop", "prod"));

    assertThat(state().outputs()).isEmpty();
    assertThat(state().serial()).isEqualTo(2);
  }

  @Test
  void deleting_all_empties_them() {
    apply(host("h"));

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      Plan plan =
          target.plan(Manifests.none("shop", "prod"), PlanPolicy.careful().deletingEverything());
      target.apply(plan);
    }

    assertThat(state().outputs()).isEmpty();
    assertThat(state().isEmpty()).isTrue();
  }

  @Test
  void a_plan_may_leave_them_as_they_are() {
    apply(secret("hunter2"));

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      Plan plan = target.plan(target.state().asManifests());
      assertThat(plan.outputs()).extracting(OutputChange::name).containsExactly("url");
      assertThat(plan.withOutputs(target.state().outputs()).isEmpty()).isTrue();
    }
  }

  @Test
  void a_saved_plan_has_them() throws IOException {
    apply(shop(Map.of("gone", Literal.of(1), "stays", Literal.of("s"))));
    Manifests described =
        shop(Map.of("come", Parsed.map("{$secret: x}"), "stays", Literal.of("s")));
    Path file = temp.resolve("plan");

    PlanFile.write(plan(described), file);
    Manifests now = shop(Map.of("come", Literal.of("another"), "more", Literal.of(2)));
    Plan bound = PlanFile.read(file).bind(now, state(), Observed.asRecorded());

    assertThat(bound.toJson()).isEqualTo(plan(described).toJson());
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      target.apply(bound);
    }
    assertThat(shown(state().outputs())).isEqualTo(described.outputs());
  }

  @Test
  void a_saved_plan_with_a_secret_one_takes_a_key_and_the_same_secret() throws IOException {
    Path file = temp.resolve("plan");
    assertThat(problem(() -> PlanFile.write(plan(secret("hunter2")), file)))
        .startsWith("LAP-0615 Secret that differs or cannot be compared\n  at output url\n");

    PlanFile.write(plan(secret("hunter2")), key(), file);

    assertThat(Files.readString(file)).doesNotContain("hunter2");
    var saved = PlanFile.read(file);
    Observed asRecorded = Observed.asRecorded();
    assertThat(saved.bind(secret("hunter2"), state(), asRecorded, key()).isEmpty()).isFalse();
    assertThat(problem(() -> saved.bind(secret("hunter3"), state(), asRecorded, key())))
        .contains("LAP-0614 Plan for other inputs");
  }

  private static String problem(ThrowingCallable action) {
    return String.valueOf(catchThrowableOfType(ProblemException.class, action).problems().get(0));
  }

  @Test
  void a_state_with_another_output_has_another_fingerprint() {
    State one = State.of(host("a"));

    assertThat(State.of(host("a")).fingerprint()).isEqualTo(one.fingerprint());
    assertThat(State.of(host("b")).fingerprint()).isNotEqualTo(one.fingerprint());
  }
}
