package io.lapstrake.k8s.check.capacity;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.math.BigDecimal;
import java.util.Map;

/** Finds containers that ask for more than they may use. */
public final class RequestAboveLimit implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1202";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Request above its limit";
  }

  @Override
  public String why() {
    return "The API server refuses a container that asks for more than it may use.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    Map<String, BigDecimal> limits = Amounts.limits(container);
    Amounts.of(container.tree().map("resources").map("requests"))
        .forEach(
            (resource, request) -> {
              BigDecimal limit = limits.get(resource);
              if (limit != null && request.compareTo(limit) > 0) {
                findings.add(
                    container.pod().owner(),
                    container.path().key("resources").key("requests").key(resource),
                    Amounts.text(request)
                        + " is asked for, and "
                        + Amounts.text(limit)
                        + " may be used.",
                    "raise the limit or lower the request.");
              }
            });
  }
}
