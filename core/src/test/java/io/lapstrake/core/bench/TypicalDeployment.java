package io.lapstrake.core.bench;

/** A Deployment of about 900 bytes, as most are. */
public final class TypicalDeployment {

  /** The Deployment as it is written in canonical form. */
  public static final String YAML =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: api
        namespace: shop
        labels:
          app.kubernetes.io/component: api
          app.kubernetes.io/name: api
          app.kubernetes.io/part-of: shop
      spec:
        replicas: 3
        selector:
          matchLabels:
            app.kubernetes.io/component: api
            app.kubernetes.io/name: api
        template:
          metadata:
            labels:
              app.kubernetes.io/component: api
              app.kubernetes.io/name: api
              app.kubernetes.io/part-of: shop
          spec:
            containers:
            - name: api
              env:
              - name: DATABASE_HOST
                value: db.shop.svc
              - name: LOG_LEVEL
                valueFrom:
                  configMapKeyRef:
                    name: settings
                    key: log-level
              image: registry.example.com/shop/api:1.4.2
              ports:
              - name: http
                containerPort: 8080
              readinessProbe:
                httpGet:
                  path: /ready
                  port: http
              resources:
                limits:
                  memory: 512Mi
                requests:
                  cpu: 250m
                  memory: 256Mi
      """;

  private TypicalDeployment() {}
}
