package example.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What docs/templates.md says of its snippets is so. */
class TemplatesTest {

  private static final Environment DEV = Environment.named("dev");

  private final Templates snippets = new Templates();
  private final Stack blog =
      Stack.named("blog")
          .in("blog")
          .with(snippets.front(Input.text("search").orElse("search.blog.svc")));

  @Test
  void a_config_map_has_a_text_of_records_and_inputs() {
    Manifests manifests = blog.resolve(DEV.with("search", "find.blog.svc"));

    assertThat(manifests.get(ConfigMap.class, "front").getData())
        .containsEntry(
            "nginx.conf",
            """
            server {
              listen 80;
              server_name blog.example.com;
              location / {
                proxy_pass http://pages.blog.svc;
              }
              location /search {
                proxy_pass http://find.blog.svc;
                proxy_read_timeout 30s;
              }
            }
            """);
  }

  @Test
  void a_chart_has_notes_with_inputs() {
    assertThat(snippets.noted(blog).files().get("templates/NOTES.txt"))
        .contains("Read it at https://{{ .Values.host }}/.");
  }

  @Test
  void a_report_is_a_text() {
    Manifests manifests = blog.resolve(DEV);

    assertThat(snippets.report(Plan.between(manifests, State.none())))
        .isEqualTo("# What comes next\n\n- create `blog/ConfigMap/front`\n");
    assertThat(snippets.report(Plan.between(manifests, State.of(manifests))))
        .isEqualTo("# What comes next\n\nNothing changes.\n");
  }

  @Test
  void the_document_shows_the_templates_as_they_are() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "templates.md"));

    for (String name : List.of("nginx.conf.hbs", "site.hbs", "report.md.hbs")) {
      try (InputStream file = Objects.requireNonNull(Templates.class.getResourceAsStream(name))) {
        assertThat(document).contains(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
