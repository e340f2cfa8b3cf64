package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Whole processes that render one chart, ours and Helm as a library by turns. The chart is the
 * folder or the archive that {@code -Dcharts} names. Prints what each took.
 */
class FirstRenderingTest {

  private static final int ROUNDS = 7;
  private static final double ALLOWED = 1.5;

  @Test
  void a_new_process_renders_soon() throws Exception {
    assumeTrue(Boolean.getBoolean("lapstrake.long"), "takes long: with the profile long only");
    String chart = System.getProperty("charts", "");
    assumeTrue(Files.exists(Path.of(chart, "Chart.yaml")), "-Dcharts names no chart");
    double[] ours = new double[ROUNDS];
    double[] helm = new double[ROUNDS];
    var cluster = new EmptyCluster();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        ours[round] = milliseconds("ours", chart);
        helm[round] = milliseconds("helm", chart);
      }
    } finally {
      cluster.close();
    }
    double ratio = median(ours) / median(helm);
    System.out.println(
        String.format(
            Locale.ROOT, "ours %.0f ms, Helm %.0f ms: %.2f", median(ours), median(helm), ratio));
    assertThat(ratio).isLessThan(ALLOWED);
  }

  private static double milliseconds(String side, String chart)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OneRendering.class.getName(),
                side,
                chart)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(printed.strip())).isPositive();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
