package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/** What an Ingress names as the place where requests go. */
final class IngressBackend {

  private IngressBackend() {}

  static MapNode of(ServicePort port) {
    return service(port.serviceName(), MapNode.of("name", port.name()));
  }

  static MapNode of(Service service, Value<Integer> port) {
    return service(service.name(), MapNode.of("number", port));
  }

  private static MapNode service(Value<String> name, MapNode port) {
    return MapNode.of("service", MapNode.of("name", name).with("port", port));
  }

  static MapNode of(Resource object) {
    return MapNode.of("resource", KindAndName.of(object));
  }
}
