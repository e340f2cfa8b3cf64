package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.store.FileAccess;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files below a directory. What the system refuses is a problem. */
final class DirectoryFiles implements FolderReader {

  /** What a file that is being written ends with. */
  static final String UNFINISHED = ".new";

  private final Path root;

  DirectoryFiles(Path root) {
    this.root = root;
  }

  Path path(String relative) {
    return root.resolve(relative);
  }

  @Override
  public Optional<byte[]> read(String path) {
    return FileAccess.to(
        path(path),
        () -> {
          try {
            return Optional.of(Files.readAllBytes(path(path)));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Optional<String> hash(String path) {
    return read(path).map(this::hashOf);
  }

  @Override
  public String hashOf(byte[] content) {
    return Sha256.of(content);
  }

  @Override
  public SortedMap<String, FolderReader> neighbours() {
    var neighbours = new TreeMap<String, FolderReader>();
    Path own = root.toAbsolutePath().normalize();
    Path parent = own.getParent();
    if (parent != null && Files.isReadable(parent)) {
      for (String name : new DirectoryFiles(parent).names("")) {
        Path folder = parent.resolve(name);
        if (!folder.equals(own) && Files.exists(folder.resolve(Layout.HEADER))) {
          neighbours.put(name, new DirectoryFiles(folder));
        }
      }
    }
    return neighbours;
  }

  @Override
  public boolean exists(String path) {
    return path(path).toFile().exists();
  }

  /** Writes a file, whose folder is there, and waits until it is on the disk. */
  void write(String path, byte[] content) {
    FileAccess.to(
        path(path),
        () -> {
          try (FileChannel channel =
              FileChannel.open(
                  path(path),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
              channel.write(bytes);
            }
            channel.force(true);
          }
          return path;
        });
  }

  /** Writes a file so that it is there whole or not at all. */
  void writeWhole(String path, byte[] content) {
    write(path + UNFINISHED, content);
    move(path + UNFINISHED, path);
    forceFolder(path);
  }

  /** Makes the folder of a file, where there is none. */
  void createFolder(String file) {
    Path folder = folder(file);
    if (!folder.toFile().isDirectory()) {
      FileAccess.to(path(file), () -> Files.createDirectories(folder));
    }
  }

  private Path folder(String file) {
    return path(file.substring(0, Math.max(0, file.lastIndexOf('/'))));
  }

  /** Moves a file to its place, in the place of what is there. */
  void move(String from, String to) {
    createFolder(to);
    FileAccess.to(path(to), () -> Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE));
  }

  /** Deletes a file, or a folder without files; there may be none. */
  void delete(String path) {
    FileAccess.to(path(path), () -> Files.deleteIfExists(path(path)));
  }

  /** Deletes a folder in which there is nothing. */
  void deleteIfEmpty(String folder) {
    if (Files.isDirectory(path(folder)) && names(folder).isEmpty()) {
      delete(folder);
    }
  }

  /** Waits until what was moved to a file's place is there for certain. */
  void forceFolder(String file) {
    force(folder(file));
  }

  /** Waits until what was made or deleted in the folders of some files is so for certain. */
  void forceFolders(Collection<String> paths) {
    SortedSet<Path> folders = new TreeSet<>();
    for (String path : paths) {
      for (Path at = folder(path); at != null && at.startsWith(root); at = at.getParent()) {
        folders.add(at);
      }
    }
    folders.forEach(DirectoryFiles::force);
  }

  private static void force(Path folder) {
    FileAccess.to(
        folder,
        () -> {
          try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          } catch (NoSuchFileException | AccessDeniedException e) {
            // It was emptied and deleted; or it is Windows, which opens no folder and needs none.
          }
          return folder;
        });
  }

  @Override
  public List<String> names(String folder) {
    return FileAccess.to(
        path(folder),
        () -> {
          List<String> names = new ArrayList<>();
          try (var entries = Files.newDirectoryStream(path(folder))) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
          } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
          } catch (DirectoryIteratorException e) {
            throw e.getCause();
          }
          return names;
        });
  }
}
