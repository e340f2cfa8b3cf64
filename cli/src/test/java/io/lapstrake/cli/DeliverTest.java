package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.helm.release.HelmRelease;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DeliverTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() throws GitAPIException {
    repository = temporary.resolve("delivery.git");
    Git.init().setBare(true).setInitialBranch("main").setDirectory(repository.toFile()).call();
  }

  private Run deliver(Blueprint shop, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "--repository";
    arguments[1] = repository;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.of(shop, arguments);
  }

  private String git(Object... arguments) {
    return Program.git(repository).run(arguments);
  }

  private String tip() {
    return git("rev-parse", "main").strip();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text);
  }

  @Test
  void the_first_run_shows_the_plan_applies_it_and_shows_the_commit() {
    Run run = deliver(Corner.shop());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            corner → default        5 changes: 5 to create; 1 output to change

            + Namespace shop            create
            + ConfigMap shop/settings   create
            + ConfigMap shop/sign       create
            + Service shop/api          create
            + Deployment shop/api       create

            Outputs:
                greeting                (none) → 2 pods serve the API

            commit %s on main
            greeting = 2 pods serve the API
            """
                .formatted(tip()));
    assertThat(run.status()).isZero();
    assertThat(git("rev-list", "--count", "main")).isEqualTo("1\n");
  }

  @Test
  void the_same_again_is_no_change_and_no_commit() {
    deliver(Corner.shop());
    String before = tip();

    Run again = deliver(Corner.shop());

    assertThat(again).isEqualTo(new Run(0, "corner → default        no changes\n", ""));
    assertThat(tip()).isEqualTo(before);
  }

  @Test
  void a_changed_input_is_one_update_that_touches_its_manifest_the_index_and_the_state() {
    deliver(Corner.shop());
    String before = tip();

    Run changed = deliver(Corner.shop(), "--set", "api.replicas=3");

    assertThat(changed)
        .isEqualTo(
            new Run(
                0,
                """
                corner → default        1 change: 1 to update; 1 output to change; highest risk: in place

                ~ Deployment shop/api   in place
                    spec.replicas       2 → 3

                Outputs:
                    greeting            2 pods serve the API → 3 pods serve the API

                commit %s on main
                greeting = 3 pods serve the API
                """
                    .formatted(tip()),
                ""));
    assertThat(git("rev-parse", "main^").strip()).isEqualTo(before);
    assertThat(git("show", "--name-status", "--format=", "main"))
        .isEqualTo(
            """
            M\tdefault/corner/.lapstrake/index.json
            M\tdefault/corner/.lapstrake/state/header.json
            M\tdefault/corner/.lapstrake/state/records-1-0000.json
            M\tdefault/corner/shop/deployment.apps.api.yaml
            """);
  }

  @Test
  void a_resource_removed_from_the_code_is_one_delete() {
    deliver(Corner.shop());

    Run removed = deliver(Corner.withoutSign());

    assertThat(removed.status()).isZero();
    assertThat(removed.out())
        .isEqualTo(
            """
            corner → default        1 change: 1 to delete; highest risk: deletion

            - ConfigMap shop/sign   delete

            commit %s on main
            greeting = 2 pods serve the API
            """
                .formatted(tip()));
    assertThat(git("show", "--name-status", "--format=", "main"))
        .isEqualTo(
            """
            M\tdefault/corner/.lapstrake/index.json
            M\tdefault/corner/.lapstrake/state/header.json
            M\tdefault/corner/.lapstrake/state/records-1-0000.json
            M\tdefault/corner/kustomization.yaml
            D\tdefault/corner/shop/configmap.sign.yaml
            """);
  }

  @Test
  void a_clone_is_sound_and_kustomize_gives_exactly_the_planned_objects() throws IOException {
    deliver(Corner.shop());
    deliver(Corner.shop(), "--set", "api.replicas=3");
    deliver(Corner.shop(), "--environment", "default", "--set", "level=debug");
    Path clone = temporary.resolve("clone");
    Program.git(temporary).run("clone", "-q", repository, clone);

    assertThat(Program.git(clone).run("fsck", "--strict", "--no-progress")).isEmpty();

    String built = Program.kubectl(clone).run("kustomize", "default/corner");
    Manifests planned = Corner.shop().resolve(Environment.named("default").with("level", "debug"));
    var expected = new TreeMap<String, Object>();
    for (Manifest manifest : planned) {
      Object tree = JSON.readValue(Json.write(manifest.tree()), Object.class);
      expected.put(manifest.key().toString(), tree);
    }
    assertThat(objects(built)).isEqualTo(expected).hasSize(5);
  }

  /** The objects of a stream by kind, namespace and name, as another parser reads them. */
  private static Map<String, Object> objects(String stream) throws IOException {
    var objects = new TreeMap<String, Object>();
    for (Object each : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(stream)) {
      JsonNode tree = JSON.valueToTree(each);
      String namespace = tree.at("/metadata/namespace").asText();
      String name = tree.at("/metadata/name").asText();
      String place = namespace.isEmpty() ? name : namespace + "/" + name;
      objects.put(tree.get("kind").asText() + " " + place, JSON.treeToValue(tree, Object.class));
    }
    return objects;
  }

  @Test
  void a_secret_output_is_never_shown() {
    Input<String> password = Input.text("password").sensitive();
    Blueprint shop = () -> Corner.shop().stack().output("login", Text.format("shop:%s", password));

    Run text = deliver(shop, "--set", "password=hunter2");
    Run json = deliver(shop, "--set", "password=hunter2", "--set", "api.replicas=3", "--json");

    assertThat(text.out()).endsWith("login = (sensitive)\n").doesNotContain("hunter2");
    assertThat(json.out()).contains("\"login\":\"(sensitive)\"").doesNotContain("hunter2");
  }

  @Test
  void json_is_one_object_with_the_plan_the_commit_and_the_outputs() throws IOException {
    deliver(Corner.shop());

    Run run = deliver(Corner.shop(), "--json", "--set", "api.replicas=3");

    assertThat(run.err()).isEmpty();
    JsonNode json = JSON.readTree(run.out());
    assertThat(json.isObject()).isTrue();
    assertThat(json.get("commit").asText()).isEqualTo(tip());
    assertThat(json.get("branch").asText()).isEqualTo("main");
    assertThat(json.get("serial").asInt()).isEqualTo(2);
    assertThat(json.at("/outputs/greeting").asText()).isEqualTo("3 pods serve the API");
    assertThat(json.at("/plan/counts"))
        .isEqualTo(
            JSON.readTree(
                """
                {"create": 0, "update": 1, "replace": 0, "delete": 0, "move": 0, "adopt": 0,
                 "accept": 0, "forget": 0, "keep": 4}
                """));
    assertThat(json.at("/plan/changes"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"action": "update", "address": "corner/Deployment/api", "group": "apps",
                  "kind": "Deployment", "namespace": "shop", "name": "api",
                  "level": "in_place", "effect": "in place",
                  "fields": [{"path": "spec.replicas", "form": "changed",
                              "before": 2, "after": 3}],
                  "wave": 1}]
                """));
  }

  @Test
  void json_of_no_change_has_no_commit() throws IOException {
    deliver(Corner.shop());

    JsonNode json = JSON.readTree(deliver(Corner.shop(), "--json").out());

    assertThat(json.get("commit").isNull()).isTrue();
    assertThat(json.at("/plan/changes")).isEmpty();
  }

  @Test
  void json_of_problems_is_one_object_too() throws IOException {
    Run run = deliver(Corner.shop(), "--json", "--set", "api.replicas=10");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(JSON.readTree(run.out()))
        .isEqualTo(
            JSON.readTree(
                """
                {"problems": [{"code": "LAP-0104", "summary": "Value not accepted",
                  "subject": "--set api.replicas=10",
                  "detail": "10 was given; a whole number from 1 to 9 is needed.",
                  "fix": "choose a number in that range."}]}
                """));
  }

  @Test
  void a_dry_run_shows_the_plan_and_writes_nothing() {
    deliver(Corner.shop());
    var before = Snapshot.of(temporary);

    Run dry = deliver(Corner.shop(), "--dry-run", "--set", "api.replicas=3");

    assertThat(dry)
        .isEqualTo(
            new Run(
                0,
                """
                corner → default        1 change: 1 to update; 1 output to change; highest risk: in place

                ~ Deployment shop/api   in place
                    spec.replicas       2 → 3

                Outputs:
                    greeting            2 pods serve the API → 3 pods serve the API

                accepted NoBudget in corner/Deployment/api: the corner shop may close for a moment
                """,
                ""));
    assertThat(Snapshot.of(temporary)).isEqualTo(before);
  }

  @Test
  void later_values_win_and_pairs_win_over_every_file() throws IOException {
    Path first = write("first.yaml", "api:\n  replicas: 4\nlevel: warn\n");
    Path second = write("second.yaml", "api:\n  replicas: 5\n");

    deliver(Corner.shop(), "--values", first, "--values", second);
    assertThat(delivered("deployment.apps.api.yaml")).contains("\n  replicas: 5\n");
    assertThat(delivered("configmap.settings.yaml")).contains("LOG_LEVEL: warn\n");

    deliver(
        Corner.shop(),
        "--set",
        "api.replicas=6",
        "--values",
        first,
        "--set",
        "api.replicas=7",
        "--set",
        "level=0123");
    assertThat(delivered("deployment.apps.api.yaml")).contains("\n  replicas: 7\n");
    assertThat(delivered("configmap.settings.yaml")).contains("LOG_LEVEL: \"0123\"\n");
  }

  private String delivered(String file) {
    return git("show", "main:default/corner/shop/" + file);
  }

  @Test
  void each_environment_has_a_folder_of_its_own() throws IOException {
    Path values = write("values.yaml", "level: warn\n");

    assertThat(deliver(Corner.shop(), "--environment", "prod", "--values", values).status())
        .isZero();
    assertThat(deliver(Corner.shop(), "--environment", "test", "--values", values).status())
        .isZero();

    assertThat(git("ls-tree", "--name-only", "main")).isEqualTo("prod\ntest\n");
  }

  private static Stack withRelease() {
    Input<Integer> port = Input.integer("web.port").orElse(80);
    String service =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {ports: [{port: {{ .Values.port }}}]}
        """;
    HelmRelease release =
        HelmRelease.named("web")
            .chart(
                ChartSource.of(
                    new TreeMap<>(
                        Map.of(
                            "Chart.yaml",
                            "apiVersion: v2\nname: web\nversion: 1.0.0\n"
                                .getBytes(StandardCharsets.UTF_8),
                            "templates/service.yaml",
                            service.getBytes(StandardCharsets.UTF_8)))))
            .values(Map.of("port", port));
    Ingress door =
        Ingress.named("door").route("/", Service.from(release.find("Service", "web")), 80);
    return Stack.named("shop").in("shop").with(release, door);
  }

  @Test
  void what_follows_from_an_unknown_environment_is_not_told_beside_it() {
    assertThat(Run.of(DeliverTest::withRelease, "validate", "--environment", "nope"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                LAP-0901 Unknown environment
                  at --environment nope
                  There is no environments/nope.yaml, neither here nor in the jar. There are no environments.
                  Fix: correct the name, make the file, or give the values with --values FILE.

                1 problem; nothing was written.
                """));
  }

  @Test
  void mistakes_of_a_description_that_needs_no_values_are_told_beside_an_unknown_environment() {
    Blueprint twice =
        () -> Stack.named("shop").with(ConfigMap.named("a"), ConfigMap.named("a").entry("k", "v"));

    assertThat(Run.of(twice, "validate", "--environment", "nope").err())
        .contains("LAP-0901 Unknown environment", "LAP-0201 Address used twice", "2 problems");
  }

  @Test
  void an_unknown_environment_is_a_problem() {
    var before = Snapshot.of(temporary);

    Run run = deliver(Corner.shop(), "--environment", "nowhere");

    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                """
                LAP-0901 Unknown environment
                  at --environment nowhere
                  There is no environments/nowhere.yaml, neither here nor in the jar. There are no environments.
                  Fix: correct the name, make the file, or give the values with --values FILE.

                1 problem; nothing was written.
                """));
    assertThat(Snapshot.of(temporary)).isEqualTo(before);
  }

  @Test
  void a_name_that_leads_out_of_the_folder_of_environments_is_a_problem() throws IOException {
    var before = Snapshot.of(temporary);

    Run run = deliver(Corner.shop(), "--environment", "../x");

    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                """
                LAP-0903 Environment name not possible
                  at --environment ../x
                  Its file and its folder in Git are called by the name, and this leads elsewhere.
                  Fix: give a name such as prod, or names joined by slashes; none may be empty, . or ..

                1 problem; nothing was written.
                """));
    assertThat(Snapshot.of(temporary)).isEqualTo(before);
  }

  @Test
  void an_option_that_is_not_there_is_a_mistake_of_usage() {
    Run run = deliver(Corner.shop(), "--colour");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Unknown option: '--colour'").contains("Usage: lapstrake");
  }

  @Test
  void an_option_without_its_value_is_a_mistake_of_usage() {
    Run run = Run.of(Corner.shop(), "--repository");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("Missing required parameter for option '--repository' (DIR)");
  }

  @Test
  void help_goes_to_the_output() {
    Run run = Run.of(Corner.shop(), "--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: lapstrake")
        .contains("--environment", "--set", "--values", "--repository", "--json", "--dry-run");
  }
}
