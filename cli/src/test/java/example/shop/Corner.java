package example.shop;

import static io.lapstrake.k8s.Words.*;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.check.reliability.NoBudget;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.workload.Deployment;

/** A corner shop, to be delivered: an API, its settings, its Service, and a sign that can go. */
public final class Corner implements Blueprint {

  private final Input<Integer> replicas = Input.integer("api.replicas").between(1, 9).orElse(2);
  private final Input<String> level = Input.text("level").orElse("info");
  private final boolean sign;

  private Corner(boolean sign) {
    this.sign = sign;
  }

  /** The shop with its sign. */
  public static Corner shop() {
    return new Corner(true);
  }

  /** The shop after its sign was taken out of the code. */
  public static Corner withoutSign() {
    return new Corner(false);
  }

  @Override
  public Stack stack() {
    var settings = ConfigMap.named("settings").entry("LOG_LEVEL", level);
    var api =
        Deployment.named("api")
            .replicas(replicas)
            .container(
                Container.of("api", Image.of("shop/api").tag("v1.4.2"))
                    .port("http", 8080)
                    .env("LOG_LEVEL", settings.key("LOG_LEVEL"))
                    .requests(cpu("100m"), memory("128Mi"))
                    .limits(memory("128Mi"))
                    .readyWhen(httpGet("/ready").on("http"))
                    .security(ContainerSecurity.restricted().readOnlyRoot()))
            .withoutApiToken()
            .spreadOver(ZONES)
            .accepting(NoBudget.class, "the corner shop may close for a moment");
    Stack shop =
        Stack.named("corner")
            .in(Namespace.named("shop"))
            .with(settings, api, api.service().port("http", 80))
            .output("greeting", Text.format("%s pods serve the API", replicas));
    return sign ? shop.with(sign()) : shop;
  }

  /** Texts that a reader of YAML could take for something else. */
  private static ConfigMap sign() {
    return ConfigMap.named("sign")
        .entry("open", "yes")
        .entry("phone", "0123")
        .entry("price", "1e3")
        .entry("nothing", "null")
        .entry("since", "2026-01-01")
        .entry("ratio", "1:30")
        .file("sign.txt", "Open: all day\n\n  # closed on the moon\n");
  }
}
