package io.lapstrake.core.store;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Who has a lock, as it stands in the lock itself.
 *
 * @param id tells this holding of the lock from every other; giving it up by force needs it
 * @param owner a person or a program
 * @param host the machine's name
 * @param machine what tells the machine from others of its name; empty where that is not known
 * @param process its number there
 * @param operation what is done, such as {@code apply}
 * @param since when it began
 * @param expires until when others leave it alone, unless it is renewed
 * @param serial the state that it began with
 */
public record Holder(
    String id,
    String owner,
    String host,
    String machine,
    long process,
    String operation,
    Instant since,
    Instant expires,
    long serial) {

  private static final Seal SEAL =
      new Seal("LAP-0601", "Corrupt state", "delete the file once nobody is at work there.");

  /** One whose file cannot be read, of which only the file's name and time are known. */
  static Holder unknown(String id, Instant modified, Duration lasting) {
    return new Holder(
        id, "someone", "an unknown host", "", 0, "something", modified, modified.plus(lasting), 0);
  }

  /** Whether others need not wait for it any longer. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  Holder until(Instant later) {
    return new Holder(id, owner, host, machine, process, operation, since, later, serial);
  }

  /** Who works, since when, at what, until when, and the id; in whole sentences. */
  public String words() {
    return owner
        + " on "
        + host
        + " (process "
        + process
        + ") has been at work here since "
        + since
        + ": "
        + operation
        + " from serial "
        + serial
        + ". The lock "
        + id
        + " lasts until "
        + expires
        + " unless it is renewed.";
  }

  /** What somebody can do who waits for it. */
  public String fix() {
    return "wait until it has ended, then plan again; only when it is certain that it will not go"
        + " on, give its lock up: force-unlock "
        + id
        + ".";
  }

  byte[] bytes() {
    return Seal.close(
        Json.write(
            MapNode.of("id", id)
                .with("owner", owner)
                .with("host", host)
                .with("machine", machine)
                .with("process", Literal.of(process))
                .with("operation", operation)
                .with("since", since.toString())
                .with("expires", expires.toString())
                .with("serial", Literal.of(serial))));
  }

  /** Reads what {@link #bytes} gives; empty when it is something else. */
  static Optional<Holder> read(byte[] file) {
    var ignored = new Problems();
    return SEAL.open("", file, ignored)
        .flatMap(text -> Json.read("", text, ignored))
        .map(YamlDocument::tree)
        .flatMap(tree -> tree instanceof MapNode map ? of(map) : Optional.empty());
  }

  private static Optional<Holder> of(MapNode map) {
    try {
      return Optional.of(
          new Holder(
              text(map, "id"),
              text(map, "owner"),
              text(map, "host"),
              Optional.ofNullable(map.text("machine")).orElse(""),
              number(map, "process"),
              text(map, "operation"),
              Instant.parse(text(map, "since")),
              Instant.parse(text(map, "expires")),
              number(map, "serial")));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // of a newer version
    }
  }

  private static String text(MapNode map, String key) {
    return String.valueOf(map.text(key));
  }

  private static long number(MapNode map, String key) {
    return map.get(key) instanceof Literal<?> leaf && leaf.value() instanceof Long number
        ? number
        : 0;
  }
}
