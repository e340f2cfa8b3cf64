package example.release;

import io.lapstrake.helm.release.HelmRelease;
import io.lapstrake.helm.source.ChartSource;

/** A release as a user describes it, outside Lapstrake's own packages. */
public final class Described {

  private Described() {}

  public static HelmRelease as(String name, ChartSource chart) {
    return HelmRelease.named(name).chart(chart);
  }
}
