package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

  @TempDir private Path folder;

  /** What another process, which takes the lock and ends, says. */
  private String otherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  /** Takes the lock of a directory and gives it back. */
  static final class OtherProcess {

    private OtherProcess() {}

    /** Says whether it got the lock. */
    public static void main(String[] arguments) {
      try (DirectoryLock lock = DirectoryLock.take(Path.of(arguments[0]))) {
        System.out.println(lock.isOpen() ? "got it" : "got nothing");
      } catch (ProblemException e) {
        System.out.println(e.problems().get(0).summary());
      }
    }
  }

  private void isRefusedHere() {
    assertThatThrownBy(() -> DirectoryLock.take(folder)).hasMessageContaining("LAP-0703");
  }

  @Test
  void a_refused_target_of_this_process_does_not_let_another_process_in() throws Exception {
    try (DirectoryLock held = DirectoryLock.take(folder)) {
      isRefusedHere();
      isRefusedHere();

      assertThat(otherProcess()).isEqualTo("Target in use");
      assertThat(held.isOpen()).isTrue();
    }
    assertThat(otherProcess()).isEqualTo("got it");
  }

  @Test
  void a_refused_process_does_not_let_a_target_of_this_one_in() throws Exception {
    try (DirectoryLock held = DirectoryLock.take(folder)) {
      assertThat(otherProcess()).isEqualTo("Target in use");
      isRefusedHere();
      assertThat(otherProcess()).isEqualTo("Target in use");
      assertThat(held.isOpen()).isTrue();
    }
    DirectoryLock.take(folder).close();
    assertThat(otherProcess()).isEqualTo("got it");
  }
}
