package io.lapstrake.examples.forecast;

import static io.lapstrake.k8s.Words.*;
import static io.lapstrake.k8s.scheduling.Toleration.Effect.NO_SCHEDULE;
import static io.lapstrake.k8s.storage.AccessMode.READ_WRITE_MANY;
import static io.lapstrake.k8s.workload.ConcurrencyPolicy.FORBID;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.gateway.Gateway;
import io.lapstrake.k8s.gateway.HttpMatch;
import io.lapstrake.k8s.gateway.HttpRoute;
import io.lapstrake.k8s.gateway.HttpRule;
import io.lapstrake.k8s.limits.LimitRange;
import io.lapstrake.k8s.limits.Range;
import io.lapstrake.k8s.limits.ResourceQuota;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.Split;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.pod.Mount;
import io.lapstrake.k8s.scale.HorizontalPodAutoscaler;
import io.lapstrake.k8s.scale.Metric;
import io.lapstrake.k8s.scale.Scaling;
import io.lapstrake.k8s.scheduling.NodePool;
import io.lapstrake.k8s.scheduling.PriorityClass;
import io.lapstrake.k8s.scheduling.Taint;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.storage.StorageClass;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Job;
import io.lapstrake.k8s.workload.PodFailure;
import io.lapstrake.k8s.workload.Schedule;
import io.lapstrake.k8s.workload.Workload;
import java.time.ZoneId;

/**
 * Sales forecasts: sales are fetched each night, models learn from them on GPUs, and one model
 * answers the shop while the next one proves itself on a share of the requests.
 */
public final class Forecasts implements Blueprint {

  /** The nodes with GPUs, by the label and the taint that the cluster gives them. */
  private static final NodePool GPU_NODES =
      NodePool.of("example.com/pool", "gpu")
          .taint(Taint.of("nvidia.com/gpu", NO_SCHEDULE))
          .having("nvidia.com/gpu");

  /** Each is a task of the training: a part of the model. */
  private static final int REGIONS = 12;

  private static final int HOUR = 60 * 60; // seconds

  private final Input<String> trained =
      model("training.model").describedAs("Model that is trained");
  private final Input<Integer> gpus =
      Input.integer("training.gpus")
          .between(1, 8)
          .orElse(1)
          .describedAs("GPUs that train at a time");
  private final Input<String> served = model("server.model").describedAs("Model that answers");
  private final Input<Integer> servedShare = percent("server.percent", 100);
  private final Input<Integer> least =
      Input.integer("server.pods.least").between(2, 20).orElse(2).describedAs("Pods at least");
  private final Input<Integer> most =
      Input.integer("server.pods.most").between(2, 20).orElse(4).describedAs("Pods at most");
  private final Input<String> tried =
      model("canary.model").describedAs("Model that is tried on some requests");
  private final Input<Integer> triedShare = percent("canary.percent", 0);
  private final Input<String> host =
      Input.text("host").orElse("forecast.example.com").describedAs("Where forecasts are asked");

  private final StorageClass files = StorageClass.existing("shared-files");

  /** Sales and models: written by batch work, read by servers, on many nodes at once. */
  private final PersistentVolumeClaim data =
      PersistentVolumeClaim.named("data", gibibytes(500))
          .storageClass(files)
          .access(READ_WRITE_MANY);

  private final PriorityClass online =
      PriorityClass.named("forecast-online", 1000).description("Answers before batch work");

  @Override
  public Stack stack() {
    var warehouse = Secret.existing("warehouse").holding("token");

    var fetch =
        secured(Job.named("fetch-sales"))
            .container(
                container("fetch", image("registry.example.com/forecast/fetch:v1.3.0"))
                    .arg("--from", "https://warehouse.example.com")
                    .arg("--token", "/etc/warehouse/token")
                    .arg("--into", "/data/sales")
                    .mount(warehouse, "/etc/warehouse")
                    .mount(data, "/data")
                    .requests(cpu("1"), memory("2Gi"))
                    .limits(memory("2Gi")))
            .backoffLimit(3)
            .activeDeadlineSeconds(2 * HOUR)
            .at(Schedule.daily(4, 0))
            .timeZone(ZoneId.of("Europe/Berlin"))
            .startingDeadlineSeconds(HOUR)
            .concurrency(FORBID);

    // A Job cannot change, so each model has one of its own. It stays when it is done: Argo CD and
    // Flux would start one again that is gone.
    var train =
        secured(Job.indexed("train", REGIONS))
            .withName(Text.format("train-%s", trained))
            .runsOn(GPU_NODES)
            .parallelism(gpus)
            .container(
                container("train", image("registry.example.com/forecast/train:v2.0.1"))
                    .arg("--sales", "/data/sales")
                    .arg("--into", Text.format("/data/models/%s", trained))
                    .mount(data, "/data")
                    .mount(
                        EmptyDirectory.named("shm").inMemory().sizeLimit(gibibytes(8)), "/dev/shm")
                    .requests(cpu("8"), memory("32Gi"))
                    .limits(memory("32Gi"), GPU_NODES.devices(1)))
            .when(PodFailure.disruption().isIgnored()) // a drained node says nothing of the model
            .backoffLimitPerIndex(2)
            .activeDeadlineSeconds(12 * HOUR);

    var server = server("server", served);
    var canary = server("canary", tried);
    var toServer = server.service().port("http", 80);
    var toCanary = canary.service().port("http", 80);

    var gateways = Namespace.existing("gateways");
    var gateway = Gateway.existing("public").in(gateways);
    var route =
        HttpRoute.named("forecast")
            .at(gateway.listener("https"))
            .host(host)
            .rule(
                HttpRule.of(HttpMatch.under("/v1"))
                    .to(
                        Split.of(servedShare, toServer.port("http"))
                            .and(triedShare, toCanary.port("http")))
                    .timeoutSeconds(10));

    return Stack.named("forecast")
        .in(Namespace.named("forecast").podSecurity(RESTRICTED))
        .with(
            ResourceQuota.named("forecast")
                .requests(cpu("100"), memory("340Gi"), GPU_NODES.devices(8))
                .storage(gibibytes(500))
                .count("pods", 60),
            LimitRange.named("forecast")
                .with(Range.ofContainer().usualRequest(cpu("100m"), memory("128Mi"))))
        .with(data, fetch, train)
        .with(online, server, toServer, canary, toCanary, route)
        .with(
            HorizontalPodAutoscaler.of(server, least, most)
                .metric(Metric.cpu().utilizationPercent(70))
                .scalingDown(Scaling.after(600)),
            HorizontalPodAutoscaler.of(canary, 2, 5).metric(Metric.cpu().utilizationPercent(70)))
        .with(
            Traffic.denyAll(),
            Traffic.allowDns(),
            Traffic.allow(Peer.namespace(gateways), server.port("http")),
            Traffic.allow(Peer.namespace(gateways), canary.port("http")),
            Traffic.allow(fetch, toCidr("198.51.100.0/24").called("warehouse").port(443)))
        .expecting(files, warehouse, gateways, gateway)
        .output("url", Text.format("https://%s/v1", host));
  }

  /** Pods that answer with a model: as many as there is to do. */
  private Deployment server(String id, Value<String> model) {
    return secured(Deployment.named(id))
        .container(
            container("server", image("registry.example.com/forecast/server:v3.2.0"))
                .port("http", 8080)
                .arg("--model", Text.format("/models/%s", model))
                .mount(Mount.of(data, "/models").subPath("models").readOnly())
                .requests(cpu("1"), memory("2Gi"))
                .limits(memory("2Gi"))
                .startedWhen(httpGet("/ready").on("http").failureThreshold(30)) // 5 min. to load
                .readyWhen(httpGet("/ready").on("http"))
                .aliveWhen(httpGet("/live").on("http"))
                .beforeStop(sleep(5))) // until no more requests come
        .priorityClass(online)
        .spreadOver(ZONES)
        .disruption(atMostUnavailable(1));
  }

  /** What every container has: nothing to write to but a directory of its own. */
  private static Container container(String name, Image image) {
    return Container.of(name, image)
        .security(ContainerSecurity.restricted().readOnlyRoot())
        .mount(EmptyDirectory.named("tmp").sizeLimit(gibibytes(1)), "/tmp");
  }

  /** What all pods have: one user, who owns the data, and no access to the API server. */
  private static <W extends Workload<W>> W secured(W pods) {
    return pods.withoutApiToken()
        .security(
            PodSecurity.none()
                .user(10001)
                .group(10001)
                .volumeGroup(10001)
                .volumeGroupOnlyIfNeeded()); // and not file by file whenever a pod starts
  }

  private static Input<String> model(String input) {
    return Input.text(input).matching("v[0-9]+").example("v12");
  }

  private static Input<Integer> percent(String input, int usual) {
    return Input.integer(input).between(0, 100).orElse(usual).describedAs("Share of the requests");
  }
}
