package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments whose files came with the description. */
class PackagedEnvironmentTest {

  /** Is copied beside the files, as a description lies in its jar. */
  static final class Description {}

  @TempDir Path folder;
  private URLClassLoader loader;
  private Environments environments;

  @BeforeEach
  void package_a_description() throws IOException, ClassNotFoundException {
    String file = Description.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    try (InputStream compiled = Description.class.getResourceAsStream("/" + file)) {
      Files.copy(Objects.requireNonNull(compiled), copy);
    }
    Files.createDirectories(folder.resolve("environments"));
    URL[] places = {folder.toUri().toURL()};
    loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    environments = new Environments(loader.loadClass(Description.class.getName()));
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("environments").resolve(name), bytes);
  }

  @Test
  void one_that_is_utf_8_is_found() throws IOException {
    write("green.yaml", "level: gr\u00fcn\n".getBytes(StandardCharsets.UTF_8));

    assertThat(environments.find(Environment.named("green"))).isPresent();
    assertThat(environments.find(Environment.named("red"))).isEmpty();
  }

  @Test
  void one_that_is_not_utf_8_is_a_problem() throws IOException {
    write("latin1.yaml", "level: gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> environments.find(Environment.named("latin1")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0110 Values file not readable
              at environments/latin1.yaml
              Its bytes are not UTF-8.
              Fix: save it as UTF-8.""");
  }
}
