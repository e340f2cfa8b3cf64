package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;

/** Finds pods that share the network, the processes or the memory of their node. */
public final class HostNamespaces implements PodCheck {

  @Override
  public String code() {
    return "LAP-1305";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Namespaces of the host";
  }

  @Override
  public String why() {
    return "Such pods see the traffic or the processes of the node, and pass by network "
        + "policies.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
      if (Leaf.isTrue(pod.spec(), field)) {
        findings.add(
            pod.owner(),
            pod.path().key(field),
            "The pods share a namespace of their node.",
            "leave it out, or say with accepting(…) why it is needed.");
      }
    }
  }
}
