package example.guide;

import static io.lapstrake.testing.LapstrakeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.report.HtmlPage;
import io.lapstrake.core.report.Markdown;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.FileStates;
import io.lapstrake.core.target.DirectoryTarget;
import io.lapstrake.core.target.ObjectTarget;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.gitops.GitTarget;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.chart.Dependency;
import io.lapstrake.helm.chart.Subchart;
import io.lapstrake.k8s.Assessors;
import io.lapstrake.k8s.reach.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of its snippets is so. */
class GuideTest {

  private static final Environment DEV = Environment.named("dev");

  @TempDir Path folder;

  private final Feeds snippets = new Feeds();

  @Test
  void a_blog_is_described_bound_and_printed() {
    Environment prod = Environment.named("prod").with("web.replicas", 4);
    Manifests manifests = new Blog().resolve(prod);

    assertThat(manifests.toYaml()).contains("\n  replicas: 4\n", "host: blog.example.com\n");
    assertThat(manifests.outputs()).hasToString("{url=https://blog.example.com/}");
  }

  @Test
  void a_record_is_an_object_each() {
    Environment two =
        DEV.with(
            "feeds",
            List.of(
                Map.of("name", "news", "source", "https://news.example.com"),
                Map.of("name", "jobs", "source", "https://jobs.example.com")));

    Manifests manifests = snippets.records().resolve(two);

    assertThat(manifests).has("Deployment/reader[news]").has("Deployment", "reader-jobs");
    assertThat(manifests.size()).isEqualTo(2);
  }

  @Test
  void a_component_is_used_twice() {
    Manifests manifests = snippets.components().resolve(DEV.with("pages.memory", 512));

    assertThat(manifests.get(ConfigMap.class, "settings").getData())
        .containsEntry("sessions", "sessions-redis.blog.svc")
        .containsEntry("pages", "pages-redis.blog.svc");
    assertThat(manifests).has("caches/pages/Deployment/redis");
    assertThat(manifests.get(Deployment.class, "pages-redis").toString()).contains("512");
  }

  @Test
  void conditions_choose_values_entries_and_objects() {
    Stack stack = snippets.conditions();
    Manifests debugged = stack.resolve(DEV.with("debug", true).with("mirror", "m.example.com"));

    assertThat(stack.resolve(DEV)).hasNo("Deployment/tools");
    assertThat(stack.resolve(DEV).get(ConfigMap.class, "settings").getData())
        .isEqualTo(Map.of("level", "info"));
    assertThat(debugged).has("Deployment/tools");
    assertThat(debugged.get(ConfigMap.class, "settings").getData())
        .isEqualTo(Map.of("level", "debug", "mirror", "m.example.com"));
  }

  @Test
  void what_has_no_word_is_patched_edited_or_raw() {
    Manifests manifests = snippets.beyond().resolve(DEV);

    assertThat(manifests).has("PodMonitor.monitoring.coreos.com", "web");
    Deployment web = manifests.get(Deployment.class, "web");
    assertThat(web.getSpec().getRevisionHistoryLimit()).isEqualTo(3);
    assertThat(web.getSpec().getPaused()).isTrue();
  }

  @Test
  void a_secret_that_is_there_is_referred_to() {
    Manifests manifests = snippets.secrets().resolve(DEV);

    assertThat(manifests.toYaml()).contains("secretKeyRef:", "secretName: tls-client");
    assertThat(manifests).hasNo("Secret/database");
  }

  @Test
  void a_component_is_a_chart_within_the_chart() {
    Stack blog = snippets.cached();

    Chart chart =
        Chart.of(blog)
            .withSubchart(Subchart.of("cache").tag("backend"))
            .dependingOn(
                Dependency.named("postgresql")
                    .version("~15.2")
                    .from("oci://registry.example.com/charts")
                    .as("db")
                    .values(MapNode.of("auth", MapNode.of("database", "blog"))));

    assertThat(chart.files().get("charts/cache/values.yaml")).contains("memory: 256\n");
    assertThat(chart.files().get("values.yaml")).contains("    database: blog\n");
  }

  @Test
  void a_chart_has_the_values_that_people_know() {
    assertThat(Chart.of(snippets.conventions()).appVersion("v3.1.0").files().get("values.yaml"))
        .contains("fullnameOverride:", "tolerations: []", "repository: example/blog", "hosts:");
  }

  @Test
  void each_component_has_names_of_its_own() {
    Environment main = DEV.released("main", "default").versions("0.1.0", "v3.1.0");
    Manifests manifests = snippets.services().resolve(main);

    assertThat(manifests).has("Service", "main-front").has("Service", "main-back");
    assertThat(manifests).has("Deployment", "main-front").has("Deployment", "main-back");
  }

  @Test
  void what_has_a_name_is_written_once_and_a_block_stands_beside_what_is_there() {
    Map<String, String> files = Chart.of(snippets.blocks()).files();

    assertThat(files.get("templates/_helpers.tpl")).contains("define \"blog.common\"");
    assertThat(files.get("templates/configmap-settings.yaml")).contains("include \"blog.common\"");
    assertThat(snippets.blocks().resolve(DEV.with("notes", Map.of("a", "b"))).toYaml())
        .contains("    a: b\n", "example.com/team: web\n");
  }

  @Test
  void a_hook_is_made_at_its_moments() {
    assertThat(snippets.hooks().resolve(DEV).toYaml())
        .contains("helm.sh/hook: pre-install,pre-upgrade", "argocd.argoproj.io/hook: PreSync");
    assertThat(Chart.of(snippets.hooks()).files()).containsKey("templates/tests/job-smoke.yaml");
  }

  @Test
  void a_chart_keeps_its_inputs() throws IOException {
    Path charts = folder;

    Chart.of(new Blog()).writeTo(charts.resolve("blog"));

    assertThat(Files.readString(charts.resolve("blog/values.yaml"))).contains("replicas: 2");
    assertThat(Files.readString(charts.resolve("blog/templates/deployment-web.yaml")))
        .contains("namespace: blog\n");
    assertThat(charts.resolve("blog/templates/namespace-blog.yaml")).doesNotExist();
  }

  @Test
  void the_second_delivery_of_the_same_is_none() {
    Path delivery = folder.resolve("delivery.git");
    Manifests prod = new Blog().resolve(Environment.named("prod"));

    try (GitTarget git = GitTarget.bare(delivery).createIfMissing().folder("prod/blog")) {
      Plan plan = git.plan(prod);
      System.out.println(plan.toTerminal(Colour.NONE));
      git.apply(plan);
    }

    try (GitTarget git = GitTarget.bare(delivery).folder("prod/blog")) {
      assertThat(git.plan(prod)).hasNoChanges();
    }
    try (DirectoryTarget directory = DirectoryTarget.at(folder.resolve("out")).open()) {
      directory.apply(directory.plan(prod));
    }
    assertThat(folder.resolve("out/blog/deployment.apps.web.yaml")).exists();
  }

  @Test
  void objects_go_to_a_server_one_by_one() {
    Manifests prod = new Blog().resolve(Environment.named("prod"));
    Shelf server = new Shelf();

    try (ObjectTarget target = ObjectTarget.of(FileStates.at(folder.resolve("states")), server)) {
      target.apply(target.plan(prod));
      assertThat(target.plan(prod)).hasNoChanges();
    }
    assertThat(server.objects).hasSameSizeAs(prod.all());
  }

  @Test
  void a_plan_is_read_in_a_terminal_a_pull_request_and_a_browser() throws IOException {
    Path delivery = folder.resolve("delivery.git");
    Manifests prod = new Blog().resolve(Environment.named("prod"));
    Plan plan = Plan.between(prod, State.none());

    Files.writeString(delivery.resolveSibling("plan.md"), Markdown.of(plan).text());
    Files.writeString(delivery.resolveSibling("plan.html"), HtmlPage.of(plan).text());
    System.out.print(plan.toTerminal(TerminalStyle.of(Colour.ANSI).width(100).withDifferences()));

    assertThat(folder.resolve("plan.md")).content().contains("Deployment blog/web");
    assertThat(folder.resolve("plan.html")).content().contains("Deployment blog/web");
  }

  @Test
  void what_changes_mean_together_is_told_by_those_who_look_at_all_objects() {
    Path delivery = folder.resolve("delivery.git");
    Environment prod = Environment.named("prod");
    Manifests next = new Blog().resolve(prod.with("host", "www.example.com"));
    try (GitTarget git = GitTarget.bare(delivery).createIfMissing().folder("prod/blog")) {
      git.apply(git.plan(new Blog().resolve(prod)));
    }

    try (GitTarget git = GitTarget.bare(delivery).folder("prod/blog")) {
      Plan plan =
          git.plan(next, PlanPolicy.careful().risking(Risk.Level.MEDIUM))
              .assessedBy(Assessors.standard());
      plan.risks().forEach(risk -> System.out.println(risk.level() + " " + risk.words()));

      assertThat(plan.refusals()).isEmpty();
      assertThat(plan.risks())
          .extracting(Risk::words)
          .containsExactly(
              "closes: http://blog.example.com/ → Deployment blog/web:8080",
              "opens: http://www.example.com/ → Deployment blog/web:8080",
              "in place");
    }
  }

  @Test
  void who_reaches_whom_is_decided_in_memory() {
    Manifests manifests = new Blog().resolve(Environment.named("prod"));
    var web = new ResourceKey("apps", "Deployment", "blog", "web");

    Reach reach = Reach.of(manifests);
    assertThat(reach.mayReach(web, web, "http")).isTrue();
    assertThat(reach.mayBeReachedFrom("203.0.113.7", web, "http")).isTrue();
  }

  @Test
  void more_pods_restart_nothing() {
    Environment prod = Environment.named("prod");
    Manifests now = new Blog().resolve(prod);
    Manifests next = new Blog().resolve(prod.with("web.replicas", 5));

    assertThat(now).areAllIn("blog").has("Ingress", "blog").hasNo("DaemonSet/web");
    assertThat(Plan.between(next, State.of(now)))
        .changesOnly("Deployment/web")
        .restartsOnly()
        .hasNoReplacements();
  }
}
