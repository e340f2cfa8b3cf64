package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import example.shop.Corner;
import example.shop.Mistakes;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.gitops.GitTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake is told whole, the tool ends with 1, and nothing is written. */
class BadInputTest {

  private static final String TAG = "api.tag=v1.4.2";
  private static final String FOLDER = "default/corner";

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() throws GitAPIException {
    repository = temporary.resolve("delivery.git");
    Git.init().setBare(true).setInitialBranch("main").setDirectory(repository.toFile()).call();
  }

  private Run fail(Blueprint blueprint, Object... options) {
    return failIn(repository, blueprint, options);
  }

  private Run failIn(Path target, Blueprint blueprint, Object... options) {
    var arguments = new ArrayList<Object>(List.of("--repository", target));
    arguments.addAll(List.of(options));
    var before = Snapshot.of(temporary);
    Run run = Run.of(blueprint, arguments.toArray());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(Snapshot.of(temporary)).isEqualTo(before);
    return run;
  }

  private static void assertOnly(Run run, String problem) {
    assertThat(run.err()).isEqualTo(problem + "\n1 problem; nothing was written.\n");
  }

  @Test
  void a_name_that_dns_forbids() {
    assertOnly(
        fail(Mistakes::name),
        """
        LAP-0302 Not a DNS name
          at shop/ConfigMap/Api_Settings, metadata.name   (%s)
          "Api_Settings" was given; a DNS subdomain has at most 253 lower-case letters, digits,\
         hyphens and dots, and each part between dots begins and ends with a letter or a digit.
          Fix: write "api-settings", or another name of that form.
        """
            .formatted(Mistakes.line("name")));
  }

  @Test
  void a_port_out_of_range() {
    assertOnly(
        fail(Mistakes::port),
        """
        LAP-0312 Port out of range
          at shop/Deployment/api, spec.template.spec.containers[name=api].ports\
        [containerPort=70000].containerPort   (%s)
          70000 was given; Kubernetes accepts 1 to 65535.
          Fix: choose a port in that range.
        """
            .formatted(Mistakes.line("port")));
  }

  @Test
  void a_bad_quantity() {
    assertOnly(
        fail(Mistakes::quantity),
        """
        LAP-0308 Bad quantity
          at shop/Deployment/api, spec.template.spec.containers[name=api].resources.requests\
        .memory   (%s)
          "1 GB" was given; a quantity is a number with a unit such as m, k, M, G, Ki, Mi or Gi,\
         or none.
          Fix: write a quantity such as "250m", "1.5" or "512Mi".
        """
            .formatted(Mistakes.line("quantity")));
  }

  @Test
  void a_missing_input() {
    assertOnly(
        fail(Mistakes::inputs, "--set", "api.replicas=2"),
        """
        LAP-0101 Input without a value
          at default, api.tag
          api.tag (Release of the API) has no value. No --environment is given. There are no\
         environments.
          Fix: give it one, such as "v1.4.2": by --set api.tag=…, in a file for --values, or with\
         --environment NAME.
        """);
  }

  @Test
  void a_missing_input_of_an_environment_that_was_chosen() throws IOException {
    Path values = Files.writeString(temporary.resolve("values.yaml"), "api: {replicas: 2}\n");

    assertOnly(
        fail(Mistakes::inputs, "--environment", "prod", "--values", values),
        """
        LAP-0101 Input without a value
          at prod, api.tag
          api.tag (Release of the API) has no value.
          Fix: give it one, such as "v1.4.2": by --set api.tag=…, in a file for --values, or in\
         environments/prod.yaml.
        """);
  }

  @Test
  void a_mistyped_pair() {
    assertOnly(
        fail(Mistakes::inputs, "--set", TAG, "--set", "api.replicas=two"),
        """
        LAP-0103 Value of the wrong type
          at --set api.replicas=two
          "two" was given; a whole number from 1 to 50 is needed.
          Fix: give a whole number from 1 to 50.
        """);
  }

  @Test
  void a_mistyped_value_in_a_file() throws IOException {
    Path values = temporary.resolve("values.yaml");
    Files.writeString(values, "api:\n  tag: v1.4.2\n  replicas: \"3\"\n");

    assertOnly(
        fail(Mistakes::inputs, "--values", values),
        """
        LAP-0103 Value of the wrong type
          at %s, api.replicas   (%s:3:13)
          "3" was given; a whole number from 1 to 50 is needed.
          Fix: give a whole number from 1 to 50.
        """
            .formatted(values, values));
  }

  @Test
  void an_input_that_is_not_there() {
    assertOnly(
        fail(Mistakes::inputs, "--set", TAG, "--set", "api.replcas=2", "--set", "api.replicas=2"),
        """
        LAP-0102 Unknown input
          at --set api.replcas=…
          There is no input api.replcas. The nearest name is api.replicas.
          Fix: correct the name, or leave it out.
        """);
  }

  @Test
  void an_address_used_twice() {
    assertOnly(
        fail(Mistakes::addressTwice),
        """
        LAP-0201 Address used twice
          at shop/ConfigMap/settings   (%s)
          Two resources of this stack are ConfigMap/settings; the other is at %s.
          Fix: give one of them another id, or add it only once.
        """
            .formatted(Mistakes.line("second of two"), Mistakes.line("first of two")));
  }

  @Test
  void a_duplicate_object() {
    assertOnly(
        fail(Mistakes::objectTwice),
        """
        LAP-0202 Object described twice
          at shop/ConfigMap/settings   (%s)
          ConfigMap shop/defaults is described by shop/ConfigMap/defaults too.
          Fix: give one of them another name or another namespace.
        """
            .formatted(Mistakes.line("same object")));
  }

  @Test
  void a_service_port_that_the_workload_does_not_have() {
    assertOnly(
        fail(Mistakes::servicePort),
        """
        LAP-0204 Reference to what is not there
          at shop/Service/api, spec.ports[0].targetPort   (%s)
          shop/Deployment/api has no port "grpc"; it has http.
          Fix: refer to one that it has, or add it to shop/Deployment/api.
        """
            .formatted(Mistakes.line("service port")));
  }

  @Test
  void a_route_to_a_port_that_the_service_does_not_have() {
    assertOnly(
        fail(Mistakes::routePort),
        """
        LAP-0204 Reference to what is not there
          at shop/Ingress/shop, spec.rules[0].http.paths[0].backend.service.port.name   (%s)
          shop/Service/api has no port "https"; it has http.
          Fix: refer to one that it has, or add it to shop/Service/api.
        """
            .formatted(Mistakes.line("route")));
  }

  @Test
  void an_ingress_to_an_unknown_service() {
    assertOnly(
        fail(Mistakes::unknownService),
        """
        LAP-0203 Unknown resource
          at shop/Ingress/shop, spec.rules[0].http.paths[0].backend.service.name   (%s)
          Service/api is referred to but is no part of this stack.
          Fix: add it to the stack with with(…).
        """
            .formatted(Mistakes.line("ingress")));
  }

  @Test
  void an_unknown_key_of_a_config_map() {
    assertOnly(
        fail(Mistakes::unknownKey),
        """
        LAP-0204 Reference to what is not there
          at shop/Deployment/api, spec.template.spec.containers[0].env[0].valueFrom\
        .configMapKeyRef.key   (%s)
          shop/ConfigMap/settings has no key "LOG_LEVLE"; it has LOG_LEVEL.
          Fix: refer to one that it has, or add it to shop/ConfigMap/settings.
        """
            .formatted(Mistakes.line("key")));
  }

  @Test
  void a_dependency_cycle() {
    assertOnly(
        fail(Mistakes::cycle),
        """
        LAP-0206 Dependency cycle
          at shop/ConfigMap/first   (%s)
          shop/ConfigMap/first → shop/ConfigMap/second → shop/ConfigMap/first
          Fix: write one of the values out, or take away one after(…), so that one can be made\
         first.
        """
            .formatted(Mistakes.line("cycle")));
  }

  @Test
  void an_input_that_java_turned_into_text() {
    assertOnly(
        fail(Mistakes::lostInput),
        """
        LAP-0208 Input turned into text
          at shop/Deployment/api, spec.template.spec.containers[0].image   (%s)
          Java put an input into this text, so it cannot be bound any more.
          Fix: write Text.format("shop/api:v%%s-slim", api.tag) instead.
        """
            .formatted(Mistakes.line("lost input")));
  }

  @Test
  void a_malformed_values_file() throws IOException {
    Path values = temporary.resolve("values.yaml");
    Files.writeString(values, "level: info\napi:\n\treplicas: 2\n");

    assertOnly(
        fail(Corner.shop(), "--values", values),
        """
        LAP-0001 Malformed YAML
          at %s   (%s:3:1)
          This cannot be read as YAML: a tab stands where blanks must.
          Fix: indent with blanks.
        """
            .formatted(values, values));
  }

  @Test
  void a_repository_that_is_not_there() {
    Path nowhere = temporary.resolve("nowhere.git");

    assertOnly(
        failIn(nowhere, Corner.shop()),
        """
        LAP-0801 Repository not found
          at %s
          Nothing is there.
          Fix: make one there with `git init --bare`, or give the path of a bare repository.
        """
            .formatted(nowhere));
  }

  @Test
  void a_repository_that_is_not_bare() throws GitAPIException {
    Path tree = temporary.resolve("tree");
    Git.init().setDirectory(tree.toFile()).call();

    assertOnly(
        failIn(tree, Corner.shop()),
        """
        LAP-0802 Repository not bare
          at %s
          It has a work tree, whose files would not follow the commits that are made here.
          Fix: give a bare repository; `git clone --bare` makes one of this.
        """
            .formatted(tree));
  }

  /** A push would begin to collect garbage in the background, which changes files while we look. */
  private static void keepFromTidyingUp(Path repository) throws IOException {
    try (Git git = Git.open(repository.toFile())) {
      git.getRepository().getConfig().setBoolean("receive", null, "autogc", false);
      git.getRepository().getConfig().save();
    }
  }

  /** Delivers, then changes a file of the state and pushes that. */
  private void spoil(String file, String from, String to) throws IOException, GitAPIException {
    assertThat(Run.of(Corner.shop(), "--repository", repository).err()).isEmpty();
    Path clone = temporary.resolve("clone");
    try (Git git =
        Git.cloneRepository()
            .setURI(repository.toUri().toString())
            .setDirectory(clone.toFile())
            .call()) {
      Path spoilt = clone.resolve(FOLDER).resolve(file);
      String text = Files.readString(spoilt);
      assertThat(text).contains(from);
      Files.writeString(spoilt, text.replace(from, to));
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Spoil").setAuthor("A", "a@b").setCommitter("A", "a@b").call();
      keepFromTidyingUp(repository);
      git.push().call();
    }
  }

  @Test
  void a_corrupt_state_file() throws Exception {
    spoil(".lapstrake/state/header.json", "\"serial\":1", "\"serial\":7");

    assertOnly(
        fail(Corner.shop()),
        """
        LAP-0601 Corrupt state
          at %s:default/corner/.lapstrake/state/header.json
          Its checksum is not that of its content.
          Fix: restore the file from the commit or the backup before; where there is none, make the state\
         anew (State.rebuild; with the tool: state rebuild).
        """
            .formatted(repository));
  }

  @Test
  void a_state_file_of_a_newer_format() throws Exception {
    spoil(".lapstrake/state/header.json", "{\"format\":3,", "{\"format\":4,");

    assertOnly(
        fail(Corner.shop()),
        """
        LAP-0602 State of a newer format
          at %s:default/corner/.lapstrake/state/header.json
          It has format 4; this version reads up to 3.
          Fix: use the version of Lapstrake that wrote it, or a newer one.
        """
            .formatted(repository));
  }

  @Test
  void a_ref_that_moved_between_plan_and_apply() {
    Manifests shop = Corner.shop().resolve(Environment.named("default"));
    Manifests more = Corner.shop().resolve(Environment.named("default").with("api.replicas", 3));
    try (GitTarget slow = GitTarget.bare(repository).folder(FOLDER);
        GitTarget quick = GitTarget.bare(repository).folder(FOLDER)) {
      Plan plan = slow.plan(shop);
      quick.apply(quick.plan(more));
      var before = Snapshot.of(temporary);

      var refused = catchThrowableOfType(ProblemException.class, () -> slow.apply(plan));

      assertThat(refused)
          .hasMessage(
              """
              LAP-0603 Stale plan
                at %s:default/corner
                The plan was made for serial 0; the state has 1.
                Fix: make the plan again."""
                  .formatted(repository));
      assertThat(Snapshot.of(temporary)).isEqualTo(before);
    }
  }

  @Test
  void many_mistakes_are_told_together() throws IOException {
    Path values = temporary.resolve("values.yaml");
    Files.writeString(values, "api: {replicas: 2\n");
    Path nowhere = temporary.resolve("nowhere.git");

    Run run = failIn(nowhere, Mistakes::many, "--values", values, "--set", "api.replicas=two");

    String api = "shop/Deployment/api, spec.template.spec.containers";
    assertThat(
            run.err().lines().filter(line -> line.startsWith("LAP-")).map(it -> it.substring(0, 8)))
        .containsExactly(
            "LAP-0103",
            "LAP-0801",
            "LAP-0001",
            "LAP-0302",
            "LAP-0201",
            "LAP-0204",
            "LAP-0208",
            "LAP-0312",
            "LAP-0308",
            "LAP-0204",
            "LAP-0204");
    assertThat(
            run.err().lines().filter(line -> line.startsWith("  at ")).map(it -> it.substring(5)))
        .containsExactly(
            "--set api.replicas=two",
            nowhere.toString(),
            values + "   (" + values + ":1:6)",
            "shop/ConfigMap/Api_Settings, metadata.name   (" + Mistakes.line("bad name") + ")",
            "shop/ConfigMap/settings   (" + Mistakes.line("twice") + ")",
            api + "[0].env[0].valueFrom.configMapKeyRef.key   (" + Mistakes.line("api") + ")",
            api + "[0].image   (" + Mistakes.line("api") + ")",
            api
                + "[name=api].ports[containerPort=70000].containerPort   ("
                + Mistakes.line("api")
                + ")",
            api + "[name=api].resources.requests.memory   (" + Mistakes.line("api") + ")",
            "shop/Ingress/shop, spec.rules[0].http.paths[0].backend.service.port.name   ("
                + Mistakes.line("lost way")
                + ")",
            "shop/Service/api, spec.ports[0].targetPort   (" + Mistakes.line("no such port") + ")");
    assertThat(run.err()).endsWith("\n11 problems; nothing was written.\n");
  }
}
