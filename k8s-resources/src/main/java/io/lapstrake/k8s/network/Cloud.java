package io.lapstrake.k8s.network;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cloud, where its load balancers are asked for in a way of its own.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer">
 *     Internal load balancers</a>
 */
public enum Cloud {
  /** Amazon Web Services: what its controller reads, and what Kubernetes' own reads. */
  AWS("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
  /** Microsoft Azure. */
  AZURE("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
  /** Google Cloud. */
  GOOGLE("networking.gke.io/load-balancer-type", "Internal"),
  /** Alibaba Cloud. */
  ALIBABA("service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"),
  /** OpenStack. */
  OPENSTACK("service.beta.kubernetes.io/openstack-internal-load-balancer", "true");

  private static final String AWS_OF_KUBERNETES =
      "service.beta.kubernetes.io/aws-load-balancer-internal";

  private final String key;
  private final String text;

  Cloud(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** The annotations that ask for a load balancer within the cloud's own networks. */
  SortedMap<String, String> annotations() {
    var annotations = new TreeMap<String, String>();
    annotations.put(key, text);
    if (this == AWS) {
      annotations.put(AWS_OF_KUBERNETES, "true");
    }
    return annotations;
  }
}
