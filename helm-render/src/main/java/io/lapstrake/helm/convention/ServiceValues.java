package io.lapstrake.helm.convention;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.workload.Serving;

/** The values {@code service.type} and {@code service.port}. */
public final class ServiceValues {

  private final Input<String> type =
      Input.choice("service.type", "ClusterIP", "NodePort", "LoadBalancer")
          .orElse("ClusterIP")
          .describedAs("Whence the Service is reached");
  private final Input<Integer> port;

  private ServiceValues(int port) {
    this.port =
        Input.integer("service.port")
            .between(1, 65_535)
            .orElse(port)
            .describedAs("The port of the Service, and of the container");
  }

  /** The values below {@code service}. */
  public static ServiceValues standard() {
    return new ServiceValues(80);
  }

  /**
   * The same values with another default of the port, which is 80.
   *
   * @throws IllegalArgumentException when it is not from 1 to 65535
   */
  public ServiceValues onPort(int port) {
    return new ServiceValues(port);
  }

  /** The port. */
  public Value<Integer> port() {
    return port;
  }

  /** The Service of a workload, to its port {@code http}. */
  public Service of(Serving<?> workload) {
    return Service.of(workload)
        .withName(ReleaseNames.fullName())
        .labelledBy(ReleaseNames.labels())
        .port("http", port)
        .patch("spec.type", type);
  }
}
