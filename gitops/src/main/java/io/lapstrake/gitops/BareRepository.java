package io.lapstrake.gitops;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/** Tells whether a path is a bare repository that can be written, and makes one. */
final class BareRepository {

  private static final Set<String> HARMLESS =
      new TreeSet<>(Set.of("noop", "preciousobjects", "worktreeconfig", "relativeworktrees"));
  private static final Set<String> UNFINISHED = new TreeSet<>(Set.of("objects", "refs", "config"));
  private static final String CONFIG =
      "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n";

  private static final String TO_BRANCH = "ref: refs/heads/";

  private BareRepository() {}

  /** Refuses what is no bare repository, or one of a format that is not known. */
  static void check(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw GitProblems.notFound(path, "Nothing is there.");
    }
    if (Files.exists(path.resolve(".git"))) {
      throw GitProblems.notBare(path);
    }
    for (String part : new String[] {"HEAD", "objects", "refs"}) {
      if (!Files.exists(path.resolve(part))) {
        throw GitProblems.notFound(path, "What is there is no repository: it lacks " + part + ".");
      }
    }
    checkConfig(path);
  }

  /**
   * The branch that HEAD names, which need not have a commit yet.
   *
   * @throws ProblemException when it names none, but a commit
   */
  static String headBranch(Path path) throws IOException {
    String head = Files.readString(path.resolve("HEAD")).strip();
    if (!head.startsWith(TO_BRANCH)) {
      throw GitProblems.noBranch(path, head);
    }
    return head.substring(TO_BRANCH.length());
  }

  private static void checkConfig(Path path) throws IOException {
    var config = new Config();
    Path file = path.resolve("config");
    try {
      config.fromText(Files.exists(file) ? Files.readString(file) : "");
    } catch (ConfigInvalidException e) {
      throw GitProblems.corrupt(path, "Its config cannot be read: " + e.getMessage() + ".");
    }
    if (!config.getBoolean("core", "bare", true)) {
      throw GitProblems.notBare(path);
    }
    long version = config.getLong("core", "repositoryformatversion", 0);
    if (version > 1) {
      throw GitProblems.unknownFormat(path, "Its format has version " + version + ".");
    }
    for (String extension : new TreeSet<>(config.getNames("extensions"))) {
      checkExtension(path, extension, config.getString("extensions", null, extension), version);
    }
  }

  private static void checkExtension(Path path, String name, String value, long version) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean usual =
        (lower.equals("objectformat") && "sha1".equals(value))
            || (lower.equals("refstorage") && "files".equals(value));
    if (version == 1 && !usual && !HARMLESS.contains(lower)) {
      throw GitProblems.unknownFormat(path, "It needs the extension " + name + " = " + value + ".");
    }
  }

  /**
   * Makes an empty bare repository where there is nothing, or an empty folder, or one that was not
   * finished. Its HEAD comes last, without which it is none.
   *
   * @param branch what its HEAD points to
   */
  static void makeIfMissing(Path path, String branch) throws IOException {
    if (!mayBeMade(path)) {
      return;
    }
    for (String folder : new String[] {"objects/info", "objects/pack", "refs/heads", "refs/tags"}) {
      Files.createDirectories(path.resolve(folder));
    }
    try {
      put(path, "config", CONFIG);
      put(path, "HEAD", TO_BRANCH + branch + "\n");
    } catch (NoSuchFileException e) {
      if (!Files.exists(path.resolve("HEAD"))) {
        throw e;
      } // another apply has made it meanwhile, and cleared away what is unfinished
    }
  }

  /** Whether {@link #makeIfMissing} would make something. */
  static boolean mayBeMade(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var files = Files.list(path)) {
      return files.allMatch(file -> UNFINISHED.contains(file.getFileName().toString()));
    }
  }

  private static void put(Path path, String name, String content) throws IOException {
    Path unfinished = path.resolve("objects").resolve(NewObjects.UNFINISHED + UUID.randomUUID());
    Disk.create(unfinished, content.getBytes(StandardCharsets.UTF_8));
    Disk.move(unfinished, path.resolve(name));
    Disk.force(path);
  }
}
