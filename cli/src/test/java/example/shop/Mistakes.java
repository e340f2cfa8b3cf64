package example.shop;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Descriptions with one mistake each. A comment at the end of a line says whose line the problem
 * must show.
 */
public final class Mistakes {

  private static final Input<String> TAG =
      Input.text("api.tag").example("v1.4.2").describedAs("Release of the API");
  private static final Input<Integer> REPLICAS = Input.integer("api.replicas").between(1, 50);
  private static final String FILE = "Mistakes.java";

  private Mistakes() {}

  /** The line that ends with a comment. */
  public static Source line(String comment) {
    return line(FILE, comment);
  }

  /** The line of a file beside this one that ends with a comment. */
  public static Source line(String file, String comment) {
    try {
      List<String> lines = Files.readAllLines(Path.of("src/test/java/example/shop", file));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith("// " + comment)) {
          return new Source(file, i + 1, 0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("No line ends with // " + comment);
  }

  private static Stack shop(Part... parts) {
    return Stack.named("shop").in("shop").with(parts);
  }

  private static Container container() {
    return Container.of("api", Image.of("shop/api").tag("v1.4.2")).port("http", 8080);
  }

  /** A name that DNS forbids. */
  public static Stack name() {
    return shop(ConfigMap.named("Api_Settings").entry("level", "info")); // name
  }

  /** A port that no machine has. */
  public static Stack port() {
    return shop(
        Deployment.named("api") // port
            .container(container().port("admin", 70000)));
  }

  /** An amount with a unit that Kubernetes does not know. */
  public static Stack quantity() {
    return shop(
        Deployment.named("api") // quantity
            .container(container().requests(Amount.memory("1 GB"))));
  }

  /** An input that somebody must give, and one that must be a number. */
  public static Stack inputs() {
    return shop(
        Deployment.named("api")
            .replicas(REPLICAS)
            .container(Container.of("api", Image.of("shop/api").tag(TAG))));
  }

  /** One id twice. */
  public static Stack addressTwice() {
    var first = ConfigMap.named("settings").entry("level", "info"); // first of two
    var second = ConfigMap.named("settings").entry("level", "debug"); // second of two
    return shop(first, second);
  }

  /** Two ids, and one name in Kubernetes. */
  public static Stack objectTwice() {
    var first = ConfigMap.named("defaults").entry("level", "info");
    var second =
        ConfigMap.named("settings") // same object
            .withName(Literal.of("defaults"))
            .entry("level", "debug");
    return shop(first, second);
  }

  /** A Service port to nowhere. */
  public static Stack servicePort() {
    var api = Deployment.named("api").container(container());
    var web = api.service().port("grpc", 9090); // service port
    return shop(api, web);
  }

  /** A route to a port that the Service does not have. */
  public static Stack routePort() {
    var api = Deployment.named("api").container(container());
    var web = api.service().port("http", 80);
    var ingress = Ingress.named("shop").at("example.com").route("/", web.port("https")); // route
    return shop(api, web, ingress);
  }

  /** A Service that was forgotten. */
  public static Stack unknownService() {
    var api = Deployment.named("api").container(container());
    var web = api.service().port("http", 80);
    var ingress = Ingress.named("shop").at("example.com").route("/", web.port("http")); // ingress
    return shop(api, ingress);
  }

  /** A key that the ConfigMap does not have. */
  public static Stack unknownKey() {
    var settings = ConfigMap.named("settings").entry("LOG_LEVEL", "info");
    var api =
        Deployment.named("api") // key
            .container(container().env("LOG_LEVEL", settings.key("LOG_LEVLE")));
    return shop(settings, api);
  }

  /** Each waits for the other. */
  public static Stack cycle() {
    var first = ConfigMap.named("first").entry("a", "1"); // cycle
    var second = ConfigMap.named("second").entry("b", "2").after(first);
    return shop(first.after(second), second);
  }

  /** A symbol that Java turned into text. */
  public static Stack lostInput() {
    return shop(
        Deployment.named("api") // lost input
            .container(Container.of("api", Image.of("shop/api").tag("v" + TAG + "-slim"))));
  }

  /** Several of them in one description. */
  public static Stack many() {
    var settings = ConfigMap.named("settings").entry("LOG_LEVEL", "info");
    var api =
        Deployment.named("api") // api
            .replicas(REPLICAS)
            .container(
                Container.of("api", Image.of("shop/api").tag("v" + TAG))
                    .port("http", 70000)
                    .requests(Amount.memory("1 GB"))
                    .env("LOG_LEVEL", settings.key("LOG_LEVLE")));
    var web = api.service().port("grpc", 9090); // no such port
    return shop(
        api,
        web,
        settings,
        ConfigMap.named("settings"), // twice
        ConfigMap.named("Api_Settings"), // bad name
        Ingress.named("shop").route("/", web.port("http"))); // lost way
  }
}
