package example.guide;

import static io.lapstrake.k8s.Words.*;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;

/** The guide's example. */
public final class Blog implements Blueprint {

  private final Input<String> host = Input.text("host").orElse("blog.example.com");
  private final Input<Integer> replicas = Input.integer("web.replicas").between(1, 9).orElse(2);

  @Override
  public Stack stack() {
    var settings = ConfigMap.named("settings").entry("LOG_LEVEL", "info");

    var web =
        Deployment.named("web")
            .replicas(replicas)
            .container(
                Container.of("web", image("example/blog").tag("v3.1.0"))
                    .port("http", 8080)
                    .env("LOG_LEVEL", settings.key("LOG_LEVEL"))
                    .readyWhen(httpGet("/ready").on("http")));
    var service = web.service().port("http", 80);

    return Stack.named("blog")
        .in(Namespace.named("blog"))
        .with(settings, web, service)
        .with(Ingress.named("blog").at(host).route("/", service.port("http")))
        .output("url", Text.format("https://%s/", host));
  }
}
