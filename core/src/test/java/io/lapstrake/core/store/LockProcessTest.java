package io.lapstrake.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes, of which one is killed, as {@code kill -9} does it, while it has the lock. */
class LockProcessTest {

  private static final Duration SHORT = Duration.ofSeconds(5);

  @TempDir Path folder;

  /** Takes the lock, says so, and goes on for ever. */
  static final class Holding {

    private Holding() {}

    /**
     * Takes the lock.
     *
     * @param arguments the folder, and the host on which it pretends to be
     */
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Worker worker = Worker.here().called("victim").on(arguments[1]).lasting(SHORT);
      Lease lease = Locks.of(folder, folder, worker, Duration.ZERO).take("apply", 7);
      System.out.println(lease.holder().id());
      while (System.in.read() >= 0) {
        lease.check();
      }
    }
  }

  private Locks locks() {
    return Locks.of(folder, folder, Worker.here(), Duration.ZERO);
  }

  private Process start(String host) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Holding.class.getName(),
            folder.toString(),
            host)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String id(Process process) throws IOException {
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    return String.valueOf(new BufferedReader(output).readLine());
  }

  @Test
  void who_was_killed_on_this_machine_is_taken_over_at_once() throws Exception {
    Process victim = start(Worker.here().host());
    String id = id(victim);
    try {
      assertThatThrownBy(() -> locks().take("apply", 7))
          .hasMessageStartingWith("LAP-0703 Target in use")
          .hasMessageContaining(
              "victim on " + Worker.here().host() + " (process " + victim.pid() + ")")
          .hasMessageContaining("apply from serial 7. The lock " + id + " lasts until ");
    } finally {
      victim.destroyForcibly().waitFor();
    }

    assertThat(locks().holders().all()).extracting(Holder::id).containsExactly(id);
    try (Lease held = locks().take("apply", 7)) {
      assertThat(locks().holders().all()).containsExactly(held.holder());
    }
  }

  @Test
  void who_was_killed_on_another_machine_is_taken_over_once_its_time_is_over() throws Exception {
    Process victim = start("far");
    String id = id(victim);
    victim.destroyForcibly().waitFor();

    assertThatThrownBy(() -> locks().take("apply", 7))
        .hasMessageContaining("victim on far")
        .hasMessageContaining("force-unlock " + id);
    Locks patient = Locks.of(folder, folder, Worker.here(), SHORT.multipliedBy(6));
    try (Lease held = patient.take("apply", 7)) {
      held.check();
    }
  }
}
