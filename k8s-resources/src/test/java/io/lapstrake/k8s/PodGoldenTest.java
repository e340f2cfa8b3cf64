package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.gpus;
import static io.lapstrake.k8s.Words.mebibytes;
import static io.lapstrake.k8s.Words.memory;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.DeviceClaim;
import io.lapstrake.k8s.pod.Dns;
import io.lapstrake.k8s.pod.Mount;
import io.lapstrake.k8s.pod.MountPropagation;
import io.lapstrake.k8s.pod.PodField;
import io.lapstrake.k8s.pod.ResizePolicy;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.quantity.Bytes;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.security.SeLinux;
import io.lapstrake.k8s.security.SecurityProfile;
import io.lapstrake.k8s.security.WindowsUser;
import io.lapstrake.k8s.storage.CsiDisk;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.storage.PersistentVolume;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;
import org.junit.jupiter.api.Test;

/** The rarer words of pods; the expected files are written after Kubernetes' API. */
class PodGoldenTest {

  private static final Container APP = Container.of("app", "app:1");

  private static final Service NOBODY =
      Service.named("nobody").headless().selecting("app", "nobody");

  private static void assertShop(String file, Part... parts) {
    assertShop(file, Stack.named("test").in("shop"), parts);
  }

  private static void assertShop(String file, Stack stack, Part... parts) {
    assertGolden(file, stack.with(parts).resolve(Environment.named("test")));
  }

  @Test
  void arguments_mix_texts_and_values() {
    Input<String> mode = Input.choice("mode", "yes", "no").orElse("yes");
    assertShop(
        "arguments.yaml",
        Deployment.named("redis")
            .container(
                Container.of("redis", Input.text("image").orElse("redis:7.4"))
                    .args("--save", "60")
                    .arg("--appendonly", mode)
                    .arg("--port", Input.integer("port").orElse(6379))
                    .arg("--loglevel", "debug")
                    .arg("--daemonize")
                    .arg(Literal.of("no"))));
  }

  @Test
  void a_container_has_ports_devices_and_terminals() {
    var disk = PersistentVolumeClaim.named("disk", gibibytes(10)).blockDevice();
    var scratch = EmptyDirectory.named("scratch");
    assertShop(
        "container-more.yaml",
        disk,
        Deployment.named("api")
            .container(
                APP.sctpPort("signal", 9899)
                    .hostPort("web", 8080)
                    .device(disk, "/dev/xvda")
                    .mount(
                        Mount.of(scratch, "/scratch")
                            .subPathExpression("$(POD_NAME)")
                            .propagation(MountPropagation.HOST_TO_CONTAINER))
                    .mount(Mount.of(scratch, "/frozen").readOnlyThroughout())
                    .env("A", ConfigMap.existing("settings").key("a").optional())
                    .env("B", Secret.existing("db").key("b").optional())
                    .envFromIfThere(Secret.existing("more"))
                    .env("POD_NAME", PodField.name())
                    .env("POD_NAMESPACE", PodField.namespace())
                    .env("POD_IP", PodField.ip())
                    .env("NODE", PodField.nodeName())
                    .env("NODE_IP", PodField.nodeIp())
                    .env("TIER", PodField.label("tier"))
                    .env("NOTE", PodField.annotation("example.com/note"))
                    .env("MEMORY", PodField.resource("limits.memory").of("app").inUnitsOf("1Mi"))
                    .limits(
                        gpus(1),
                        Amount.amdGpus(2),
                        Amount.intelGpus(3),
                        memory("1Gi"),
                        Amount.hugePages(mebibytes(2), mebibytes(64)))
                    .terminationMessagePath("/tmp/why")
                    .terminationMessageFromLog()
                    .terminal())
            .container(Container.of("shell", "shell:1").stdinOnce()));
    assertThatThrownBy(
            () -> Amount.hugePages(Bytes.mebibytes(Input.integer("pages")), mebibytes(64)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The size of pages is part of a name, so it is known");
  }

  @Test
  void security_is_said_for_pods_and_for_containers() {
    assertShop(
        "security.yaml",
        Deployment.named("api")
            .security(
                PodSecurity.none()
                    .volumeGroup(2000)
                    .volumeGroupOnlyIfNeeded()
                    .furtherGroup(3000)
                    .furtherGroup(3001)
                    .sysctl("net.ipv4.ip_local_port_range", "32768 60999")
                    .seccomp(SecurityProfile.unconfined())
                    .appArmor(SecurityProfile.ofRuntime())
                    .seLinux(SeLinux.level("s0:c1,c2")))
            .container(
                APP.security(
                    ContainerSecurity.none()
                        .seccomp(SecurityProfile.onNode("profiles/api.json"))
                        .appArmor(SecurityProfile.onNode("api"))
                        .seLinux(SeLinux.level("s0").user("u").role("r").type("t")))),
        Deployment.named("legacy")
            .onWindows()
            .security(
                PodSecurity.none()
                    .windows(
                        WindowsUser.named("ContainerUser").credentialSpec("legacy").hostProcess()))
            .hostNetwork()
            .container(
                APP.security(
                    ContainerSecurity.none()
                        .windows(WindowsUser.named("ContainerAdministrator")))));
  }

  @Test
  void a_credential_spec_is_given_as_it_is() {
    assertShop(
        "windows.yaml",
        Deployment.named("api")
            .onWindows()
            .container(
                APP.security(
                    ContainerSecurity.none()
                        .windows(
                            WindowsUser.named("ContainerUser")
                                .credentialSpecText("{\"CmsPlugins\":[\"ActiveDirectory\"]}")))));
  }

  @Test
  void pods_see_around_them_what_is_said() {
    var members = Service.named("members").headless().selecting("app", "member");
    assertShop(
        "surroundings.yaml",
        members,
        Deployment.named("api")
            .dns(Dns.ofCluster().option("ndots", "2").option("edns0"))
            .hostAlias("192.0.2.10", "old.example.com", "older.example.com")
            .hostname("first")
            .subdomain(members)
            .hostnameWithDomain()
            .sharedProcesses()
            .withoutServiceLinks()
            .withApiToken()
            .readinessGate("example.com/load-balanced")
            .container(APP),
        Deployment.named("own")
            .dns(Dns.own().nameserver("192.0.2.1").search("corp.example.com"))
            .subdomain("elsewhere")
            .container(APP),
        DaemonSet.named("agent")
            .dns(Dns.ofNode())
            .hostNetwork()
            .hostProcesses()
            .hostIpc()
            .container(APP),
        DaemonSet.named("proxy").hostNetwork().dns(Dns.ofClusterOnHostNetwork()).container(APP));
  }

  @Test
  void updates_are_as_fast_as_it_is_said() {
    assertShop(
        "updates.yaml",
        NOBODY,
        Deployment.named("api").rollingPercent(50, 10).paused().container(APP),
        DaemonSet.named("a").rollingPercent(20).container(APP),
        DaemonSet.named("b").surging(1).container(APP),
        DaemonSet.named("c").surgingPercent(30).container(APP),
        StatefulSet.named("d")
            .governedBy(NOBODY)
            .revisionHistoryLimit(3)
            .rollingFrom(2)
            .container(APP));
  }

  /** Kubernetes 1.32 knows these fields and does as if they were not there. */
  @Test
  void what_came_after_kubernetes_1_32() {
    var gpu = DeviceClaim.fromTemplate("gpu", "single-gpu");
    var shared = DeviceClaim.shared("shared", "big-gpu");
    assertShop(
        "later.yaml",
        Stack.named("test").in("shop").targeting(KubernetesVersion.of("1.35")),
        NOBODY,
        StatefulSet.named("a").governedBy(NOBODY).maxUnavailable(2).rollingFrom(1).container(APP),
        StatefulSet.named("b").governedBy(NOBODY).maxUnavailablePercent(30).container(APP),
        PersistentVolume.named("disk", gibibytes(5), CsiDisk.of("ebs.csi.aws.com", "vol-1"))
            .attributesClass("silver"),
        PersistentVolumeClaim.named("disk", gibibytes(5)).attributesClass("silver"),
        Deployment.named("d")
            .security(PodSecurity.none().seLinux(SeLinux.level("s0:c1,c2")).relabelingByMount())
            .container(APP),
        Deployment.named("c")
            .userNamespace()
            .security(PodSecurity.none().onlyTheseGroups().relabelingEachFile())
            .deviceClaim(gpu)
            .deviceClaim(shared)
            .podRequests(Amount.cpu("500m"), memory("1Gi"))
            .podLimits(memory("2Gi"))
            .container(
                APP.devices(gpu)
                    .devices(shared, "memory")
                    .resizeCpu(ResizePolicy.NOT_REQUIRED)
                    .resizeMemory(ResizePolicy.RESTART_CONTAINER)
                    .security(ContainerSecurity.none().unmaskedProc())));
  }
}
