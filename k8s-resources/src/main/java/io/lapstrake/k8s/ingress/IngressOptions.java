package io.lapstrake.k8s.ingress;

import io.lapstrake.core.value.MapNode;

/** Annotations of an Ingress that its controller reads. */
public sealed interface IngressOptions permits NginxOptions, TraefikOptions, AlbOptions {

  /** The annotations, all of them text. */
  MapNode annotations();
}
