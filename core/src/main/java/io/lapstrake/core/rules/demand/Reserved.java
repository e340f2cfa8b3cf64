package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resources that are given whole and to one container alone, which are those of other domains and
 * huge pages: as much must be requested as is the limit, and those of other domains are counted.
 * {@code reserved requests limits}
 *
 * <p>Source: {@code k8s.io/kubernetes/pkg/apis/core/helper}, IsOvercommitAllowed and
 * IsIntegerResourceName.
 */
record Reserved(String requests, String limits) implements Demand {

  private static final String HUGE_PAGES = "hugepages-";
  private static final String OWN_DOMAIN = "kubernetes.io/";

  @Override
  public Set<String> fields() {
    return Set.of(limits, requests);
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given > 0;
  }

  @Override
  public void check(Scene scene) {
    MapNode requested = scene.map().map(requests);
    MapNode limited = scene.map().map(limits);
    for (int i = 0; i < requested.size(); i++) {
      String key = requested.key(i);
      if (isForeign(key) || key.startsWith(HUGE_PAGES)) {
        compare(scene, key, requested, limited);
      }
    }
    counted(scene, requests, requested);
    counted(scene, limits, limited);
  }

  private static boolean isForeign(String key) {
    return key.indexOf('/') > 0 && !key.contains(OWN_DOMAIN);
  }

  private void compare(Scene scene, String key, MapNode requested, MapNode limited) {
    if (!Given.is(limited.get(key))) {
      scene.found(List.of(limits, key), missing(key));
    } else if (requested.get(key) instanceof Literal<?> request
        && limited.get(key) instanceof Literal<?> limit
        && differ(request, limit)) {
      scene.found(List.of(requests, key), unequal(request, limit));
    }
  }

  private static boolean differ(Literal<?> request, Literal<?> limit) {
    Optional<Quantity> one = Quantity.read(request);
    Optional<Quantity> other = Quantity.read(limit);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static void counted(Scene scene, String list, MapNode amounts) {
    for (int i = 0; i < amounts.size(); i++) {
      if (isForeign(amounts.key(i))
          && amounts.value(i) instanceof Literal<?> amount
          && Quantity.read(amount).filter(it -> !it.isWhole()).isPresent()) {
        scene.found(List.of(list, amounts.key(i)), broken(amount));
      }
    }
  }

  private Finding missing(String key) {
    return new Finding(
        "LAP-0340",
        "Missing field",
        key + " is not set; Kubernetes requires it where it is requested.",
        "set it to what is requested, or leave " + requests + " of it out.");
  }

  private Finding unequal(Literal<?> request, Literal<?> limit) {
    String bound = "the same of " + limits;
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(request)
            + " was given; Kubernetes accepts "
            + bound
            + ", which is "
            + limit.inText()
            + ", for what cannot be shared.",
        "leave it out, or write what is in " + limits + ".");
  }

  private static Finding broken(Literal<?> amount) {
    return new Finding(
        "LAP-0344",
        "Value not accepted here",
        Format.shown(amount) + " was given; Kubernetes accepts whole numbers of such a resource.",
        "write a whole number.");
  }
}
