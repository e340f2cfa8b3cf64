package io.lapstrake.helm.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that Helm reads of a chart may be any bytes. */
class ChartFilesFuzzTest {

  private static final byte[] META =
      "apiVersion: v1\nname: a\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8);

  private static void read(String path, byte[] content) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("Chart.yaml", META);
    files.put(path, content);
    Hostile.ends(
        () -> ChartSource.of(files).metadata().seen(true, HelmGeneration.FOUR),
        ProblemException.class);
  }

  @FuzzTest
  void what_a_chart_says_of_itself_is_read_or_refused(byte[] content) {
    read("Chart.yaml", content);
    read("requirements.yaml", content);
    read("Chart.lock", content);
    read("values.yaml", content);
  }

  @FuzzTest
  void a_file_is_left_out_or_not(byte[] pathAndRules) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(pathAndRules));
    Hostile.ends(
        () -> {
          IgnoreRules rules = IgnoreRules.of(both.get(1));
          rules.leaveOut(both.get(0), true);
          rules.leaveOut(both.get(0), false);
        },
        UnreadableChart.class);
  }
}
