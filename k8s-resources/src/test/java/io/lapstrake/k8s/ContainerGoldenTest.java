package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.cpu;
import static io.lapstrake.k8s.Words.exec;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.grpc;
import static io.lapstrake.k8s.Words.httpGet;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.mebibytes;
import static io.lapstrake.k8s.Words.memory;
import static io.lapstrake.k8s.Words.millicores;
import static io.lapstrake.k8s.Words.podField;
import static io.lapstrake.k8s.Words.podResource;
import static io.lapstrake.k8s.Words.sleep;
import static io.lapstrake.k8s.Words.tcp;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Exec;
import io.lapstrake.k8s.pod.Mount;
import io.lapstrake.k8s.pod.PullPolicy;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.storage.AccessMode;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.storage.HostDirectory;
import io.lapstrake.k8s.storage.HostPathType;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Disruption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of containers; the expected files are written after Kubernetes' API. */
class ContainerGoldenTest {

  private final Input<String> tag = Input.text("tag").orElse("v2");
  private final Input<Boolean> debug = Input.flag("debug").orElse(true);

  @Test
  void a_container_is_started_as_it_is_said() {
    var settings = ConfigMap.named("settings").entry("LEVEL", "info");
    var secret = Secret.existing("db");
    assertGolden(
        "container.yaml",
        settings,
        Deployment.named("api")
            .container(
                Container.of(
                        "app", image("shop/api").registry("registry.example.com:5000").tag(tag))
                    .command("/bin/app", "--serve")
                    .args(List.of(Literal.of("--tag"), tag))
                    .workingDirectory("/srv")
                    .pull(PullPolicy.IF_NOT_PRESENT)
                    .port("http", 8080)
                    .udpPort("dns", 5353)
                    .env("MODE", "prod")
                    .env("TAG", tag)
                    .env("DEBUG", debug)
                    .env("WORKERS", Input.integer("workers").orElse(4))
                    .env("LEVEL", settings.key("LEVEL"))
                    .env("PASSWORD", secret.key("password"))
                    .env("POD_IP", podField("status.podIP"))
                    .env("LIMIT", podResource("limits.memory"))
                    .envWhen(debug, "TRACE", "all")
                    .envFrom(settings)
                    .envFrom(secret, "DB_")
                    .requests(cpu("250m"), memory("256Mi"), Amount.ephemeralStorage(gibibytes(1)))
                    .limits(
                        millicores(1500),
                        memory(mebibytes(512)),
                        Amount.devices("nvidia.com/gpu", 1))
                    .security(
                        ContainerSecurity.restricted()
                            .user(10001)
                            .group(10002)
                            .readOnlyRoot()
                            .add("NET_BIND_SERVICE"))
                    .afterStart(exec("touch", "/tmp/started"))
                    .beforeStop(sleep(10)))
            .container(
                Container.of("helper", image("helper").digest("sha256:" + "ab".repeat(32)))
                    .security(ContainerSecurity.none().privileged())
                    .beforeStop(httpGet("/stop").on(9000))));
  }

  @Test
  void probes_ask_as_it_is_said() {
    assertGolden(
        "probes.yaml",
        Deployment.named("api")
            .container(
                Container.of("web", image("web:1"))
                    .port("http", 8080)
                    .readyWhen(
                        httpGet("/ready")
                            .on("http")
                            .https()
                            .host("example.com")
                            .header("X-Probe", "ready")
                            .initialDelaySeconds(1)
                            .periodSeconds(2)
                            .timeoutSeconds(3)
                            .failureThreshold(4)
                            .successThreshold(5))
                    .aliveWhen(tcp("http").terminationGracePeriodSeconds(6))
                    .startedWhen(exec("test", "-e", "/tmp/up")))
            .container(
                Container.of("rpc", image("rpc:1"))
                    .readyWhen(grpc(9090).service("shop.Cart"))
                    .aliveWhen(tcp(9090))
                    .startedWhen(httpGet("/").on(8081))));
  }

  @Test
  void one_address_of_the_node_listens_and_another_host_is_asked() {
    assertGolden(
        "hosts.yaml",
        Deployment.named("api")
            .container(
                Container.of("app", image("app:1"))
                    .hostPort("admin", 9000, "127.0.0.1")
                    .aliveWhen(tcp(5432).host("db.example.com"))));
  }

  @Test
  void volumes_are_mounted_as_it_is_said() {
    var settings = ConfigMap.named("app.settings").file("app.yaml", "a: 1\n");
    var uploads =
        PersistentVolumeClaim.named("uploads", gibibytes(50)).access(AccessMode.READ_WRITE_MANY);
    assertGolden(
        "mounts.yaml",
        settings,
        uploads,
        Deployment.named("api")
            .container(
                Container.of("app", image("app:1"))
                    .mount(settings, "/etc/app")
                    .mount(Mount.of(settings, "/etc/one.yaml").subPath("app.yaml").readOnly())
                    .mount(Secret.existing("tls"), "/etc/tls")
                    .mount(uploads, Literal.of("/srv/uploads"))
                    .mount(EmptyDirectory.named("tmp").sizeLimit(mebibytes(64)).inMemory(), "/tmp")
                    .mount(
                        HostDirectory.named("log", "/var/log").ofType(HostPathType.DIRECTORY),
                        "/host/log")
                    .mount(Volume.named("again", settings), "/etc/again"))
            .container(Container.of("side", image("side:1")).mount(uploads, "/uploads")));
  }

  @Test
  void values_stand_where_literals_may() {
    Input<Integer> port = Input.integer("port").orElse(8081);
    var secret = Secret.existing("db", Literal.of("db-credentials"));
    assertGolden(
        "values.yaml",
        Deployment.named("api")
            .rollingPercent(50, 10)
            .serviceAccount("api")
            .disruption(Disruption.atMostUnavailablePercent(Input.integer("away").orElse(20)))
            .container(
                Container.of("app", image("app").tag("v1"))
                    .command(List.of(Literal.of("run"), tag))
                    .pull(Input.choice("pull", "Always", "Never").orElse("Always"))
                    .mount(secret, "/etc/db")
                    .mount(
                        Volume.of("info", "downwardAPI", MapNode.of("items", ListNode.EMPTY)),
                        "/etc/info")
                    .readyWhen(httpGet("/").on(port))
                    .aliveWhen(tcp(port))
                    .startedWhen(Exec.command(List.of(Literal.of("check"), tag)))));
  }
}
