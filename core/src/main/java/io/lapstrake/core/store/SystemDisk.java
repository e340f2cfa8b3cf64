package io.lapstrake.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of this machine.
 *
 * <p>Where the file system has no hard links, a name is taken in two steps, by one process at a
 * time: an empty file claims it, which none that links replaces, and then the file takes its place,
 * whole at once. An empty file is what is left of one who was stopped between, and the next one
 * goes on from it. A lock of the system keeps the others out.
 */
final class SystemDisk implements Disk {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);
  private static final Duration OF_A_CLAIM = Duration.ofSeconds(1);

  private final Links links;

  /** Makes hard links, where the file system has any. */
  @FunctionalInterface
  interface Links {
    Path link(Path name, Path file) throws IOException;
  }

  SystemDisk() {
    this(Files::createLink);
  }

  SystemDisk(Links links) {
    this.links = links;
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, content);
    }
  }

  @Override
  public void append(Path file, long from, byte[] content) throws IOException {
    boolean isNew = Files.notExists(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(from);
      channel.position(from);
      write(channel, content);
    }
    if (isNew) {
      force(file);
    }
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  @Override
  public boolean link(Path file, Path name) throws IOException {
    force(file); // what is beside it, too, before anybody is told of it
    try {
      links.link(name, file);
    } catch (FileAlreadyExistsException e) {
      return isClaim(name) && isPlaced(file, name);
    } catch (NoSuchFileException e) {
      return false; // who was faster has taken away what others wrote
    } catch (UnsupportedOperationException e) {
      return isPlaced(file, name);
    } catch (FileSystemException e) {
      if (hasLinks(file)) {
        throw e; // refused for another reason, such as a disk that is full
      }
      return isPlaced(file, name);
    }
    force(name);
    return true;
  }

  /** Whether a file can have another name, tried where it lies; what systems say of it differs. */
  private boolean hasLinks(Path file) throws IOException {
    Path probe = file.resolveSibling(file.getFileName() + "link");
    try {
      links.link(probe, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    delete(probe);
    return true;
  }

  private boolean isPlaced(Path file, Path name) throws IOException {
    SystemLock lock = lockOf(name);
    try {
      if (!Files.exists(file) || !isClaimed(name)) {
        return false;
      }
      Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      lock.close();
    }
    force(name);
    return true;
  }

  private static SystemLock lockOf(Path name) throws IOException {
    Path folder = Objects.requireNonNull(name.toAbsolutePath().getParent());
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<SystemLock> lock = SystemLock.take(folder);
    while (lock.isEmpty() && System.nanoTime() < end) {
      Pause.of(BETWEEN_TRIES, "whoever takes another name");
      lock = SystemLock.take(folder);
    }
    return lock.orElseThrow(
        () -> new FileSystemException(name.toString(), null, "Somebody keeps its folder locked"));
  }

  /** One who was stopped has left an empty file; for whom locks do not reach, it gets a while. */
  private static boolean isClaimed(Path name) throws IOException {
    try {
      Files.createFile(name);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (isClaim(name)) {
        Pause.of(OF_A_CLAIM, "whoever has claimed " + name);
      }
      return isClaim(name);
    }
  }

  private static boolean isClaim(Path name) throws IOException {
    try {
      return Files.size(name) == 0;
    } catch (NoSuchFileException e) {
      return false; // who was faster has taken it away
    }
  }

  /** Waits until the folder of a file is on the disk, too. */
  private static void force(Path file) throws IOException {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (NoSuchFileException | AccessDeniedException e) {
      return; // Windows, which opens no folder and needs none
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
