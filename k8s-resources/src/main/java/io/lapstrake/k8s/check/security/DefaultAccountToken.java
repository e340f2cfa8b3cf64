package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds pods that get a token of the account which all pods of the namespace share. */
public final class DefaultAccountToken implements PodCheck {

  @Override
  public String code() {
    return "LAP-1311";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Token of the default account";
  }

  @Override
  public String why() {
    return "Whatever is granted to the default account is granted to every pod with its "
        + "token. Pods that never ask the API server need none.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    String account = Leaf.text(pod.spec(), "serviceAccountName");
    if ((account.isEmpty() || account.equals("default"))
        && !Leaf.isFalse(pod.spec(), "automountServiceAccountToken")
        && !withoutToken(cluster, pod.namespace())) {
      findings.add(
          pod.owner(),
          pod.path().key("serviceAccountName"),
          "The pods run as the default account, and get its token.",
          "give them an account of their own, or no token.");
    }
  }

  private static boolean withoutToken(Cluster cluster, String namespace) {
    return cluster
        .find("", "ServiceAccount", namespace, "default")
        .filter(account -> Leaf.isFalse(account.tree(), "automountServiceAccountToken"))
        .isPresent();
  }
}
