package io.lapstrake.k8s;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A custom resource as a user of fabric8 writes it. */
@Group("example.com")
@Version("v1")
public final class Gadget extends CustomResource<Gadget.Spec, Void> implements Namespaced {

  private static final long serialVersionUID = 1L;

  /** A gadget with a size. */
  static Gadget of(String name, int size) {
    var gadget = new Gadget();
    gadget.getMetadata().setName(name);
    gadget.setSpec(new Spec(size));
    return gadget;
  }

  /**
   * What a gadget is to be.
   *
   * @param size from 1
   */
  public record Spec(int size) {}
}
