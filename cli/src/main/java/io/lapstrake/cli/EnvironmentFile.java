package io.lapstrake.cli;

import io.lapstrake.core.stack.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the values of a named environment: {@code environments/NAME.yaml}. */
final class EnvironmentFile {

  private final String name;
  private final String file;

  EnvironmentFile(String name) {
    this.name = name;
    this.file = "environments/" + name + ".yaml";
  }

  /** The file's name. */
  String file() {
    return file;
  }

  /**
   * The environment with the file's values: of the working directory, else of the jar that the
   * description came in; empty when there is none.
   */
  Optional<Environment> find(Class<?> description) {
    Path here = Path.of(file);
    if (Files.exists(here)) {
      return Optional.of(Environment.named(name).values(here));
    }
    try (InputStream packaged = description.getResourceAsStream("/" + file)) {
      if (packaged == null) {
        return Optional.empty();
      }
      String text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Environment.named(name).values(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
