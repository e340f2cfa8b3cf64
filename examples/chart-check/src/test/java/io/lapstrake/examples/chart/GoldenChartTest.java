package io.lapstrake.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The charts of the examples are those that were read by a person. With {@code
 * -Dlapstrake.write=true} the test writes them anew, to be read again.
 */
class GoldenChartTest {

  private static final Path GOLDENS = Path.of("../../helm-render/src/test/resources/golden/charts");

  @ParameterizedTest
  @EnumSource
  void a_chart_is_the_one_that_was_read(Example example) throws IOException {
    Path golden = GOLDENS.resolve(example.chart().name());
    if (Boolean.getBoolean("lapstrake.write")) {
      write(golden, example.chart().files());
    }
    assertThat(read(golden))
        .as("%s; run this test with -Dlapstrake.write=true to write it, and read it", golden)
        .containsExactlyEntriesOf(example.chart().files());
  }

  private static SortedMap<String, String> read(Path golden) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(golden)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = golden.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readString(file));
      }
    }
    return files;
  }

  private static void write(Path golden, Map<String, String> files) throws IOException {
    if (Files.exists(golden)) {
      try (Stream<Path> all = Files.walk(golden)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = golden.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
