package io.lapstrake.helm.release;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Real Helm, as one of two sides. */
interface HelmSide {

  /**
   * What {@code helm template release CHART} prints for Kubernetes 1.32, without hooks; nothing
   * where it refuses.
   */
  @Nullable String print(ConformanceCase one) throws IOException;

  /** Whether it is asked anew each time, so that what is random differs. */
  default boolean prints() {
    return true;
  }

  /** Helm 3 as a library. */
  static HelmSide library() {
    return one -> {
      var command =
          new Helm(one.chart())
              .template()
              .withName("release")
              .withNamespace("default")
              .withKubeVersion("1.32.0");
      one.values().ifPresent(command::withValuesFile);
      try {
        String printed = command.call();
        return printed == null ? "" : printed;
      } catch (IllegalStateException refused) {
        return null;
      }
    };
  }

  /** What Helm printed earlier, a file for each case; where there is none, it refused. */
  static HelmSide golden(Path folder) {
    return new HelmSide() {
      @Override
      public @Nullable String print(ConformanceCase one) throws IOException {
        Path file = folder.resolve(one.fileName());
        return Files.exists(file)
            ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            : null;
      }

      @Override
      public boolean prints() {
        return false;
      }
    };
  }
}
