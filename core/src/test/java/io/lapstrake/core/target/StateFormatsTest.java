package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Folders that earlier versions wrote: four ConfigMaps and a claim, applied twice. Their bytes were
 * made by those versions, and no later one writes them anew.
 */
class StateFormatsTest {

  private static final Path FOLDERS = Path.of("src/test/resources/io/lapstrake/core/state");

  @TempDir Path temp;

  private Path folder(int format) throws IOException {
    Path from = FOLDERS.resolve("format-" + format);
    Path to = temp.resolve("shop");
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }

  private static Manifests described(String second) {
    Draft claim =
        yaml(
                "v1",
                "PersistentVolumeClaim",
                "data",
                "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}")
            .after(new ResourceId("ConfigMap", "settings-1"));
    return shop(
        config("settings-0", "k", "changed"),
        config("settings-1", "k", second),
        config("settings-2", "k", "v2"),
        config("settings-3", "k", "v3"),
        claim);
  }

  private static String text(Path folder, String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_an_earlier_version_wrote_is_read(int format) throws IOException {
    Path folder = folder(format);
    assertThat(text(folder, Layout.HEADER)).startsWith("{\"format\":" + format + ",");

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(target.state().serial()).isEqualTo(2);
      assertThat(target.state().lineage()).hasSize(36);
      assertThat(target.state().records())
          .extracting(Recorded::address)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "shop/ConfigMap/settings-0",
              "shop/ConfigMap/settings-1",
              "shop/ConfigMap/settings-2",
              "shop/ConfigMap/settings-3",
              "shop/PersistentVolumeClaim/data");
      assertThat(target.observed().drifts()).isEmpty();
      Plan plan = target.plan(described("v1"));
      assertThat(plan.refusals()).isEmpty();
      // the first format does not say what is protected, so that it is recorded now
      assertThat(plan.effective()).allMatch(it -> it.action() == Action.MOVE);
      assertThat(plan.effective()).hasSize(format == 1 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void the_next_apply_writes_it_anew_and_keeps_its_history(int format) throws IOException {
    Path folder = folder(format);

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      String lineage = target.state().lineage();
      target.apply(target.plan(described("changed")));

      assertThat(target.state().lineage()).isEqualTo(lineage);
      assertThat(target.state().serial()).isEqualTo(3);
      assertThat(target.plan(described("changed")).isEmpty()).isTrue();
    }
    for (String file :
        List.of(Layout.HEADER, Layout.INDEX, Layout.STATE_FOLDER + "/records-1-0000.json")) {
      assertThat(text(folder, file)).as(file).startsWith("{\"format\":3,");
    }
  }
}
