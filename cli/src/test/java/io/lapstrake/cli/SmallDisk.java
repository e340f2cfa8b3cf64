package io.lapstrake.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A disk in memory that has little room; only the superuser of a machine may make one. */
final class SmallDisk implements AutoCloseable {

  private static final String SIZE = "size=2m";

  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** Mounts one, or skips the test where that is not allowed. */
  static SmallDisk at(Path root) throws IOException {
    Files.createDirectories(root);
    boolean isMounted = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", root.toString());
    assumeTrue(isMounted, "a disk of 2 MiB can be mounted by the superuser only");
    return new SmallDisk(root);
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command)).redirectErrorStream(true).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Leaves so many bytes free. */
  void leave(int bytes) throws IOException {
    free();
    long room = Files.getFileStore(root).getUsableSpace() - bytes;
    Files.write(root.resolve("ballast"), new byte[(int) Math.max(0, room)]);
  }

  /** Leaves all free that nothing else takes. */
  void free() throws IOException {
    Files.deleteIfExists(root.resolve("ballast"));
  }

  /** Deletes all that is there. */
  void clear() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(root)) {
          Files.delete(path);
        }
      }
    }
  }

  /** Lets nobody write, or everybody again. */
  void readOnly(boolean isReadOnly) throws IOException {
    if (!run("mount", "-o", "remount," + (isReadOnly ? "ro" : "rw"), root.toString())) {
      throw new IOException("It cannot be mounted again");
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", root.toString());
  }
}
