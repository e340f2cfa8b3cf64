package example.shop;

import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Descriptions that throw. A comment at the end of a line says which line it is. */
public final class Failures {

  private Failures() {}

  private static final class Constants {
    static final String NONE = none();

    private static String none() {
      throw new IllegalStateException("no constant");
    }
  }

  /** A format that only Java knows. */
  public static Stack badFormat() {
    Input<Integer> count = Input.integer("count").orElse(2);
    return Stack.named("shop")
        .in("shop")
        .with(
            ConfigMap.named("settings")
                .entry("count", Text.format("%d pods", count))); // bad format
  }

  /** An exception that says nothing. */
  public static Stack bare() {
    Optional<String> none = Optional.empty();
    return Stack.named(none.orElseThrow(IllegalStateException::new)); // bare
  }

  /** A null, refused by a class of the JDK. */
  public static Stack nothing() {
    String domain = Map.of("prod", "example.com").get("test");
    return Stack.named(Objects.requireNonNull(domain, "the domain")); // nothing
  }

  /** An edit that throws when it is run. */
  public static Stack late() {
    return Stack.named("shop")
        .in("shop")
        .with(
            Deployment.named("api")
                .container(Container.of("api", Image.of("shop/api").tag("v1")))
                .edit(
                    io.fabric8.kubernetes.api.model.apps.Deployment.class,
                    it -> {
                      throw new IllegalStateException("too late"); // late
                    }));
  }

  /** A class that cannot be loaded. */
  public static Stack constant() {
    return Stack.named(Constants.NONE);
  }
}
