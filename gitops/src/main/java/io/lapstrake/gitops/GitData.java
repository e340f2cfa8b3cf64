package io.lapstrake.gitops;

import io.lapstrake.core.data.Data;
import io.lapstrake.core.data.DataSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What a Git repository on this machine tells, such as the one that a description lies in.
 *
 * <pre>{@code
 * environment.reading(commit, GitData.in(Path.of("")).commit())
 * }</pre>
 */
public final class GitData {

  private final Path folder;

  private GitData(Path folder) {
    this.folder = folder;
  }

  /** The repository that a folder belongs to, or a bare one. */
  public static GitData in(Path folder) {
    return new GitData(folder);
  }

  /** The whole id of the commit that is checked out. */
  public DataSource commit() {
    return new Told("the commit", folder, repository -> Optional.of(head(repository).name()));
  }

  /** The branch that is checked out, such as {@code main}; a problem where none is. */
  public DataSource branch() {
    return new Told("the branch", folder, GitData::branch);
  }

  /** The nearest tag with what came after it, as {@code git describe --tags --always} tells it. */
  public DataSource describe() {
    return new Told("the nearest tag", folder, GitData::describe);
  }

  /**
   * The text of a file in UTF-8 as it is committed, without the line end at its end.
   *
   * @param path from the top of the repository, with slashes
   */
  public DataSource file(String path) {
    return new Told(path + " at the commit", folder, repository -> file(repository, path));
  }

  private static ObjectId head(Repository repository) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      throw new IOException("There is no commit yet");
    }
    return head;
  }

  private static Optional<String> branch(Repository repository) throws IOException {
    String full = repository.getFullBranch();
    return Optional.ofNullable(full)
        .filter(it -> it.startsWith(Constants.R_HEADS))
        .map(Repository::shortenRefName);
  }

  private static Optional<String> describe(Repository repository) throws IOException {
    try (Git git = Git.wrap(repository)) {
      ObjectId head = head(repository);
      return Optional.of(git.describe().setTarget(head).setTags(true).setAlways(true).call());
    } catch (GitAPIException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Optional<String> file(Repository repository, String path) throws IOException {
    try (var commits = new RevWalk(repository);
        TreeWalk file =
            TreeWalk.forPath(repository, path, commits.parseCommit(head(repository)).getTree())) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] content = repository.open(file.getObjectId(0), Constants.OBJ_BLOB).getBytes();
      return Optional.of(new String(content, StandardCharsets.UTF_8).replaceFirst("\\R\\z", ""));
    }
  }

  /** How something is found out. */
  @FunctionalInterface
  private interface Question {
    /** The answer; empty where the repository has none. */
    Optional<String> ask(Repository repository) throws IOException;
  }

  /** Something that a repository tells. */
  private record Told(String what, Path folder, Question question) implements DataSource {

    @Override
    public String name() {
      return what + " of the Git repository " + folder.toAbsolutePath().normalize().getFileName();
    }

    @Override
    public Data read() {
      File here = folder.toAbsolutePath().toFile();
      var builder = new FileRepositoryBuilder().findGitDir(here);
      if (builder.getGitDir() == null) {
        builder.setGitDir(here);
      }
      try (Repository repository = builder.setMustExist(true).build()) {
        return Data.text(
            question
                .ask(repository)
                .orElseThrow(
                    () -> unreadable("It has none.", "see to it, or give the input a value.")));
      } catch (RepositoryNotFoundException e) {
        throw unreadable(
            "There is no Git repository here or above.", "name a folder that belongs to one.");
      } catch (IOException e) {
        throw unreadable(e.getMessage() + ".", "see to it, or give the input a value.");
      }
    }
  }
}
