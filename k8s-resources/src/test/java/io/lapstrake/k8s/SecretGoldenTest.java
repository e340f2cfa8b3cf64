package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Secrets that a stack makes, files in ConfigMaps, and pods that follow them. The expected files
 * follow Kubernetes' API; the hashes in them were computed with sha256sum.
 */
class SecretGoldenTest {

  private final Input<String> password = Input.text("password").sensitive();
  private final Input<String> user = Input.text("user").orElse("jane");
  private final Input<String> level = Input.text("level").orElse("info");
  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Environment test = Environment.named("test").with("password", "s3cret");

  private Stack stack() {
    return Stack.named("test").in("shop");
  }

  @Test
  void secrets_are_made_of_secret_inputs() {
    assertGolden(
        "secret.yaml",
        stack()
            .with(
                Secret.named("api")
                    .entry("token", password)
                    .entry("url", Text.format("postgres://%s:%s@db/shop", user, password))
                    .plain("user", user)
                    .plain("host", "db")
                    .immutable(),
                Secret.ofType("example.com/license", "license").entry("key", password),
                Secret.tls("web-tls", Literal.of("-----BEGIN CERTIFICATE-----\n"), password),
                Secret.basicAuth("admin", user, password),
                Secret.sshKey("deploy", password),
                Secret.registry("images", "registry.example.com:5000", user, password))
            .resolve(test));
  }

  @Test
  void bytes_are_given_in_base64() {
    Input<String> store = Input.text("store").sensitive();
    assertGolden(
        "secret-encoded.yaml",
        stack()
            .with(Secret.named("stores").encodedEntry("keys.jks", store))
            .resolve(Environment.named("test").with("store", "czNjcmV0")));

    Stack open = stack().with(Secret.named("stores").encodedEntry("a", Literal.of("czNjcmV0")));
    assertThat(catchThrowable(() -> open.resolve(test)))
        .hasMessageContaining("LAP-0421 Secret that everybody may read")
        .hasMessageContaining("data[\"a\"]");
  }

  @Test
  void what_they_hold_is_secret() {
    Manifests manifests =
        stack().with(Secret.registry("images", "r.example.com", user, password)).resolve(test);

    assertThat(manifests.all()).allMatch(Manifest::isSensitive);
  }

  @Test
  void a_secret_that_is_written_out_is_refused() {
    Input<String> open = Input.text("open").orElse("x");
    Stack stack =
        stack()
            .with(
                Secret.named("api")
                    .entry("a", Literal.of("hunter2"))
                    .entry("b", open)
                    .entry("c", Choice.when(debug, password).otherwise(open)));

    assertThat(catchThrowable(() -> stack.resolve(test)))
        .hasMessageContaining("stringData[\"a\"]")
        .hasMessageContaining("stringData[\"b\"]")
        .hasMessageContaining(
            """
            LAP-0421 Secret that everybody may read
              at test/Secret/api, stringData["b"]
              What is secret is written out here, or comes from an input that is not marked as \
            secret.
              Fix: take it from an input with sensitive(), or say plain(…) where it is no secret.""");
  }

  @Test
  void files_are_entries_as_kubectl_makes_them() {
    Path folder = Path.of("src/test/resources/config");

    assertGolden(
        "config-files.yaml",
        ConfigMap.named("all").folder(folder),
        ConfigMap.named("one").file(folder.resolve("logo.bin")));
  }

  @Test
  void a_file_that_is_not_there_is_a_problem() {
    Stack stack = stack().with(ConfigMap.named("a").file(Path.of("none.txt")));

    assertThat(catchThrowable(() -> stack.resolve(Environment.named("test"))))
        .hasMessage(
            """
            LAP-0420 File that cannot be read
              at test/ConfigMap/a, data
              none.txt is not there, or may not be read.
              Fix: name a file that is there; a relative path begins where the program was started.\
            """);
  }

  private ConfigMap settings() {
    return ConfigMap.named("settings")
        .entry("LEVEL", level)
        .file("app.yaml", "a: 1\n")
        .entryWhen(debug, "TRACE", "all");
  }

  private Deployment reading(ConfigMap settings) {
    return Deployment.named("api")
        .container(Container.of("api", Image.of("shop/api:1")).mount(settings, "/etc/api"));
  }

  @Test
  void pods_are_replaced_when_the_content_changes() {
    var settings = settings().rolloutOnChange();
    var other = Deployment.named("other").container(Container.of("other", Image.of("other:1")));

    assertGolden(
        "rollout.yaml",
        stack().with(settings, reading(settings), other).resolve(Environment.named("test")));
  }

  @Test
  void pods_of_a_secret_are_replaced_too_and_the_hash_is_secret() {
    var secret = Secret.named("db").entry("password", password).rolloutOnChange();
    var api =
        Deployment.named("api")
            .container(
                Container.of("api", Image.of("shop/api:1")).env("P", secret.key("password")));

    assertGolden("rollout-secret.yaml", stack().with(secret, api).resolve(test));
    assertThat(stack().with(secret, api).resolve(test).all()).allMatch(Manifest::isSensitive);
  }

  @Test
  void each_content_has_a_name_of_its_own_that_references_follow() {
    var settings = settings().versionedName();

    assertGolden(
        "versioned.yaml",
        stack().with(settings, reading(settings)).resolve(Environment.named("test")));
  }

  @Test
  void the_hash_of_repeated_entries_is_a_problem() {
    var rows = Input.records("rows", Input.text("name"), Input.text("value"));
    var settings = settings();
    Stack stack =
        stack()
            .with(
                settings
                    .part(new MapPart.Each(new Item(rows), List.of(Entry.of("a", "b"))))
                    .versionedName());

    assertThat(catchThrowable(() -> stack.resolve(test)))
        .hasMessageContaining("has no hash of its content, since an entry is repeated");
  }
}
