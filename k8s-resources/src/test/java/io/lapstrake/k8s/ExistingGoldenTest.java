package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** Words for what is made elsewhere: it is named where it is used, declared, and never written. */
class ExistingGoldenTest {

  private final Input<String> prefix = Input.text("prefix").orElse("shop");

  @Test
  void what_is_made_elsewhere_is_used_by_its_name() {
    var namespace = Namespace.existing("shop");
    var settings = ConfigMap.existing("settings").holding("LEVEL");
    var credentials = Secret.existing("db").holding("password", "user");
    var uploads = PersistentVolumeClaim.existing("uploads");
    var account = ServiceAccount.existing("runner");
    var database = Service.existing("postgres").in("data");

    Manifests manifests =
        Stack.named("test")
            .in(namespace)
            .with(
                Deployment.named("api")
                    .withName("shop-api")
                    .serviceAccount(account)
                    .container(
                        Container.of("api", Image.of("shop/api:1"))
                            .env("LEVEL", settings.key("LEVEL"))
                            .env("PASSWORD", credentials.key("password"))
                            .mount(settings.volume(), "/etc/settings")
                            .mount(credentials.volume(), "/etc/db")
                            .mount(uploads.volume(), "/srv/uploads")))
            .expecting(settings, credentials, uploads, account, database)
            .resolve(Environment.named("test"));

    assertGolden("existing.yaml", manifests);
    assertThat(manifests.externals())
        .extracting(external -> external + " " + external.keys())
        .containsExactly(
            "Namespace shop []",
            "Service data/postgres []",
            "ConfigMap shop/settings [LEVEL]",
            "PersistentVolumeClaim shop/uploads []",
            "Secret shop/db [password, user]",
            "ServiceAccount shop/runner []");
  }

  @Test
  void its_name_may_need_binding() {
    Manifests manifests =
        Stack.named("test")
            .in("shop")
            .expecting(
                Namespace.existing("a", prefix),
                Service.existing("a", prefix),
                ConfigMap.existing("a", prefix),
                Secret.existing("a", prefix),
                PersistentVolumeClaim.existing("a", prefix),
                ServiceAccount.existing("a", prefix))
            .resolve(Environment.named("test"));

    assertThat(manifests.externals()).hasSize(6).allMatch(it -> it.key().name().equals("shop"));
  }
}
