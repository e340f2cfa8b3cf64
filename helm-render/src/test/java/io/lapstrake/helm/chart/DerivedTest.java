package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hashes and Base64 in a chart are those that resolving computes. */
class DerivedTest {

  private final Input<String> level = Input.text("level").orElse("info");
  private final Input<Integer> size = Input.integer("size").orElse(3);
  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Input<String> password = Input.text("password").sensitive().example("x");

  private Stack stack() {
    var settings =
        ConfigMap.named("settings")
            .entry("LEVEL", level)
            .entry("SIZE", size)
            .file("app.yaml", Text.format("level: %s\nsize: %s\n", level, size))
            .entryWhen(debug, "TRACE", level)
            .binary("logo", new byte[] {1, 2, 3});
    var followed = settings.rolloutOnChange();
    var versioned =
        ConfigMap.named("versioned").entry("A", level).entryWhen(debug, "B", "b").versionedName();
    var credentials = Secret.named("db").entry("password", password).rolloutOnChange();
    return Stack.named("derived")
        .with(
            followed,
            versioned,
            credentials,
            Secret.registry("images", "registry.example.com", level, password),
            Deployment.named("api")
                .container(
                    Container.of("api", Image.of("shop/api:1"))
                        .mount(followed, "/etc/api")
                        .mount(versioned, "/etc/versioned")
                        .env("PASSWORD", credentials.key("password"))));
  }

  @Test
  void are_the_same_with_any_values() {
    try (var harness = new ChartHarness(stack())) {
      String plain = harness.assertSame(Map.of("password", Literal.of("s3cret")));
      assertThat(plain).contains("checksum/configmap-settings: ");
      for (String text : NastyTexts.ALL) {
        Literal<String> nasty = Literal.of(text);
        harness.assertAlike(
            Map.of(
                "password",
                nasty,
                "level",
                nasty,
                "debug",
                Literal.TRUE,
                "size",
                Literal.of(1_000_000)));
      }
    }
  }
}
