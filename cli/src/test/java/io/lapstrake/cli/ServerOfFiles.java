package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.ObjectServer;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A server that outlives its clients: each object is a file, which is there whole or not at all.
 */
final class ServerOfFiles implements ObjectServer {

  private static final String UNFINISHED = ".new";

  private final Path folder;

  ServerOfFiles(Path folder) {
    this.folder = folder;
  }

  /** Every object as JSON, by the path of its file. */
  SortedMap<String, String> objects() throws IOException {
    var objects = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(UNFINISHED)) {
          objects.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return objects;
  }

  private Path file(ResourceKey key) {
    return folder.resolve(Layout.pathOf(key));
  }

  @Override
  public Optional<MapNode> observe(ResourceKey key) {
    Path file = file(key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Json.read(file.toString(), Files.readString(file), new Problems())
          .map(it -> it.tree() instanceof MapNode map ? map : MapNode.EMPTY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void create(Manifest object) {
    if (Files.exists(file(object.key()))) {
      throw new IllegalStateException(object.key() + " is there already");
    }
    put(object);
  }

  @Override
  public void update(Manifest object, MapNode before) {
    if (!Files.exists(file(object.key()))) {
      throw new IllegalStateException(object.key() + " is not there");
    }
    put(object);
  }

  private void put(Manifest object) {
    Path file = file(object.key());
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(unfinished, Json.write(object.tree()));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(ResourceKey key) {
    try {
      Files.deleteIfExists(file(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
