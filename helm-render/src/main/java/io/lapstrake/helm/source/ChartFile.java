package io.lapstrake.helm.source;

import io.lapstrake.helm.go.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One file of a chart, with its path below the chart's folder. */
public final class ChartFile {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String path;
  private final byte[] content;
  private @Nullable String text;

  /** A file; a byte order mark at its beginning is left out, as Helm does. */
  ChartFile(String path, byte[] content) {
    this.path = path;
    this.content = withoutMark(content);
  }

  private static byte[] withoutMark(byte[] content) {
    boolean marked =
        content.length >= MARK.length
            && content[0] == MARK[0]
            && content[1] == MARK[1]
            && content[2] == MARK[2];
    return marked ? Arrays.copyOfRange(content, MARK.length, content.length) : content;
  }

  /** Its path below the chart's folder, with slashes. */
  public String path() {
    return path;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** How many bytes it has. */
  public int size() {
    return content.length;
  }

  /** Its bytes as a text of Go. */
  public String text() {
    String known = text;
    if (known == null) {
      known = Bytes.text(content);
      text = known; // two that come at once make the same
    }
    return known;
  }

  /** The same file under another path. */
  ChartFile at(String other) {
    return new ChartFile(other, content);
  }

  @Override
  public String toString() {
    return path;
  }
}
