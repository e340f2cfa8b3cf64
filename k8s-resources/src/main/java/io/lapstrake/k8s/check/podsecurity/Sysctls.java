package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;
import java.util.Map;

/**
 * The kernel parameters that pods may set without harm to others, with the minor of Kubernetes 1
 * since which they count as such, after {@code check_sysctls.go}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline">Pod
 *     Security Standards</a>
 */
final class Sysctls {

  private static final Map<String, Integer> SAFE =
      Map.ofEntries(
          Map.entry("kernel.shm_rmid_forced", 0),
          Map.entry("net.ipv4.ip_local_port_range", 0),
          Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
          Map.entry("net.ipv4.tcp_syncookies", 0),
          Map.entry("net.ipv4.ping_group_range", 0),
          Map.entry("net.ipv4.ip_local_reserved_ports", 27),
          Map.entry("net.ipv4.tcp_keepalive_time", 29),
          Map.entry("net.ipv4.tcp_fin_timeout", 29),
          Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
          Map.entry("net.ipv4.tcp_keepalive_probes", 29),
          Map.entry("net.ipv4.tcp_rmem", 32),
          Map.entry("net.ipv4.tcp_wmem", 32),
          Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
          Map.entry("net.ipv4.tcp_notsent_lowat", 37));

  private Sysctls() {}

  static boolean isSafe(String name, int minor) {
    return SAFE.getOrDefault(name, Integer.MAX_VALUE) <= minor;
  }

  static List<String> of(MapNode settings) {
    return Leaf.maps(settings, "sysctls").stream().map(it -> Leaf.text(it, "name")).toList();
  }
}
