package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.NODES;
import static io.lapstrake.k8s.Words.REGIONS;
import static io.lapstrake.k8s.Words.ZONES;
import static io.lapstrake.k8s.Words.atLeastAvailable;
import static io.lapstrake.k8s.Words.atMostUnavailable;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.scheduling.Spread;
import io.lapstrake.k8s.scheduling.Toleration;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.storage.AccessMode;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Disruption;
import io.lapstrake.k8s.workload.Retention;
import io.lapstrake.k8s.workload.StatefulSet;
import org.junit.jupiter.api.Test;

/** The words of the kinds that run pods; the expected files are written after Kubernetes' API. */
class WorkloadGoldenTest {

  private static final Container APP = Container.of("app", image("app:1"));

  @Test
  void a_deployment_rolls_out_as_it_is_said() {
    assertGolden(
        "deployment.yaml",
        Deployment.named("api")
            .label("team", "shop")
            .label("tier", Literal.of("back"))
            .annotation("note", "on call: 42")
            .annotation("owner", Literal.of("ada"))
            .replicas(3)
            .rolling(2, 0)
            .revisionHistoryLimit(3)
            .progressDeadlineSeconds(120)
            .minReadySeconds(5)
            .container(APP),
        Deployment.named("single").recreate().container(APP));
  }

  @Test
  void selectors_follow_the_name_that_is_said() {
    assertGolden(
        "named.yaml",
        Deployment.named("api")
            .spreadOver(ZONES)
            .withName(Release.prefixed("api"))
            .spreadOver(NODES.strictly().maxSkew(2))
            .spreadOver(REGIONS)
            .spreadOver(Spread.over("example.com/rack"))
            .podLabel("version", "blue")
            .podLabel("channel", Literal.of("beta"))
            .podAnnotation("a", "1")
            .podAnnotation("b", Literal.of("2"))
            .in("elsewhere")
            .disruption(atMostUnavailable(1))
            .container(APP));
  }

  @Test
  void pods_run_where_and_as_whom_it_is_said() {
    var account = ServiceAccount.named("app");
    assertGolden(
        "pod.yaml",
        account,
        Deployment.named("api")
            .serviceAccount(account)
            .withoutApiToken()
            .imagePullSecret(Secret.existing("registry"))
            .onNodesWith("disk", "ssd")
            .onNodesWith("arch", Literal.of("arm64"))
            .tolerating(
                Toleration.of("dedicated")
                    .equalTo("batch")
                    .effect(Toleration.Effect.NO_EXECUTE)
                    .forSeconds(60))
            .tolerating(Toleration.of("spot").effect(Toleration.Effect.PREFER_NO_SCHEDULE))
            .toleratingControlPlane()
            .security(PodSecurity.restricted().user(1000).group(1001).volumeGroup(1002))
            .terminationGracePeriodSeconds(45)
            .priorityClass("high")
            .hostNetwork()
            .initContainer(Container.of("migrate", image("app:1")).args("migrate"))
            .sidecar(Container.of("proxy", image("proxy:2")))
            .volume(EmptyDirectory.named("scratch"))
            .container(APP));
  }

  @Test
  void containers_are_there_when_their_conditions_hold() {
    Input<Boolean> on = Input.flag("on").orElse(true);
    Input<Boolean> off = Input.flag("off").orElse(false);
    assertGolden(
        "container-when.yaml",
        Deployment.named("api")
            .container(Container.of("api", image("api:1")))
            .containerWhen(
                on,
                Container.of("metrics", image("metrics:1"))
                    .mount(EmptyDirectory.named("samples"), "/samples"))
            .containerWhen(
                off,
                Container.of("debug", image("debug:1"))
                    .mount(EmptyDirectory.named("dumps"), "/dumps"))
            .initContainerWhen(on, Container.of("migrate", image("migrate:1")))
            .initContainerWhen(off, Container.of("seed", image("seed:1")))
            .sidecarWhen(on, Container.of("proxy", image("proxy:1")))
            .sidecarWhen(off, Container.of("trace", image("trace:1"))));
  }

  @Test
  void a_stateful_set_has_claims_and_a_headless_service() {
    var database =
        StatefulSet.named("db")
            .replicas(3)
            .claim(Claim.named("data", gibibytes(20)).storageClass("fast").mountedAt("/var/lib/db"))
            .container(APP)
            .claim(
                Claim.named("log")
                    .size(gibibytes(1))
                    .access(AccessMode.READ_WRITE_ONCE_POD)
                    .mountedAt("/var/log/db"))
            .retention(Retention.RETAIN, Retention.DELETE)
            .inParallel()
            .rollingFrom(2)
            .minReadySeconds(10)
            .countingFrom(1);
    assertGolden(
        "statefulset.yaml",
        database,
        database.headlessService().withUnreadyPods(),
        Deployment.named("client").container(APP.env("DB", database.host())));
  }

  @Test
  void a_stateful_set_may_be_governed_by_another_service() {
    var members = Service.named("members").headless().selecting("app.kubernetes.io/name", "db");
    var database =
        StatefulSet.named("db")
            .governedBy(members)
            .replacedByHand()
            .container(APP.mount(Claim.named("data"), "/data").env("HOSTS", members.host()))
            .claim(Claim.named("data").size(gibibytes(1)).blockDevice().restoredFrom("monday"));
    assertGolden("statefulset-governed.yaml", database, members);
  }

  @Test
  void a_daemon_set_runs_on_every_node() {
    assertGolden(
        "daemonset.yaml",
        DaemonSet.named("logs")
            .rolling(2)
            .minReadySeconds(3)
            .revisionHistoryLimit(2)
            .toleratingEveryTaint()
            .container(APP),
        DaemonSet.named("probe").replacedByHand().container(APP));
  }

  @Test
  void disruption_is_bounded_beside_the_workload() {
    assertGolden(
        "disruption.yaml",
        Deployment.named("a").container(APP).disruption(atLeastAvailable(2)),
        Deployment.named("b").container(APP).disruption(Disruption.atMostUnavailablePercent(25)));
  }
}
