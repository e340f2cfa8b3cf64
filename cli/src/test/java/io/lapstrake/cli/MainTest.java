package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import example.shop.CornerMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool as a process of its own, with nothing said about the repository. */
class MainTest {

  @TempDir Path here;

  private Run run(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CornerMain.class.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      int status =
          new ProcessBuilder(command)
              .directory(here.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new Run(
          status,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  @Test
  void the_repository_appears_with_its_first_commit_and_never_before() throws Exception {
    Path environments = Files.createDirectory(here.resolve("environments"));
    Files.writeString(environments.resolve("prod.yaml"), "api:\n  replicas: 4\n");
    var before = Snapshot.of(here);

    Run dry = run("--environment", "prod", "--dry-run");
    assertThat(dry.err()).isEmpty();
    assertThat(dry.out())
        .startsWith("corner → prod           5 changes: 5 to create; 1 output to change\n");
    assertThat(dry.status()).isZero();
    assertThat(Snapshot.of(here)).isEqualTo(before);

    Run wrong = run("--environment", "prod", "--set", "api.replicas=many");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("at --set api.replicas=many\n");
    assertThat(Snapshot.of(here)).isEqualTo(before);

    Run done = run("--environment", "prod");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("\ncommit ").endsWith("greeting = 4 pods serve the API\n");
    assertThat(done.status()).isZero();
    assertThat(Program.git(here.resolve("delivery.git")).run("fsck", "--strict", "--no-progress"))
        .isEmpty();
  }

  @Test
  void the_environments_that_there_are_are_listed() throws Exception {
    Path environments = Files.createDirectory(here.resolve("environments"));
    for (String file : List.of("staging.yaml", "prod.yaml", "notes.txt")) {
      Files.writeString(environments.resolve(file), "");
    }

    assertThat(run("--environment", "test").err())
        .contains("nor in the jar. Environments with a file: prod, staging.\n");
  }
}
