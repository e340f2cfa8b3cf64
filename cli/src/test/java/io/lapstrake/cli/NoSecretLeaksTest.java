package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.report.HtmlPage;
import io.lapstrake.core.report.Markdown;
import io.lapstrake.core.report.Mermaid;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.target.DirectoryTarget;
import io.lapstrake.core.target.Target;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.gitops.GitTarget;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** No secret is in any byte that is written or printed, in whatever form. */
class NoSecretLeaksTest {

  private static final Input<String> PASSWORD = Input.text("password").sensitive();

  private Path temporary = Path.of("");

  @BeforeTry
  void make_a_folder() throws IOException {
    temporary = Files.createTempDirectory("leaks");
    Files.createDirectories(temporary.resolve("out"));
    Files.createDirectories(temporary.resolve("in"));
  }

  @AfterTry
  void delete_the_folder() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ äß€")
        .ofMinLength(16)
        .ofMaxLength(40)
        .filter(it -> it.equals(it.strip()))
        .withoutEdgeCases(); // what is of one letter is found anywhere
  }

  /** Everything that can be made of it. */
  private static Stack vault() {
    var url = Text.format("postgres://user:%s@db", PASSWORD);
    return Stack.named("vault")
        .in("shop")
        .with(Secret.named("db").entry("password", PASSWORD))
        .with(ConfigMap.named("settings").entry("url", url))
        .with(
            Deployment.named("api")
                .container(Container.of("api", Image.of("shop/api").tag("v1")).env("URL", url)))
        .output("url", url);
  }

  /** What can be delivered. */
  private static Stack harmless() {
    return Stack.named("vault")
        .in("shop")
        .with(ConfigMap.named("settings").entry("level", "info"))
        .output("password", PASSWORD);
  }

  private Path values(String secret) throws IOException {
    String quoted = new ObjectMapper().writeValueAsString(secret);
    return Files.writeString(temporary.resolve("in/values.yaml"), "password: " + quoted + "\n");
  }

  private static Environment environment(String secret) {
    return Environment.named("prod").with("password", secret);
  }

  /** Runs the tool, as text and as JSON, and looks through what it prints. */
  private void run(Needles needles, Blueprint blueprint, String command, Object... options) {
    List<Object> arguments = new ArrayList<>();
    if (!command.isEmpty()) {
      arguments.addAll(List.of(command.split(" ", -1)));
    }
    arguments.addAll(List.of(options));
    String what = arguments.toString();
    needles.assertNotIn(what, Run.of(blueprint, arguments.toArray()));
    arguments.add("--json");
    needles.assertNotIn(what + " as JSON", Run.of(blueprint, arguments.toArray()));
  }

  @Property(tries = 8)
  void by_no_command_of_the_tool(@ForAll("secrets") String secret) throws IOException {
    Needles needles = Needles.of(secret);
    Path values = values(secret);
    Path out = temporary.resolve("out");
    Path repository = out.resolve("delivery.git");
    Program.git(out).run("init", "-q", "--bare", "-b", "main", repository);
    Path key = Files.write(temporary.resolve("in/key"), new byte[32]);
    Object[] usual = {"--repository", repository, "--values", values};
    for (Blueprint each :
        List.<Blueprint>of(NoSecretLeaksTest::vault, NoSecretLeaksTest::harmless)) {
      run(needles, each, "", "--dry-run", "--repository", repository, "--values", values);
      run(needles, each, "validate", usual);
      run(needles, each, "plan --diff", usual);
      run(needles, each, "plan --key " + key + " --out " + out.resolve("plan"), usual);
      run(needles, each, "plan --markdown " + out.resolve("md"), usual);
      run(needles, each, "plan --html " + out.resolve("html"), usual);
      run(needles, each, "show " + out.resolve("plan"));
      run(needles, each, "apply --stacktrace", usual);
      run(needles, each, "graph", usual);
      for (String command : List.of("show", "output", "output url", "state list", "refresh")) {
        run(needles, each, command, "--repository", repository);
      }
      run(needles, each, "import vault/ConfigMap/settings", usual);
      run(needles, each, "state show vault/ConfigMap/settings", "--repository", repository);
      run(needles, each, "destroy --yes", "--repository", repository);
    }
    assertThat(Run.of(NoSecretLeaksTest::harmless, usual).status()).isZero();
    needles.assertNotBelow(out);
    needles.assertNotIn("Git", objects(repository));
  }

  private static String objects(Path repository) {
    return Program.git(repository)
        .run("cat-file", "--batch-all-objects", "--unordered", "--batch", "--buffer");
  }

  @Property(tries = 8)
  void by_no_problem_with_the_secret_itself(@ForAll("secrets") String secret) throws IOException {
    Needles needles = Needles.of(secret);
    Needles unquoted = Needles.of(secret.replace("\"", "x"));
    Path repository = temporary.resolve("out/delivery.git");
    Path values = values(secret);
    var wrong =
        List.of(
            Input.text("password").ofLength(50, 90).sensitive(),
            Input.text("password").matching("[0-9]{3}").sensitive(),
            Input.integer("password").sensitive(),
            Input.flag("password").sensitive(),
            Input.text("else").sensitive());
    for (Input<?> input : wrong) {
      Blueprint blueprint =
          () -> Stack.named("vault").in("shop").with(Secret.named("db")).output("password", input);
      run(needles, blueprint, "plan", "--repository", repository, "--values", values);
    }
    Path broken = temporary.resolve("in/broken.yaml");
    for (String text :
        List.of("password: \"%s", "password: [%s", "{password: %s", "a: b\n%s: - c")) {
      Files.writeString(broken, text.formatted(secret.replace("\"", "x")));
      Run run =
          Run.of(
              NoSecretLeaksTest::harmless, "plan", "--repository", repository, "--values", broken);
      assertThat(run.status()).isEqualTo(1);
      unquoted.assertNotIn(text, run);
    }
  }

  @Property(tries = 15)
  void by_no_rendering_file_or_exception_of_the_library(@ForAll("secrets") String secret)
      throws IOException {
    Needles needles = Needles.of(secret);
    Manifests manifests = vault().resolve(environment(secret));
    needles.assertNotIn("the objects", manifests.all().toString());
    try (Target directory = DirectoryTarget.at(temporary.resolve("out/directory")).open();
        Target git =
            GitTarget.bare(temporary.resolve("out/git")).createIfMissing().folder("prod/vault")) {
      for (Target target : List.of(directory, git)) {
        Plan plan = target.plan(manifests);
        rendered(needles, plan);
        SecretKey key = SecretKeys.passphrase("passphrase".toCharArray());
        Path file = temporary.resolve("out/plan");
        PlanFile.write(Plan.between(manifests, target.state()), key, file);
        thrown(needles, catchThrowable(() -> PlanFile.write(plan, key, file))); // it is refused
        thrown(needles, catchThrowable(() -> target.check(plan)));
        thrown(needles, catchThrowable(() -> target.apply(plan)));
        Manifests others = harmless().resolve(environment(secret));
        needles.assertNotIn("what was applied", target.apply(target.plan(others)).toString());
        rendered(needles, target.plan(others));
        needles.assertNotIn("the state", target.state().asManifests().all().toString());
      }
    }
    needles.assertNotBelow(temporary.resolve("out"));
    needles.assertNotIn("Git", objects(temporary.resolve("out/git")));
  }

  private static void rendered(Needles needles, Plan plan) {
    needles.assertNotIn("the terminal", plan.toTerminal(Colour.NONE));
    needles.assertNotIn(
        "the terminal", plan.toTerminal(TerminalStyle.of(Colour.ANSI).withDifferences()));
    needles.assertNotIn("JSON", plan.toJson());
    needles.assertNotIn("Markdown", Markdown.of(plan).text());
    needles.assertNotIn("HTML", HtmlPage.of(plan).text());
    needles.assertNotIn("Mermaid", Mermaid.of(plan).text());
    needles.assertNotIn("the changes", plan.changes() + " " + plan.outputs());
  }

  private static void thrown(Needles needles, Throwable thrown) {
    assertThat(thrown).isNotNull();
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    needles.assertNotIn("an exception", trace.toString());
  }
}
