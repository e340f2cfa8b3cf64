package io.lapstrake.core.planfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Lapstrake's version, which the build writes into a file beside this class. */
final class ToolVersion {

  private ToolVersion() {}

  static String text() {
    var properties = new Properties();
    try (InputStream file = ToolVersion.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is in the same jar as this class
    }
    return properties.getProperty("version");
  }
}
