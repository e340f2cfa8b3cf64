package io.lapstrake.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.report.Markdown;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.StackReference;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourceTest {

  private static final Input<String> VERSION = Input.text("version");
  private static final Input<Integer> SIZE = Input.integer("size").between(1, 9);

  @TempDir Path temp;

  /** A ConfigMap that shows two inputs. */
  private static Manifests resolve(Environment environment) {
    Draft config =
        Draft.of("v1", "ConfigMap", "shown")
            .set(VERSION, "data", "version")
            .set(SIZE, "spec", "size");
    return Stack.named("shop").in("shop").with((Resource) () -> config).resolve(environment);
  }

  private static List<String> problems(Environment environment) {
    return catchThrowableOfType(ProblemException.class, () -> resolve(environment))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  @Test
  void a_file_gives_its_text_and_a_file_of_yaml_a_value_with_its_type() throws IOException {
    Path version = file("VERSION", "1.4.2\n");
    Path sizes = file("sizes.yaml", "pools: {main: {size: 3}}");

    Manifests read =
        resolve(
            Environment.named("prod")
                .reading(VERSION, DataSource.file(version))
                .reading(SIZE, DataSource.value(sizes, "pools", "main", "size")));

    assertThat(read.inputs())
        .containsEntry("version", Literal.of("1.4.2"))
        .containsEntry("size", Literal.of(3));
    assertThat(read.sources())
        .isEqualTo(
            Map.of(
                "version", "the file " + version, "size", "pools.main.size in the file " + sizes));
  }

  @Test
  void a_variable_is_read_by_the_type_of_its_input() throws IOException {
    Path size = file("SIZE", "7");
    String path = System.getenv("PATH");

    Manifests read =
        resolve(
            Environment.named("prod")
                .reading(VERSION, DataSource.variable("PATH"))
                .reading(SIZE, DataSource.file(size)));

    assertThat(read.inputs())
        .containsEntry("version", Literal.of(path))
        .containsEntry("size", Literal.of(7));
  }

  @Test
  void what_is_read_must_fit_its_input() throws IOException {
    Path sizes = file("sizes.json", "{\"size\": 12}");

    assertThat(
            problems(
                Environment.named("prod")
                    .with(VERSION, "1")
                    .reading(SIZE, DataSource.value(sizes, "size"))))
        .singleElement()
        .asString()
        .startsWith("LAP-0104")
        .contains("at size in the file " + sizes);
  }

  @Test
  void what_cannot_be_read_is_a_problem_each() throws IOException {
    Path empty = file("empty.yaml", "a: {}");

    assertThat(
            problems(
                Environment.named("prod")
                    .reading(VERSION, DataSource.variable("LAPSTRAKE_NOT_SET"))
                    .reading(SIZE, DataSource.value(empty, "a", "b"))))
        .containsExactly(
            """
            LAP-0624 Data that cannot be read
              at a.b in the file %s
              There is no b.
              Fix: correct the path, or write the value there."""
                .formatted(empty),
            """
            LAP-0624 Data that cannot be read
              at the environment variable LAPSTRAKE_NOT_SET
              It is not set.
              Fix: set it, or give the input a value.""");
  }

  @Test
  void what_is_said_later_wins_also_over_what_cannot_be_read() {
    Manifests read =
        resolve(
            Environment.named("prod")
                .reading(VERSION, DataSource.file(temp.resolve("nowhere")))
                .with(VERSION, "2")
                .with(SIZE, 1));

    assertThat(read.inputs()).containsEntry("version", Literal.of("2"));
    assertThat(read.sources()).isEmpty();
  }

  @Test
  void a_source_is_read_once() throws IOException {
    Path version = file("VERSION", "1");
    Environment environment =
        Environment.named("prod").reading(VERSION, DataSource.file(version)).with(SIZE, 1);

    Files.writeString(version, "2");

    assertThat(resolve(environment).inputs()).containsEntry("version", Literal.of("1"));
  }

  private static Stack network(Value<String> secret) {
    return Stack.named("network")
        .in("network")
        .with((Resource) () -> Draft.of("v1", "ConfigMap", "a"))
        .output("vpc", Literal.of("main"))
        .output("size", Literal.of(4))
        .output("token", secret);
  }

  @Test
  void outputs_of_another_stack_are_read_with_their_types() {
    State state = State.of(network(Literal.of("open")).resolve(Environment.named("prod")));
    StackReference network = StackReference.to(state);

    Manifests read =
        resolve(
            Environment.named("prod")
                .reading(VERSION, network.output("vpc"))
                .reading(SIZE, network.output("size")));

    assertThat(read.inputs())
        .containsEntry("version", Literal.of("main"))
        .containsEntry("size", Literal.of(4));
    assertThat(read.sources())
        .containsEntry("version", "the output vpc of the stack network in the environment prod");
  }

  @Test
  void an_output_that_is_not_there_or_secret_is_a_problem() {
    Input<String> token = Input.text("token").sensitive();
    State state = State.of(network(token).resolve(Environment.named("prod").with(token, "s3cret")));
    StackReference network = StackReference.to(state);

    assertThat(
            problems(
                Environment.named("prod")
                    .reading(VERSION, network.output("token"))
                    .reading(SIZE, network.output("sizes"))))
        .containsExactly(
            """
            LAP-0619 Output that cannot be read
              at the output sizes of the stack network in the environment prod
              The stack's outputs are size, token, vpc.
              Fix: correct the name.""",
            """
            LAP-0619 Output that cannot be read
              at the output token of the stack network in the environment prod
              It is secret, and a state that is not encrypted does not hold it.
              Fix: encrypt that stack's state, or give the input its value otherwise.""");
    assertThat(
            problems(
                Environment.named("prod")
                    .with(VERSION, "1")
                    .reading(SIZE, StackReference.to(State.none()).output("size"))))
        .singleElement()
        .asString()
        .contains("a stack that was never applied", "apply that stack first");
  }

  @Test
  void a_plan_says_what_was_read_and_a_saved_one_is_refused_when_that_differs() throws IOException {
    Path version = file("VERSION", "1");
    Environment bare = Environment.named("prod").with(SIZE, 1);
    Manifests one = resolve(bare.reading(VERSION, DataSource.file(version)));
    Plan plan = Plan.between(one, State.none());
    assertThat(plan.toJson())
        .contains("\"input\":\"version\",\"source\":\"the file " + version + "\"");
    assertThat(plan.toTerminal(Colour.NONE))
        .contains("Read before planning:", "version", "the file " + version);
    assertThat(Markdown.of(plan).text())
        .contains("- <code>version</code> from <code>the file " + version + "</code>");
    Path saved = temp.resolve("plan.json");
    PlanFile.write(plan, saved);

    Files.writeString(version, "2");
    Manifests two = resolve(bare.reading(VERSION, DataSource.file(version)));
    SavedPlan read = PlanFile.read(saved);

    var refused =
        catchThrowableOfType(
            ProblemException.class, () -> read.bind(two, State.none(), Observed.asRecorded()));
    assertThat(refused.problems()).extracting(Problem::code).containsExactly("LAP-0614");
    assertThat(read.bind(one, State.none(), Observed.asRecorded()).isEmpty()).isFalse();
  }
}
