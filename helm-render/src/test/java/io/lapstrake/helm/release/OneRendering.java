package io.lapstrake.helm.release;

import com.marcnuri.helm.Helm;
import io.lapstrake.helm.source.ChartSource;
import java.nio.file.Path;

/**
 * A program that renders one chart once: by ours, or by Helm as a library. Prints how much it is.
 */
final class OneRendering {

  private OneRendering() {}

  public static void main(String[] sideAndChart) {
    Path chart = Path.of(sideAndChart[1]);
    String text = sideAndChart[0].equals("helm") ? helm(chart) : ours(chart);
    System.out.println(text.length());
  }

  static String ours(Path chart) {
    ChartSource source = ChartSource.load(chart);
    return HelmRelease.named("release").chart(source).onKubernetes("1.32.0").render().text();
  }

  static String helm(Path chart) {
    String text =
        new Helm(chart)
            .template()
            .withName("release")
            .withNamespace("default")
            .withKubeVersion("1.32.0")
            .call();
    return text == null ? "" : text;
  }
}
