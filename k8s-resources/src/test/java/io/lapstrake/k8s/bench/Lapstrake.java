package io.lapstrake.k8s.bench;

import static io.lapstrake.k8s.quantity.Amount.cpu;
import static io.lapstrake.k8s.quantity.Amount.memory;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.HttpGet;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.util.ArrayList;
import java.util.List;

/** Deployments as a user of Lapstrake describes them. */
final class Lapstrake {

  private Lapstrake() {}

  /** Describes and resolves some Deployments; the images of every hundredth have a given tag. */
  static Manifests resolve(int count, String tagOfSome) {
    List<Part> deployments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      deployments.add(deployment(name(i), i % 100 == 0 ? tagOfSome : "v1.4.2"));
    }
    return Stack.named("bench").in("shop").with(deployments).resolve(Environment.named("prod"));
  }

  /** A name whose order is that of the numbers. */
  static String name(int number) {
    return "app-" + (1_000_000 + number);
  }

  static Deployment deployment(String name, String tag) {
    return Deployment.named(name)
        .replicas(3)
        .container(
            Container.of(name, Image.of("shop/" + name).registry("registry.example.com").tag(tag))
                .port("http", 8080)
                .env("LOG_LEVEL", "info")
                .env("DB_PASSWORD", Secret.existing("postgres").key("password"))
                .requests(cpu("500m"), memory("512Mi"))
                .limits(memory("1Gi"))
                .readyWhen(HttpGet.path("/ready").on("http")))
        .serviceAccount("api");
  }
}
