package io.lapstrake.k8s.scale;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A load that an autoscaler follows, with what it is to be.
 *
 * <pre>{@code
 * Metric.cpu().utilizationPercent(70)
 * Metric.pods("requests_per_second").average("100")
 * Metric.external("queue_length").selecting("queue", "orders").average("30")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/">Horizontal
 *     pod autoscaling</a>
 */
public final class Metric {

  private final MapNode tree;

  private Metric(MapNode tree) {
    this.tree = tree;
  }

  /** Processor time of the pods. */
  public static OfRequests cpu() {
    return resource("cpu");
  }

  /** Memory of the pods. */
  public static OfRequests memory() {
    return resource("memory");
  }

  /** Another resource that the pods' containers request. */
  public static OfRequests resource(String name) {
    return new OfRequests("Resource", "resource", MapNode.of("name", name));
  }

  /** What the pods themselves report. */
  public static OfPods pods(String name) {
    return new OfPods(MapNode.of("metric", MapNode.of("name", name)));
  }

  /** What is reported of one object, such as an Ingress. */
  public static OfAny object(Resource object, String name) {
    MapNode described =
        MapNode.of("kind", object.id().kind())
            .with("name", object.name())
            .with("apiVersion", String.valueOf(object.draft().tree().text("apiVersion")));
    return new OfAny(
        "Object",
        "object",
        MapNode.of("describedObject", described).with("metric", MapNode.of("name", name)));
  }

  /** What is reported of something outside of the cluster, such as a queue. */
  public static OfAny external(String name) {
    return new OfAny("External", "external", MapNode.of("metric", MapNode.of("name", name)));
  }

  MapNode tree() {
    return tree;
  }

  private static Metric of(
      String type, String field, MapNode source, String target, String targetField, Value<?> of) {
    MapNode wanted = MapNode.of("type", target).with(targetField, of);
    return new Metric(MapNode.of("type", type).with(field, source.with("target", wanted)));
  }

  private static MapNode selecting(MapNode source, String label, Value<String> value) {
    return source.set(value, "metric", "selector", "matchLabels", label);
  }

  /** A resource that containers request, without what it is to be. */
  public static final class OfRequests {

    private final String type;
    private final String field;
    private final MapNode source;

    private OfRequests(String type, String field, MapNode source) {
      this.type = type;
      this.field = field;
      this.source = source;
    }

    /** Of one of the pod's containers alone, by its name. */
    public OfRequests ofContainer(String container) {
      return new OfRequests(
          "ContainerResource", "containerResource", source.with("container", container));
    }

    /** So much of a hundred parts of what is requested, on average. */
    public Metric utilizationPercent(int percent) {
      return utilizationPercent(Literal.of(percent));
    }

    /** So much of a hundred parts of what is requested, on average. */
    public Metric utilizationPercent(Value<Integer> percent) {
      return of(type, field, source, "Utilization", "averageUtilization", percent);
    }

    /** So much for each pod, on average, such as {@code 500m}. */
    public Metric average(String quantity) {
      return average(Literal.of(quantity));
    }

    /** So much for each pod, on average, such as {@code 500m}. */
    public Metric average(Value<String> quantity) {
      return of(type, field, source, "AverageValue", "averageValue", quantity);
    }
  }

  /** A load that the pods report, without what it is to be. */
  public static final class OfPods {

    private final MapNode source;

    private OfPods(MapNode source) {
      this.source = source;
    }

    /** Of the series with a label alone. */
    public OfPods selecting(String label, String value) {
      return selecting(label, Literal.of(value));
    }

    /** Of the series with a label alone. */
    public OfPods selecting(String label, Value<String> value) {
      return new OfPods(Metric.selecting(source, label, value));
    }

    /** So much for each pod, on average, such as {@code 100} or {@code 1k}. */
    public Metric average(String quantity) {
      return average(Literal.of(quantity));
    }

    /** So much for each pod, on average, such as {@code 100} or {@code 1k}. */
    public Metric average(Value<String> quantity) {
      return of("Pods", "pods", source, "AverageValue", "averageValue", quantity);
    }
  }

  /** A load that is reported of something else, without what it is to be. */
  public static final class OfAny {

    private final String type;
    private final String field;
    private final MapNode source;

    private OfAny(String type, String field, MapNode source) {
      this.type = type;
      this.field = field;
      this.source = source;
    }

    /** Of the series with a label alone. */
    public OfAny selecting(String label, String value) {
      return selecting(label, Literal.of(value));
    }

    /** Of the series with a label alone. */
    public OfAny selecting(String label, Value<String> value) {
      return new OfAny(type, field, Metric.selecting(source, label, value));
    }

    /** So much in all, such as {@code 10k}. */
    public Metric value(String quantity) {
      return value(Literal.of(quantity));
    }

    /** So much in all, such as {@code 10k}. */
    public Metric value(Value<String> quantity) {
      return of(type, field, source, "Value", "value", quantity);
    }

    /** So much for each pod, on average, such as {@code 30}. */
    public Metric average(String quantity) {
      return average(Literal.of(quantity));
    }

    /** So much for each pod, on average, such as {@code 30}. */
    public Metric average(Value<String> quantity) {
      return of(type, field, source, "AverageValue", "averageValue", quantity);
    }
  }
}
