package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.data.Data;
import io.lapstrake.core.data.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDataTest {

  @TempDir Path temporary;
  private Path project;

  @BeforeEach
  void make_a_repository() throws IOException {
    project = Files.createDirectories(temporary.resolve("project/deep/down")).resolve("../..");
    git("init", "-q", "-b", "work");
  }

  private String git(String... arguments) {
    return CommandLine.in(project.normalize()).git(arguments).strip();
  }

  private void commit(String text) throws IOException {
    Files.writeString(project.resolve("VERSION"), text);
    git("add", "VERSION");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", text.strip());
  }

  private static Object read(DataSource source) {
    return source.read() instanceof Data.Text text ? text.text() : source.read();
  }

  @Test
  void a_repository_tells_what_git_tells() throws IOException {
    commit("1\n");
    git("tag", "v1");
    commit("2\n");
    Files.writeString(project.resolve("VERSION"), "not committed");
    GitData data = GitData.in(project.resolve("deep/down"));

    assertThat(read(data.commit())).isEqualTo(git("rev-parse", "HEAD"));
    assertThat(read(data.branch())).isEqualTo("work").isEqualTo(git("branch", "--show-current"));
    assertThat(read(data.describe())).isEqualTo(git("describe", "--tags", "--always"));
    assertThat(read(data.file("VERSION"))).isEqualTo(git("show", "HEAD:VERSION"));
    git("checkout", "-q", "-f", "v1");
    assertThat(read(data.describe())).isEqualTo("v1");
    assertThatThrownBy(() -> data.branch().read())
        .hasMessageContaining("LAP-0624")
        .hasMessageContaining("It has none.");
  }

  @Test
  void a_bare_repository_tells_the_same() throws IOException {
    commit("1\n");
    CommandLine.in(temporary).git("clone", "-q", "--bare", "project", "bare.git");

    GitData data = GitData.in(temporary.resolve("bare.git"));

    assertThat(read(data.commit())).isEqualTo(git("rev-parse", "HEAD"));
    assertThat(read(data.file("VERSION"))).isEqualTo("1");
  }

  @Test
  void what_it_cannot_tell_is_a_problem() throws IOException {
    GitData data = GitData.in(project);
    assertThatThrownBy(() -> data.commit().read()).hasMessageContaining("no commit yet");
    commit("1\n");
    assertThatThrownBy(() -> data.file("nowhere").read())
        .hasMessageContaining("nowhere at the commit of the Git repository project");
    assertThatThrownBy(() -> GitData.in(temporary).commit().read())
        .hasMessageContaining("There is no Git repository here or above.");
  }
}
