package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What containers and pods ask for, and what they may use. */
final class Amounts {

  private static final BigDecimal MEBI = BigDecimal.valueOf(1024 * 1024);

  private Amounts() {}

  /** What a container asks for: where it does not say, what it may use. */
  static SortedMap<String, BigDecimal> requests(PodContainer container) {
    SortedMap<String, BigDecimal> requests = limits(container);
    requests.putAll(of(container.tree().map("resources").map("requests")));
    return requests;
  }

  /** What a container may use. */
  static SortedMap<String, BigDecimal> limits(PodContainer container) {
    return of(container.tree().map("resources").map("limits"));
  }

  /** What is said of some resources, those left out that are no quantity. */
  static SortedMap<String, BigDecimal> of(MapNode map) {
    var amounts = new TreeMap<String, BigDecimal>();
    for (int i = 0; i < map.size(); i++) {
      String resource = map.key(i);
      Quantity.parse(Leaf.text(map, resource))
          .ifPresent(quantity -> amounts.put(resource, quantity.amount()));
    }
    return amounts;
  }

  /** What containers that run together need, and those that run to their end before them. */
  static SortedMap<String, BigDecimal> sum(
      PodTemplate pod, Function<PodContainer, SortedMap<String, BigDecimal>> amounts) {
    var sum = new TreeMap<String, BigDecimal>();
    for (PodContainer container : pod.containers()) {
      amounts.apply(container).forEach((name, amount) -> sum.merge(name, amount, BigDecimal::add));
    }
    for (PodContainer container : pod.everyContainer()) {
      amounts.apply(container).forEach((name, amount) -> sum.merge(name, amount, BigDecimal::max));
    }
    return sum;
  }

  /** An amount as Kubernetes writes it. */
  static String text(BigDecimal amount) {
    boolean binary = amount.signum() > 0 && amount.remainder(MEBI).signum() == 0;
    String plain = binary ? amount.divide(MEBI).toBigInteger() + "Mi" : amount.toPlainString();
    return Quantity.of(plain).toString();
  }
}
