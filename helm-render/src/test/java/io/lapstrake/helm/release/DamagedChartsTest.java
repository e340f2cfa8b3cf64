package io.lapstrake.helm.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.gotemplate.Limits;
import io.lapstrake.helm.source.ChartSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** Good charts with some bytes changed render, or are problems; nothing else comes of them. */
class DamagedChartsTest {

  private static final Path CHARTS = Path.of("src/test/resources/charts");
  private static final List<String> NAMES =
      List.of("features/tpl", "features/schema", "features/requirements", "features/import-values");

  /** What means something to one of the readers. */
  private static final String SIGNS = "{}[]()<>\"'`:|-&*!%@#,.\\\n\t \u0000\u007f\u00ff$=/~?^+0e";

  @Property(tries = 300)
  void of_a_damaged_file_comes_a_rendering_or_a_problem(@ForAll long seed) {
    var dice = new Random(seed);
    Map<String, byte[]> files = files(NAMES.get(dice.nextInt(NAMES.size())));
    var paths = new ArrayList<>(files.keySet());
    String path = paths.get(dice.nextInt(paths.size()));
    files.put(path, damaged(files.getOrDefault(path, new byte[0]), dice));
    render(files);
  }

  @Property(tries = 100)
  void of_a_damaged_archive_comes_a_rendering_or_a_problem(@ForAll long seed) {
    var dice = new Random(seed);
    Map<String, byte[]> files = files("features/tpl");
    byte[] packed = packed(files, dice.nextBoolean() ? dice : null);
    var whole = new TreeMap<String, byte[]>();
    whole.put(
        "Chart.yaml",
        "apiVersion: v2\nname: whole\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8));
    whole.put("charts/part.tgz", dice.nextBoolean() ? damaged(packed, dice) : packed);
    render(whole);
  }

  private static void render(Map<String, byte[]> files) {
    try {
      String text = HelmRelease.named("r").chart(ChartSource.of(files)).render().text();
      assertThat(text.length()).isLessThan((int) Limits.USUAL.bytes());
    } catch (ProblemException problem) {
      assertThat(problem.problems()).isNotEmpty();
    }
  }

  private static byte[] damaged(byte[] content, Random dice) {
    byte[] damaged = content.clone();
    for (int i = dice.nextInt(4); i >= 0 && damaged.length > 0; i--) {
      char sign = SIGNS.charAt(dice.nextInt(SIGNS.length()));
      damaged[dice.nextInt(damaged.length)] = (byte) sign;
    }
    return damaged;
  }

  private static Map<String, byte[]> files(String name) {
    Path folder = CHARTS.resolve(name);
    try (Stream<Path> all = Files.walk(folder)) {
      var files = new TreeMap<String, byte[]>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chart as an archive, of which dice damage the inside before it is compressed. */
  private static byte[] packed(Map<String, byte[]> files, @Nullable Random dice) {
    var inside = new ByteArrayOutputStream();
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(inside)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new TarArchiveEntry("part/" + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
      tar.finish();
      byte[] whole = inside.toByteArray();
      try (var gzip = new GZIPOutputStream(bytes)) {
        gzip.write(dice == null ? whole : damaged(whole, dice));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
