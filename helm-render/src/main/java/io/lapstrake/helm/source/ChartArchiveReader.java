package io.lapstrake.helm.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of a chart in an archive. An archive is somebody else's: a path that leaves its folder,
 * a link, and more than {@link Budget} allows are refused before anything of them is kept.
 */
final class ChartArchiveReader {

  /** How an archive marks files that are files. */
  private static final String FILES = "07\0";

  private final Budget budget;
  private final List<ChartFile> files = new ArrayList<>();

  private ChartArchiveReader(Budget budget) {
    this.budget = budget;
  }

  /**
   * The files of an archive.
   *
   * @param budget how much they may have, with all others of the same chart
   */
  static List<ChartFile> read(byte[] archive, Budget budget) throws UnreadableChart {
    var reader = new ChartArchiveReader(budget);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(archive));
        var bounded = new BoundedInput(gzip);
        var tar = new TarArchiveInputStream(bounded)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        bounded.allow(entry.isFile() ? entry.getSize() : 0);
        reader.take(entry, tar);
        bounded.allow(0);
      }
    } catch (TooMuch e) {
      throw new UnreadableChart(String.valueOf(e.getMessage()), Budget.FIX);
    } catch (ZipException e) {
      throw broken("It is not compressed as gzip does: " + e.getMessage() + ".");
    } catch (IOException | IllegalArgumentException e) {
      throw broken("It is a broken archive: " + e.getMessage() + ".");
    }
    if (reader.files.isEmpty()) {
      throw broken("There are no files in the archive.");
    }
    reader.files.sort(Comparator.comparing(ChartFile::path));
    return reader.files;
  }

  private static UnreadableChart broken(String detail) {
    return new UnreadableChart(detail, "give an archive as \"helm package\" makes them.");
  }

  private void take(TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException, UnreadableChart {
    if (entry.isDirectory() || entry.isGlobalPaxHeader() || entry.isPaxHeader()) {
      return;
    }
    String path = below(entry.getName().replace('\\', '/'));
    if (FILES.indexOf(entry.getLinkFlag()) < 0) {
      throw broken("Its entry " + entry.getName() + " is a link or a device, and no file.");
    }
    budget.take(path, entry.getSize());
    byte[] content = tar.readNBytes(Math.toIntExact(entry.getSize()));
    if (content.length < entry.getSize()) {
      throw broken("It ends within " + entry.getName() + ".");
    }
    files.add(new ChartFile(path, content));
  }

  /** The path below the chart's folder, which is the first of each path in the archive. */
  private static String below(String name) throws UnreadableChart {
    int slash = name.indexOf('/');
    String path = slash < 0 ? "" : name.substring(slash + 1);
    if (slash == 0 || path.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      throw broken("Its entry " + name + " has an absolute path.");
    }
    if (List.of(name.split("/", -1)).contains("..")) {
      throw broken("Its entry " + name + " leads out of the chart's folder.");
    }
    if (name.equals("Chart.yaml")) {
      throw broken("Its Chart.yaml lies in no folder.");
    }
    return path;
  }
}
