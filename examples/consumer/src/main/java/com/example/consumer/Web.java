package com.example.consumer;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;

/** An API and its Service. */
public final class Web implements Blueprint {

  private final Input<Integer> replicas =
      Input.integer("replicas").between(1, 9).orElse(2).describedAs("Pods that serve the API");

  @Override
  public Stack stack() {
    var api =
        Deployment.named("api")
            .replicas(replicas)
            .container(Container.of("api", Image.of("example/api").tag("1.0")).port("http", 8080));

    return Stack.named("web").in(Namespace.named("web")).with(api, api.service().port("http", 80));
  }
}
