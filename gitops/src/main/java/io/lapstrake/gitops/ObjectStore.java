package io.lapstrake.gitops;

import io.lapstrake.core.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads a repository's objects, loose and packed, its own and those that it borrows from others.
 * What is read is what its id says, or a problem. Not thread-safe.
 */
final class ObjectStore implements AutoCloseable {

  private final Path repository;
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Map<Path, PackReader> packs = new LinkedHashMap<>();
  private final Inflation inflation = new Inflation();

  ObjectStore(Path repository) throws IOException {
    this.repository = repository;
    addWithAlternates(repository.resolve("objects"));
    findPacks();
  }

  private void addWithAlternates(Path folder) throws IOException {
    Path alternates = folder.resolve("info").resolve("alternates");
    if (folders.add(folder.normalize()) && Files.exists(alternates)) {
      for (String line : Files.readAllLines(alternates)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          addWithAlternates(folder.resolve(line));
        }
      }
    }
  }

  /** Opens the packs that are new since the last look; whether there are any. */
  private boolean findPacks() throws IOException {
    boolean found = false;
    for (Path folder : folders) {
      for (Path index : indexes(folder.resolve("pack"))) {
        String name = index.getFileName().toString();
        Path pack = index.resolveSibling(name.substring(0, name.length() - 3) + "pack");
        if (!packs.containsKey(pack)) {
          found |= open(pack, index);
        }
      }
    }
    return found;
  }

  private boolean open(Path pack, Path index) throws IOException {
    try {
      packs.put(pack, PackReader.open(pack, index, inflation));
      return true;
    } catch (NoSuchFileException | FileNotFoundException e) {
      return false; // packed anew meanwhile
    }
  }

  private static SortedSet<Path> indexes(Path folder) throws IOException {
    var indexes = new TreeSet<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pack-*.idx")) {
      files.forEach(indexes::add);
    } catch (NoSuchFileException e) {
      return indexes; // a repository without packs may lack the folder
    }
    return indexes;
  }

  /**
   * The bytes of an object of a type.
   *
   * @throws ProblemException when it is not there, is damaged, or is something else
   */
  byte[] read(ObjectId id, int type) {
    try {
      GitObject found = find(id);
      if (found.type() != type || !found.id().equals(id)) {
        String is = "The object " + id.name() + " is no " + Constants.typeString(type);
        throw new CorruptObjectException(
            found.type() != type ? is : "The object " + id.name() + " is damaged");
      }
      return found.bytes();
    } catch (IOException e) {
      throw GitProblems.of(repository, e);
    }
  }

  private GitObject find(ObjectId id) throws IOException {
    do {
      for (PackReader pack : packs.values()) {
        Optional<GitObject> packed = pack.read(id);
        if (packed.isPresent()) {
          return packed.get();
        }
      }
      Optional<GitObject> loose = findLoose(id);
      if (loose.isPresent()) {
        return loose.get();
      }
    } while (findPacks()); // it may have been packed meanwhile
    throw new MissingObjectException(id, "object");
  }

  private Optional<GitObject> findLoose(ObjectId id) throws IOException {
    for (Path folder : folders) {
      try {
        byte[] file = Files.readAllBytes(folder.resolve(LooseObject.pathOf(id)));
        return Optional.of(LooseObject.read(file));
      } catch (NoSuchFileException e) {
        // not in this folder
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    List<IOException> failures = new ArrayList<>();
    for (PackReader pack : packs.values()) {
      try {
        pack.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    packs.clear();
    inflation.close();
    if (!failures.isEmpty()) {
      throw GitProblems.of(repository, failures.get(0));
    }
  }
}
