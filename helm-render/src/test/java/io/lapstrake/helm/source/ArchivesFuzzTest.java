package io.lapstrake.helm.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.fuzz.Hostile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** An archive may be any bytes: compressed or not, of files or of nothing. */
class ArchivesFuzzTest {

  @TempDir Path folder;

  private void read(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("a.tgz"), archive);
    Hostile.ends(() -> ChartSource.load(file), ProblemException.class);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }

  @FuzzTest
  void an_archive_is_read_or_refused(byte[] archive) throws IOException {
    read(archive);
  }

  @FuzzTest
  void what_is_in_an_archive_is_read_or_refused(byte[] unpacked) throws IOException {
    read(compressed(unpacked));
  }

  /** Files stand behind one another, each behind a line {@code === path}. */
  @FuzzTest
  void the_files_of_an_archive_are_read_or_refused(byte[] files) throws IOException {
    read(archive(new String(files, StandardCharsets.ISO_8859_1)));
  }

  private static byte[] archive(String files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (String file : files.split("(^|\n)=== ", -1)) {
        int end = Math.max(0, file.indexOf('\n'));
        byte[] content = file.substring(end).stripLeading().getBytes(StandardCharsets.ISO_8859_1);
        write(tar, file.substring(0, end), content);
      }
    }
    return bytes.toByteArray();
  }

  /** A file within an archive is one of files itself where its name ends with .tgz. */
  private static void write(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    byte[] written = name.endsWith(".tgz") ? compressed(content) : content;
    var entry = new TarArchiveEntry(name, true);
    if (!entry.isDirectory()) {
      entry.setSize(written.length);
      tar.putArchiveEntry(entry);
      tar.write(written);
      tar.closeArchiveEntry();
    }
  }
}
