package io.lapstrake.k8s.check.capacity;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.math.BigDecimal;
import java.util.Map;

/** Finds devices such as GPUs of which a container asks for another number than it may use. */
public final class UnequalDevices implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1203";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Devices whose request is not their limit";
  }

  @Override
  public String why() {
    return "Devices are not shared: the API server refuses a container whose request for "
        + "an extended resource is not its limit.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    Map<String, BigDecimal> limits = Amounts.limits(container);
    Amounts.of(container.tree().map("resources").map("requests"))
        .forEach(
            (resource, request) -> {
              boolean device = resource.indexOf('/') > 0;
              BigDecimal limit = limits.get(resource);
              if (device && (limit == null || request.compareTo(limit) < 0)) {
                findings.add(
                    container.pod().owner(),
                    container.path().key("resources").key("requests").key(resource),
                    Amounts.text(request)
                        + " is asked for, and the limit is "
                        + (limit == null ? "left out" : Amounts.text(limit))
                        + ".",
                    "say the limit alone; the request follows it.");
              }
            });
  }
}
