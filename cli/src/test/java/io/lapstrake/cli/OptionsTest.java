package io.lapstrake.cli;

import static io.lapstrake.k8s.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command takes the options that it has a use for, and refuses the others. */
class OptionsTest {

  private static final String COMMON = " --help --version --json";
  private static final String DELIVERED = "--environment --repository --branch --key --stacktrace";
  private static final String DESCRIBED =
      DELIVERED + " --values --set --chart-version --app-version";
  private static final String REMOVAL = " --edits --forget --release --max-risk";
  private static final String PLANNED =
      DESCRIBED + REMOVAL + " --adopt --delete-at-most --diff --markdown --html";
  private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-[a-zA-Z], )?(--[a-z-]+)");

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() {
    repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", repository);
  }

  private Run run(Blueprint blueprint, String command, Object... options) {
    var arguments = new ArrayList<Object>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--repository", repository));
    arguments.addAll(List.of(options));
    return Run.of(blueprint, arguments.toArray());
  }

  private static String expanded(String options) {
    return options
        .replace("DELIVERED", DELIVERED)
        .replace("DESCRIBED", DESCRIBED)
        .replace("REMOVAL", REMOVAL)
        .replace("PLANNED", PLANNED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "validate, DESCRIBED",
    "plan, PLANNED --out",
    "apply, PLANNED",
    "destroy, DELIVERED REMOVAL --yes",
    "import, DESCRIBED --diff --yes",
    "refresh, DELIVERED --diff --record --yes",
    "show, DELIVERED --diff --markdown --html",
    "output, DELIVERED --raw",
    "graph, DESCRIBED --dot",
    "force-unlock, --repository --stacktrace --yes",
    "state list, DELIVERED",
    "state show, DELIVERED",
    "state mv, DELIVERED",
    "state rm, DELIVERED",
    "state encrypt, DELIVERED",
    "state decrypt, DELIVERED",
    "state rebuild, DESCRIBED --yes",
  })
  void a_command_offers_what_it_has_a_use_for(String command, String options) {
    String help = Run.of(Corner.shop(), (Object[]) (command + " --help").split(" ", -1)).out();

    var offered = new TreeSet<String>();
    OPTION.matcher(help).results().forEach(it -> offered.add(it.group(1)));
    assertThat(offered)
        .containsExactlyElementsOf(
            new TreeSet<>(List.of((expanded(options) + COMMON).trim().split(" +", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph",
        "state show corner/ConfigMap/sign",
        "state list",
        "show",
        "output",
        "refresh",
        "output greeting",
        "validate",
        "plan",
        "import corner/ConfigMap/sign",
        "destroy",
        "state rebuild",
        "state mv corner/ConfigMap/sign corner/x/ConfigMap/sign",
        "graph --dot",
        "state rm corner/ConfigMap/nobody",
        "force-unlock 1",
        "nothing",
        "plan --nothing",
        "plan --delete-at-most -1",
        "output --raw"
      })
  void json_is_one_document_whatever_a_command_says(String command) throws IOException {
    run(Corner.shop(), "apply");

    Run run = run(Corner.shop(), command, "--json");

    assertThat(run.err()).isEmpty();
    try (var all = new ObjectMapper().readerFor(JsonNode.class).readValues(run.out())) {
      assertThat(all.readAll()).hasSize(1);
    }
    boolean isRefused = run.status() == Lapstrake.PROBLEMS;
    assertThat(run.out().contains("\"problems\":[{\"code\":\"LAP-")).isEqualTo(isRefused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan --version", "state list --version", "--version"})
  void every_command_knows_the_version(String command) {
    assertThat(Run.of(Corner.shop(), (Object[]) command.split(" ", -1)).out())
        .startsWith("Lapstrake ");
  }

  @Test
  void json_of_a_graph_of_a_list_and_of_an_object_is_what_the_text_says() throws IOException {
    run(Corner.shop(), "apply");

    JsonNode graph = new ObjectMapper().readTree(run(Corner.shop(), "graph", "--json").out());
    JsonNode list = new ObjectMapper().readTree(run(Corner.shop(), "state list", "--json").out());
    JsonNode object =
        new ObjectMapper()
            .readTree(run(Corner.shop(), "state show corner/Deployment/api", "--json").out());

    assertThat(graph.at("/objects/4/address").asText()).isEqualTo("corner/Deployment/api");
    assertThat(graph.at("/objects/4/waitsFor").toString()).contains("corner/ConfigMap/settings");
    assertThat(list.at("/addresses")).hasSize(5);
    assertThat(list.at("/addresses/2").asText()).isEqualTo("corner/Deployment/api");
    assertThat(object.at("/spec/replicas").asInt()).isEqualTo(2);
  }

  @Test
  void a_mistake_of_usage_is_a_problem_for_a_program() {
    assertThat(Run.of(Corner.shop(), "plan", "--json", "--chart", "x"))
        .isEqualTo(
            new Run(
                1,
                """
                {"problems":[{"code":"LAP-0914","detail":"Unknown options: '--chart', 'x'.",\
                "fix":"see what `lapstrake plan --help` says.","subject":"lapstrake plan",\
                "summary":"Command line not understood"}]}
                """,
                ""));
  }

  @Test
  void addresses_that_are_nobodys_and_numbers_below_0_are_problems_told_together() {
    run(Corner.shop(), "apply");

    Run run =
        run(
            Corner.shop(),
            "plan --release corner/Namespace/shp --forget corner/ConfigMap/sgn --adopt corner/Job/x"
                + " --delete-at-most -1 --forget corner/ConfigMap/sign");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "LAP-0911 Nothing recorded at this address\n  at --release corner/Namespace/shp\n",
            "LAP-0911 Nothing recorded at this address\n  at --forget corner/ConfigMap/sgn\n",
            """
            LAP-0916 Described object that cannot be forgotten
              at --forget corner/ConfigMap/sign
            """,
            "LAP-0909 No such object\n  at --adopt corner/Job/x\n",
            "LAP-0915 Not a number of objects\n  at --delete-at-most -1\n",
            "5 problems; nothing was written.");
    assertThat(run(Corner.shop(), "destroy --release corner/Namespace/shp").err())
        .startsWith("LAP-0911");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state list", "output", "show", "refresh", "destroy", "state encrypt"})
  void an_environment_that_nobody_knows_is_a_problem(String command) throws IOException {
    Path key = Files.writeString(temporary.resolve("key"), "k".repeat(32));
    Run run = run(Corner.shop(), command, "--environment", "prdo", "--key", key);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "LAP-0901 Unknown environment\n  at --environment prdo\n  Nothing was delivered to it");
  }

  private static final Input<String> PASSWORD = Input.text("password").sensitive();

  private static final Input<ListNode> HOSTS =
      Input.list("hosts").orElse(ListNode.ofTexts(List.of("a", "b")));

  private static final Blueprint SECRET =
      () ->
          Stack.named("corner")
              .in("shop")
              .with(ConfigMap.named("a").entry("level", "info"))
              .output("url", Text.format("https://shop:%s@db", PASSWORD))
              .output("hosts", HOSTS)
              .output("zone", Literal.of("eu\n1"));

  @Test
  void an_output_is_printed_raw_where_that_is_asked_for_and_a_secret_one_only_then()
      throws IOException {
    Path key = Files.writeString(temporary.resolve("key"), "k".repeat(32));
    run(SECRET, "apply", "--set", "password=hunter2");

    assertThat(run(SECRET, "output zone --raw")).isEqualTo(new Run(0, "eu\n1", ""));
    assertThat(run(SECRET, "output zone --json").out()).isEqualTo("\"eu\\n1\"\n");
    assertThat(run(SECRET, "output hosts --json").out()).isEqualTo("[\"a\",\"b\"]\n");
    assertThat(run(SECRET, "output").out()).contains("url = (sensitive)\n");
    for (String refused :
        List.of("output url", "output url --json", "output url --raw", "output hosts --raw")) {
      Run run = run(SECRET, refused);
      assertThat(run.status()).as(refused).isEqualTo(1);
      assertThat(run.out() + run.err()).contains("LAP-0917").doesNotContain("hunter2");
    }
    assertThat(run(SECRET, "output --raw").err()).startsWith("--raw takes the NAME of an output");

    run(SECRET, "state encrypt", "--key", key);
    run(SECRET, "apply", "--set", "password=hunter2", "--key", key);
    assertThat(run(SECRET, "output url", "--key", key).err()).contains("LAP-0917", "--raw");
    assertThat(run(SECRET, "output url --raw", "--key", key))
        .isEqualTo(new Run(0, "https://shop:hunter2@db", ""));
  }
}
