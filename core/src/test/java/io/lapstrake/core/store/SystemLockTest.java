package io.lapstrake.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLockTest {

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

  /** Takes the lock of a folder and gives it back. */
  static final class OtherProcess {

    private OtherProcess() {}

    /** Says whether it got the lock. */
    public static void main(String[] arguments) {
      Optional<SystemLock> lock = SystemLock.take(Path.of(arguments[0]));
      System.out.println(lock.isPresent() ? "got it" : "got nothing");
      lock.ifPresent(SystemLock::close);
    }
  }

  private void isRefusedHere() {
    assertThat(SystemLock.take(folder)).isEmpty();
  }

  @Test
  void a_refused_target_of_this_process_does_not_let_another_process_in() throws Exception {
    try (SystemLock held = SystemLock.take(folder).orElseThrow()) {
      isRefusedHere();
      isRefusedHere();

      assertThat(otherProcess()).isEqualTo("got nothing");
      assertThat(held.isOpen()).isTrue();
    }
    assertThat(otherProcess()).isEqualTo("got it");
  }

  @Test
  void a_refused_process_does_not_let_a_target_of_this_one_in() throws Exception {
    try (SystemLock held = SystemLock.take(folder).orElseThrow()) {
      assertThat(otherProcess()).isEqualTo("got nothing");
      isRefusedHere();
      assertThat(otherProcess()).isEqualTo("got nothing");
      assertThat(held.isOpen()).isTrue();
    }
    SystemLock.take(folder).orElseThrow().close();
    assertThat(otherProcess()).isEqualTo("got it");
  }
}
