package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.NearestName;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds capabilities that Linux does not have. */
public final class UnknownCapability implements ContainerCheck {

  private static final Set<String> KNOWN =
      Set.of(
          "ALL",
          "AUDIT_CONTROL",
          "AUDIT_READ",
          "AUDIT_WRITE",
          "BLOCK_SUSPEND",
          "BPF",
          "CHECKPOINT_RESTORE",
          "CHOWN",
          "DAC_OVERRIDE",
          "DAC_READ_SEARCH",
          "FOWNER",
          "FSETID",
          "IPC_LOCK",
          "IPC_OWNER",
          "KILL",
          "LEASE",
          "LINUX_IMMUTABLE",
          "MAC_ADMIN",
          "MAC_OVERRIDE",
          "MKNOD",
          "NET_ADMIN",
          "NET_BIND_SERVICE",
          "NET_BROADCAST",
          "NET_RAW",
          "PERFMON",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYSLOG",
          "SYS_ADMIN",
          "SYS_BOOT",
          "SYS_CHROOT",
          "SYS_MODULE",
          "SYS_NICE",
          "SYS_PACCT",
          "SYS_PTRACE",
          "SYS_RAWIO",
          "SYS_RESOURCE",
          "SYS_TIME",
          "SYS_TTY_CONFIG",
          "WAKE_ALARM");

  @Override
  public String code() {
    return "LAP-1323";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Capability that there is not";
  }

  @Override
  public String why() {
    return "A capability is named without CAP_ before it. A container with one that "
        + "there is not never starts, or runs without what was meant.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    MapNode capabilities = container.security().map("capabilities");
    for (String list : List.of("add", "drop")) {
      List<String> names = Leaf.texts(capabilities, list);
      for (int i = 0; i < names.size(); i++) {
        if (!KNOWN.contains(names.get(i).toUpperCase(Locale.ROOT))) {
          FieldPath at = container.path().key("securityContext").key("capabilities").key(list);
          add(container, at.index(i), names.get(i), findings);
        }
      }
    }
  }

  private static void add(PodContainer container, FieldPath at, String name, Findings findings) {
    String bare = name.startsWith("CAP_") ? name.substring("CAP_".length()) : name;
    findings.add(
        container.pod().owner(),
        at,
        "Linux has no capability " + name + ", as containers name them.",
        NearestName.of(bare, KNOWN)
            .map(near -> "write " + near + ", if that is meant.")
            .orElse("write its name as Linux has it, without CAP_."));
  }
}
