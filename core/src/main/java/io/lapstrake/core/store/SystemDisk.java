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
import java.nio.file.StandardOpenOption;

/** The files of this machine. */
final class SystemDisk implements Disk {

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
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return false; // who was faster has taken away what others wrote
    } catch (UnsupportedOperationException | FileSystemException e) {
      return isCopied(file, name); // a file system without hard links
    }
    force(name);
    return true;
  }

  private boolean isCopied(Path file, Path name) throws IOException {
    try {
      create(name, Files.readAllBytes(file));
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    force(name);
    return true;
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
