package io.lapstrake.k8s.check.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The levels say of a pod what the admission says: each row is a version of a check of {@code
 * k8s.io/pod-security-admission/policy}, with pods on both sides of it.
 */
class PodSecurityAdmissionTest {

  private static final String TIGHT =
      "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]},"
          + " seccompProfile: {type: RuntimeDefault}";

  /** The check, the level, the minor of its rules, and a part of the pod. */
  @ParameterizedTest(name = "{0} in {2} refuses {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check_hostPathVolumes   | baseline   | 36 | volumes: [{name: a, hostPath: {path: /a}}]
          check_restrictedVolumes | restricted | 36 | volumes: [{name: a, hostPath: {path: /a}}]
          check_restrictedVolumes | restricted | 36 | volumes: [{name: a, nfs: {server: a, path: /a}}]
          check_restrictedVolumes | restricted | 36 | volumes: [{name: a, gitRepo: {repository: a}}]
          check_sysctls           | baseline   | 26 | securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports, value: a}]}
          check_sysctls           | baseline   | 28 | securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_time, value: a}]}
          check_sysctls           | baseline   | 31 | securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: a}]}
          check_sysctls           | baseline   | 36 | securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: a}]}
          check_seLinuxOptions    | baseline   | 30 | securityContext: {seLinuxOptions: {type: container_engine_t}}
          check_seccompProfile_baseline | baseline | 19 | securityContext: {seccompProfile: {type: Unconfined}}
          check_appArmorProfile   | baseline   | 18 | securityContext: {appArmorProfile: {type: Unconfined}}
          check_procMount_baseline | baseline  | 34 | hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]
          check_procMount_baseline | baseline  | 35 | hostUsers: true, containers: [{name: a, securityContext: {procMount: Unmasked}}]
          check_hostProbesAndhostLifecycle | baseline | 34 | containers: [{name: a, startupProbe: {tcpSocket: {host: b, port: 1}}}]
          check_hostProbesAndhostLifecycle | baseline | 34 | initContainers: [{name: a, lifecycle: {postStart: {httpGet: {host: b, port: 1}}}}]
          """)
  void refuses(String check, String level, int minor, String part) {
    assertThat(found(level, minor, part)).as(check).hasSize(1);
  }

  @ParameterizedTest(name = "{0} in {2} lets in {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check_restrictedVolumes | restricted | 36 | volumes: [{name: a, image: {reference: a}}, {name: b, csi: {driver: a}}, {name: c}]
          check_restrictedVolumes | restricted | 36 | volumes: [{name: a, ephemeral: {}}, {name: b, projected: {}}, {name: c, downwardAPI: {}}]
          check_sysctls           | baseline   | 27 | securityContext: {sysctls: [{name: net.ipv4.ip_local_reserved_ports, value: a}]}
          check_sysctls           | baseline   | 29 | securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_time, value: a}]}
          check_sysctls           | baseline   | 32 | securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: a}, {name: net.ipv4.tcp_wmem, value: a}]}
          check_sysctls           | baseline   | 37 | securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: a}]}
          check_seLinuxOptions    | baseline   | 31 | securityContext: {seLinuxOptions: {type: container_engine_t}}
          check_seccompProfile_baseline | baseline | 18 | securityContext: {seccompProfile: {type: Unconfined}}
          check_procMount_baseline | baseline  | 35 | hostUsers: false, containers: [{name: a, securityContext: {procMount: Unmasked}}]
          check_runAsUser         | baseline   | 36 | securityContext: {runAsUser: 0}
          check_hostProbesAndhostLifecycle | baseline | 33 | containers: [{name: a, startupProbe: {tcpSocket: {host: b, port: 1}}}]
          check_hostProbesAndhostLifecycle | baseline | 34 | containers: [{name: a, startupProbe: {tcpSocket: {host: '', port: 1}}}]
          """)
  void lets_in(String check, String level, int minor, String part) {
    assertThat(found(level, minor, part)).as(check).isEmpty();
  }

  @ParameterizedTest(
      name = "check_runAsNonRoot, check_runAsUser and check_procMount_restricted: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          of 1.34 | 34 | false | [spec.containers[name=a].securityContext.procMount, spec.containers[name=a].securityContext.runAsNonRoot, spec.containers[name=a].securityContext.runAsUser]
          of 1.35 | 35 | false | [spec.containers[name=a].securityContext.procMount]
          of users of the host in 1.35 | 35 | true | [spec.containers[name=a].securityContext.procMount, spec.containers[name=a].securityContext.runAsNonRoot, spec.containers[name=a].securityContext.runAsUser]
          """)
  void restricted_lets_pods_with_users_of_their_own_run_as_root(
      String name, int minor, boolean hostUsers, String expected) {
    String part =
        "hostUsers: "
            + hostUsers
            + ", containers: [{name: a, securityContext: {procMount: Unmasked, runAsUser: 0, "
            + TIGHT
            + "}}]";
    assertThat(report("restricted", minor, part)).as(name).hasToString(expected);
  }

  @ParameterizedTest(name = "check_appArmorProfile: {0}")
  @CsvSource({"runtime/default, 0", "localhost/a, 0", "'', 0", "unconfined, 1"})
  void an_annotation_names_an_app_armor_profile(String profile, int refused) {
    String key = "container.apparmor.security.beta.kubernetes.io/a";
    String pod = "annotations: {" + key + ": \"" + profile + "\"}, name: p, namespace: n";
    assertThat(report("baseline", 36, pod, "containers: [{name: a}]")).hasSize(refused);
  }

  /** What is found in a pod that keeps the level apart from the part. */
  private static List<String> found(String level, int minor, String part) {
    String rest =
        part.contains("ontainers: ")
            ? ""
            : ", containers: [{name: a, securityContext: {runAsNonRoot: true, " + TIGHT + "}}]";
    return report(level, minor, part + rest);
  }

  private static List<String> report(String level, int minor, String spec) {
    return report(level, minor, "name: p, namespace: n", spec);
  }

  private static List<String> report(String level, int minor, String metadata, String spec) {
    String labels = "pod-security.kubernetes.io/enforce: " + level;
    String version = "pod-security.kubernetes.io/enforce-version: v1." + minor;
    String yaml =
        "{apiVersion: v1, kind: Namespace, metadata: {name: n, labels: {"
            + labels
            + ", "
            + version
            + "}}}\n---\n{apiVersion: v1, kind: Pod, metadata: {"
            + metadata
            + "}, spec: {"
            + spec
            + "}}\n";
    Cluster cluster = new Cluster(manifests(yaml));
    return CheckReport.of(cluster, List.of(new PodSecurityBroken()), Set.of()).findings().stream()
        .map(finding -> finding.problem().toString())
        .map(text -> text.lines().skip(1).findFirst().orElseThrow())
        .map(place -> place.substring(place.indexOf(", ") + 2))
        .toList();
  }

  private static Manifests manifests(String yaml) {
    var problems = new Problems();
    List<Manifest> objects =
        YamlReader.read("objects.yaml", yaml, problems).stream()
            .map(document -> manifest((MapNode) document.tree()))
            .toList();
    problems.throwIfAny();
    return new Manifests("test", "test", objects, new TreeMap<>());
  }

  private static Manifest manifest(MapNode tree) {
    String kind = String.valueOf(tree.text("kind"));
    Address address = new Address("test", new ResourceId(kind, "a"));
    return new Manifest(address, tree, new TreeSet<>(), false, null);
  }
}
