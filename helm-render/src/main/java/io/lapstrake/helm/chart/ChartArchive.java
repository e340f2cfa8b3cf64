package io.lapstrake.helm.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Packs the files of a chart into one, as {@code helm package} lays them out: below a folder of the
 * chart's name, without entries for folders, readable to all.
 */
final class ChartArchive {

  /** What Helm writes before the templates, in its order. */
  private static final List<String> FIRST =
      List.of("Chart.yaml", "values.yaml", "values.schema.json");

  /** The time of all entries, so that the same files give the same bytes; old, and a valid one. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private static final int MODE = 0100644;

  private ChartArchive() {}

  /** The archive's bytes. */
  static byte[] of(String chart, SortedMap<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (String path : ordered(files.keySet())) {
        String text = Objects.requireNonNull(files.get(path));
        add(tar, chart + "/" + path, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** As Helm has them: what the chart is, then its templates, then the rest. */
  private static Set<String> ordered(Set<String> paths) {
    var ordered = new LinkedHashSet<String>(FIRST);
    paths.stream().filter(it -> it.startsWith("templates/")).forEach(ordered::add);
    ordered.addAll(paths);
    ordered.retainAll(paths);
    return ordered;
  }

  private static void add(TarArchiveOutputStream tar, String path, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(path);
    entry.setSize(content.length);
    entry.setMode(MODE);
    entry.setLastModifiedTime(TIME);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
