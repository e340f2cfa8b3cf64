package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lapstrake.core.manifest.Manifests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebTest {

  @Test
  void the_api_runs_as_many_pods_as_it_is_told() {
    Deployment api = PrintManifests.manifests("replicas=3").get(Deployment.class, "api");

    assertThat(api.getSpec().getReplicas()).isEqualTo(3);
    assertThat(api.getMetadata().getNamespace()).isEqualTo("web");
    assertThat(api.getSpec().getTemplate().getSpec().getContainers())
        .singleElement()
        .satisfies(container -> assertThat(container.getImage()).isEqualTo("example/api:1.0"));
  }

  @Test
  void the_service_selects_the_pods_of_the_api() {
    Manifests web = PrintManifests.manifests();

    assertThat(web.get(Deployment.class, "api").getSpec().getTemplate().getMetadata().getLabels())
        .containsAllEntriesOf(web.get(Service.class, "api").getSpec().getSelector());
  }

  @Test
  void all_manifests_are_printed_as_one_stream() {
    var printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      PrintManifests.main(new String[] {"replicas=4"});
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: web
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: api
              namespace: web
              labels:
                app.kubernetes.io/name: api
            spec:
              ports:
              - name: http
                port: 80
                targetPort: http
              selector:
                app.kubernetes.io/name: api
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: api
              namespace: web
              labels:
                app.kubernetes.io/name: api
            spec:
              replicas: 4
              selector:
                matchLabels:
                  app.kubernetes.io/name: api
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: api
                spec:
                  containers:
                  - name: api
                    image: example/api:1.0
                    ports:
                    - name: http
                      containerPort: 8080
            """);
  }
}
