package io.lapstrake.core.store;

import io.lapstrake.core.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The versions in a folder, of which the one with the highest serial counts, and the parts that
 * they consist of. An empty file is none yet: somebody was stopped while it took the name.
 */
final class Versions {

  private static final String ENDING = ".json";
  private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");
  private static final int REMEMBERED = 1000;
  private static final byte[] PAST = "{\"past\":true}\n".getBytes(StandardCharsets.US_ASCII);

  private final Path versions;
  private final Path parts;
  private final Disk disk;

  Versions(Path folder, Disk disk) {
    this.versions = folder.resolve("versions");
    this.parts = folder.resolve("parts");
    this.disk = disk;
  }

  /** The serial of the version that counts; 0 where there is none. */
  long newestSerial() {
    List<Long> serials = serials();
    for (long serial : serials) {
      if (isWritten(serial)) {
        return serial;
      }
      // It is a claim, or it became past just now: then a later one is there.
      List<Long> now = serials();
      if (!now.isEmpty() && now.get(0) > serials.get(0)) {
        return newestSerial();
      }
    }
    return 0;
  }

  private boolean isWritten(long serial) {
    Path file = file(serial);
    return FileAccess.to(
        file,
        () -> {
          try {
            return Files.size(file) > 0;
          } catch (NoSuchFileException e) {
            return false;
          }
        });
  }

  /** The latest first. */
  private List<Long> serials() {
    List<Long> serials = new ArrayList<>();
    for (String name : names(versions)) {
      String number = name.substring(0, Math.max(0, name.length() - ENDING.length()));
      if (name.endsWith(ENDING) && SERIAL.matcher(number).matches()) {
        serials.add(Long.valueOf(number));
      }
    }
    serials.sort(Comparator.reverseOrder());
    return serials;
  }

  private static List<String> names(Path folder) {
    return FileAccess.to(
        folder,
        () -> {
          List<String> names = new ArrayList<>();
          try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
          } catch (NoSuchFileException e) {
            return List.of();
          }
          return names;
        });
  }

  /** The version that counts; empty where there is none. */
  Optional<Version> newest() {
    for (long serial = newestSerial(); serial > 0; ) {
      var problems = new Problems();
      Optional<Version> version = version(serial, problems);
      long newest = newestSerial();
      if (newest == serial) {
        problems.throwIfAny();
        return version;
      }
      serial = newest; // another one came, and this one went
    }
    return Optional.empty();
  }

  private Optional<Version> version(long serial, Problems problems) {
    String name = file(serial).toString();
    return read(file(serial)).flatMap(it -> Version.read(name, serial, it, problems));
  }

  private Path file(long serial) {
    return versions.resolve(serial + ENDING);
  }

  private static Optional<byte[]> read(Path file) {
    return FileAccess.to(
        file,
        () -> {
          try {
            return Optional.of(Files.readAllBytes(file));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  /** A part of a version by its name; empty where it has none, or has it no more. */
  Optional<byte[]> part(Version version, String name) {
    String file = version.parts().get(name);
    return file == null ? Optional.empty() : read(parts.resolve(file));
  }

  /**
   * Writes the parts that are otherwise than before; nobody knows of them yet.
   *
   * @param empty the version without its parts
   * @return with its parts
   */
  Version write(Version empty, StatePack.Files files, Optional<Version> before) {
    var all = new TreeMap<String, String>();
    FileAccess.to(parts, () -> Files.createDirectories(parts));
    files
        .written()
        .forEach(
            (name, bytes) -> {
              String file = empty.prefix() + name;
              create(parts.resolve(file), bytes);
              all.put(name, file);
            });
    before.ifPresent(
        it ->
            it.parts()
                .forEach(
                    (name, file) -> {
                      if (files.kept().contains(name)) {
                        all.put(name, file);
                      }
                    }));
    return new Version(empty.serial(), empty.id(), all);
  }

  private void create(Path file, byte[] bytes) {
    FileAccess.to(
        file,
        () -> {
          disk.create(file, bytes);
          return file;
        });
  }

  /** Makes a version the one that counts, unless there is one of its serial or of a later one. */
  boolean publish(Version version) {
    if (newestSerial() >= version.serial()) {
      return isPublished(version);
    }
    Path unfinished = parts.resolve(version.prefix());
    FileAccess.to(versions, () -> Files.createDirectories(versions));
    create(unfinished, version.bytes());
    boolean linked =
        FileAccess.to(unfinished, () -> disk.link(unfinished, file(version.serial())))
            || isPublished(version); // a remote disk may have done it, and say that it was there
    if (linked && newestSerial() >= version.serial() + REMEMBERED) {
      delete(file(version.serial())); // its place was free again, since it is long past
      return false;
    }
    return linked;
  }

  /** Whether the file of the version's serial is this version and no other one. */
  boolean isPublished(Version version) {
    return read(file(version.serial()))
        .filter(there -> Arrays.equals(there, version.bytes()))
        .isPresent();
  }

  /** Takes away what was written of a version that does not count. */
  void discard(Version version) {
    deleteParts(file -> file.startsWith(version.prefix()));
  }

  /** Takes away what is older than a version, and what others wrote who were slower. */
  void tidy(Version version) {
    Set<String> needed = new HashSet<>(version.parts().values());
    long before = version.serial() - 1;
    if (before > 0) {
      markAsPast(file(before));
    }
    serials().stream().filter(it -> it <= before - REMEMBERED).forEach(it -> delete(file(it)));
    deleteParts(file -> Version.serialOf(file) <= version.serial() && !needed.contains(file));
  }

  private void deleteParts(Predicate<String> which) {
    names(parts).stream().filter(which).forEach(file -> delete(parts.resolve(file)));
  }

  /** Its name stays taken, so that nobody who is slow takes it again. */
  private void markAsPast(Path file) {
    try {
      disk.append(file, 0, PAST);
    } catch (IOException e) {
      return; // it is in nobody's way
    }
  }

  private void delete(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      return; // it is in nobody's way, and the next swap tries again
    }
  }
}
