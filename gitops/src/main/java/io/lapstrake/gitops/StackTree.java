package io.lapstrake.gitops;

import io.lapstrake.core.target.FolderReader;
import java.util.Optional;

/**
 * A stack's folder in a commit. A file's hash is its id in Git, so that telling whether a file was
 * changed reads no file.
 *
 * @param folder the folder; one that is not there yet is empty
 */
record StackTree(GitTree folder) implements FolderReader {

  @Override
  public Optional<byte[]> read(String path) {
    return folder.file(path);
  }

  @Override
  public Optional<String> hash(String path) {
    return folder.hash(path);
  }

  @Override
  public String hashOf(byte[] content) {
    return GitObject.blob(content).id().name();
  }
}
