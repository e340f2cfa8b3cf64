package io.lapstrake.helm.release;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A server that answers as a cluster without objects does, so that Helm as a library, which asks
 * one for {@code lookup}, finds nothing there. The file that KUBECONFIG names tells Helm its
 * address.
 */
public final class EmptyCluster implements AutoCloseable {

  private static final Map<String, List<String>> KINDS =
      new TreeMap<>(
          Map.of(
              "/api/v1",
              List.of(
                  "Secret",
                  "ConfigMap",
                  "Namespace",
                  "Service",
                  "ServiceAccount",
                  "Node",
                  "Pod",
                  "PersistentVolume",
                  "PersistentVolumeClaim",
                  "Endpoints"),
              "/apis/apps/v1",
              List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"),
              "/apis/batch/v1",
              List.of("Job", "CronJob"),
              "/apis/networking.k8s.io/v1",
              List.of("Ingress", "IngressClass", "NetworkPolicy"),
              "/apis/storage.k8s.io/v1",
              List.of("StorageClass"),
              "/apis/rbac.authorization.k8s.io/v1",
              List.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"),
              "/apis/apiextensions.k8s.io/v1",
              List.of("CustomResourceDefinition"),
              "/apis/admissionregistration.k8s.io/v1",
              List.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"),
              "/apis/autoscaling/v2",
              List.of("HorizontalPodAutoscaler"),
              "/apis/policy/v1",
              List.of("PodDisruptionBudget")));

  /** Without it each answer that has a head and a body waits 40 ms for Helm to confirm the head. */
  private static final String AT_ONCE = "sun.net.httpserver.nodelay";

  private final HttpServer server;

  /** Starts it. */
  public EmptyCluster() {
    try {
      System.setProperty(AT_ONCE, "true");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", EmptyCluster::answer);
      server.start();
      Path config = Path.of(System.getenv("KUBECONFIG"));
      Files.createDirectories(config.toAbsolutePath().getParent());
      Files.writeString(config, config());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Helm as a library, which asks this cluster. */
  HelmLibrary library() {
    return new HelmLibrary();
  }

  private String config() {
    return """
        apiVersion: v1
        kind: Config
        clusters: [{name: empty, cluster: {server: "http://127.0.0.1:%d"}}]
        contexts: [{name: empty, context: {cluster: empty, user: empty}}]
        users: [{name: empty, user: {}}]
        current-context: empty
        """
        .formatted(server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known = KINDS.containsKey(path);
    byte[] body = (known ? resources(path) : NOT_FOUND).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static final String NOT_FOUND =
      "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"NotFound\","
          + "\"message\":\"not found\",\"code\":404}";

  private static String resources(String path) {
    String version = path.replaceFirst("^/apis?/", "");
    String kinds =
        KINDS.getOrDefault(path, List.of()).stream()
            .map(
                kind ->
                    "{\"name\":\"%ss\",\"kind\":\"%s\",\"namespaced\":true,\"verbs\":[\"get\"]}"
                        .formatted(kind.toLowerCase(Locale.ROOT), kind))
            .collect(Collectors.joining(","));
    return "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"%s\",\"resources\":[%s]}"
        .formatted(version, kinds);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
