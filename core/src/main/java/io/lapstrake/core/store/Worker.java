package io.lapstrake.core.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who takes locks, and by which clock. Immutable: each word gives a new value.
 *
 * @param owner a person or a program, shown to whoever waits
 * @param host the machine's name, shown to whoever waits; two may have the same
 * @param machine what tells the machine from others that share a file system with it, also where
 *     they have its name: those of one machine exclude each other by locks of the system
 * @param process its number there
 * @param clock what tells the time
 * @param lasting how long others leave a lock alone that is not renewed; while somebody works it is
 *     renewed with each step
 * @param ids gives each lock an id of its own
 */
public record Worker(
    String owner,
    String host,
    String machine,
    long process,
    Clock clock,
    Duration lasting,
    Supplier<String> ids) {

  private static final Duration USUALLY = Duration.ofMinutes(10);
  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final Path LINUX_BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** One on a machine that its name tells from others. */
  public Worker(
      String owner,
      String host,
      long process,
      Clock clock,
      Duration lasting,
      Supplier<String> ids) {
    this(owner, host, host, process, clock, lasting, ids);
  }

  /** This user, machine and process; locks last ten minutes. */
  public static Worker here() {
    String host = hostName();
    return new Worker(
        System.getProperty("user.name", "someone"),
        host,
        bootId().orElse(host),
        ProcessHandle.current().pid(),
        Clock.systemUTC(),
        USUALLY,
        () -> UUID.randomUUID().toString());
  }

  /** Containers may share a name, but those that share this share the kernel that keeps locks. */
  private static Optional<String> bootId() {
    try {
      return Files.exists(LINUX_BOOT)
          ? Optional.of(Files.readString(LINUX_BOOT).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String hostName() {
    try {
      return Files.exists(LINUX_NAME)
          ? Files.readString(LINUX_NAME).strip() // no look-up that may take seconds
          : InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return InetAddress.getLoopbackAddress().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /** The same with another name. */
  public Worker called(String other) {
    return new Worker(other, host, machine, process, clock, lasting, ids);
  }

  /** The same on another machine. */
  public Worker on(String other) {
    return new Worker(owner, other, other, process, clock, lasting, ids);
  }

  /** The same with another clock. */
  public Worker by(Clock other) {
    return new Worker(owner, host, machine, process, other, lasting, ids);
  }

  /**
   * The same whose locks last another time.
   *
   * @param other longer than the longest step of an apply; at least a second
   */
  public Worker lasting(Duration other) {
    if (other.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("A lock lasts at least a second: " + other);
    }
    return new Worker(owner, host, machine, process, clock, other, ids);
  }

  Holder holder(String operation, long serial) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Holder(
        ids.get(), owner, host, machine, process, operation, now, now.plus(lasting), serial);
  }
}
