package io.lapstrake.helm.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What Helm takes a cluster to serve when it asks none. */
final class ServedByDefault {

  static final List<String> ALL = read();

  private ServedByDefault() {}

  private static List<String> read() {
    try (InputStream served =
        Objects.requireNonNull(ServedByDefault.class.getResourceAsStream("served.txt"))) {
      return new String(served.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
