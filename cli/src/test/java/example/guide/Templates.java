package example.guide;

import static io.lapstrake.helm.template.TextTemplate.template;

import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Value;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.k8s.config.ConfigMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The snippets of docs/templates.md. */
final class Templates {

  private final Input<String> host = Input.text("host").orElse("blog.example.com");
  private final Input<String> pages = Input.text("pages").orElse("pages.blog.svc");

  record Site(String path, Value<String> service, Optional<Integer> timeout) {}

  record Front(Value<String> host, List<Site> sites) {}

  ConfigMap front(Value<String> search) {
    var sites =
        List.of(
            new Site("/", pages, Optional.empty()), new Site("/search", search, Optional.of(30)));
    return ConfigMap.named("front")
        .file("nginx.conf", template("nginx.conf.hbs").with(new Front(host, sites)));
  }

  Chart noted(Stack blog) {
    return Chart.of(blog).notes(template("notes.txt.hbs").with("host", host));
  }

  record Row(Action action, String object) {}

  String report(Plan plan) {
    var rows =
        plan.effective().stream().map(it -> new Row(it.action(), it.address().toString())).toList();
    return template("report.md.hbs")
        .with("title", "What comes next")
        .with("changes", rows)
        .helper("lower", String.class, it -> it.toLowerCase(Locale.ROOT))
        .text();
  }
}
