package io.lapstrake.k8s.bench;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;

/** The same Deployments as a user of fabric8's builders writes them. */
final class Fabric8 {

  private static final String NAME = "app.kubernetes.io/name";

  private Fabric8() {}

  /** Builds some Deployments, then writes them; gives how many characters they have. */
  static long write(int count, KubernetesSerialization serialization) {
    List<Deployment> deployments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      deployments.add(deployment(Lapstrake.name(i), "v1.4.2"));
    }
    long characters = 0;
    for (Deployment deployment : deployments) {
      characters += serialization.asYaml(deployment).length();
    }
    return characters;
  }

  static Deployment deployment(String name, String tag) {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("shop")
        .addToLabels(NAME, name)
        .endMetadata()
        .withNewSpec()
        .withReplicas(3)
        .withNewSelector()
        .addToMatchLabels(NAME, name)
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels(NAME, name)
        .endMetadata()
        .withNewSpec()
        .withServiceAccountName("api")
        .addNewContainer()
        .withName(name)
        .withImage("registry.example.com/shop/" + name + ":" + tag)
        .addNewPort()
        .withName("http")
        .withContainerPort(8080)
        .endPort()
        .addNewEnv()
        .withName("LOG_LEVEL")
        .withValue("info")
        .endEnv()
        .addNewEnv()
        .withName("DB_PASSWORD")
        .withNewValueFrom()
        .withNewSecretKeyRef("password", "postgres", null)
        .endValueFrom()
        .endEnv()
        .withNewResources()
        .addToRequests("cpu", new Quantity("500m"))
        .addToRequests("memory", new Quantity("512Mi"))
        .addToLimits("memory", new Quantity("1Gi"))
        .endResources()
        .withNewReadinessProbe()
        .withNewHttpGet()
        .withPath("/ready")
        .withNewPort("http")
        .endHttpGet()
        .endReadinessProbe()
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
