package io.lapstrake.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
     * @param arguments the folder, and the host on which it pretends to be, if it does
     */
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Worker here = Worker.here().called("victim").lasting(SHORT);
      Worker worker = arguments.length > 1 ? here.on(arguments[1]) : here;
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

  private Process start(String... host) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Holding.class.getName(),
                folder.toString()));
    command.addAll(List.of(host));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String id(Process process) throws IOException {
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    return String.valueOf(new BufferedReader(output).readLine());
  }

  @Test
  void who_was_killed_on_this_machine_is_taken_over_at_once() throws Exception {
    Process victim = start();
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
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void who_was_stopped_keeps_the_lock_of_the_system_until_it_ends() throws Exception {
    Process victim = start();
    String id = id(victim);
    try {
      assertThat(signal("STOP", victim)).isZero();

      assertThatThrownBy(() -> locks().unlock(id))
          .hasMessage(
              """
              LAP-0628 Process that keeps its lock
                at %s
                The lock %s was given up, and its process writes nothing any more. But process %d is\
               still there, as one is that was stopped or that hangs; the system keeps others of this\
               machine out until it ends.
                Fix: end it (kill -9 %d), or let it go on (kill -CONT), which ends it as well."""
                  .formatted(folder, id, victim.pid(), victim.pid()));
      assertThat(locks().holders().all()).isEmpty();
      assertThatThrownBy(() -> locks().take("apply", 7))
          .hasMessage(
              """
              LAP-0703 Target in use
                at %s
                A process of this machine keeps the lock of the system, and no holder says who it is:\
               one whose lock was given up by force and that was stopped does so until it ends.
                Fix: wait until it has ended, then plan again; where it does not end, find its number\
               (fuser %s/lock, or lsof) and end it (kill -9)."""
                  .formatted(folder, folder));
    } finally {
      victim.destroyForcibly().waitFor(); // as kill -9 does
    }
    locks().take("apply", 7).close();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void who_goes_on_after_its_lock_was_given_up_ends() throws Exception {
    Process victim = start();
    String id = id(victim);
    assertThat(signal("STOP", victim)).isZero();
    assertThatThrownBy(() -> locks().unlock(id)).hasMessageStartingWith("LAP-0628");

    assertThat(signal("CONT", victim)).isZero();
    victim.getOutputStream().write('\n'); // its next step
    victim.getOutputStream().flush();

    assertThat(victim.waitFor()).isNotZero();
    locks().take("apply", 7).close();
  }

  private static int signal(String name, Process process) throws Exception {
    return new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
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
