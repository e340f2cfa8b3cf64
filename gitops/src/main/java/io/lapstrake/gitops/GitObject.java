package io.lapstrake.gitops;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** What Git calls an object: a file, a folder or a commit, whole and not compressed. */
final class GitObject {

  private final int type;
  private final byte[] bytes;

  /**
   * An object.
   *
   * @param type one of {@link Constants#OBJ_BLOB}, {@link Constants#OBJ_TREE}, {@link
   *     Constants#OBJ_COMMIT} and {@link Constants#OBJ_TAG}
   */
  GitObject(int type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  static GitObject blob(byte[] bytes) {
    return new GitObject(Constants.OBJ_BLOB, bytes);
  }

  static GitObject tree(byte[] bytes) {
    return new GitObject(Constants.OBJ_TREE, bytes);
  }

  static GitObject commit(byte[] bytes) {
    return new GitObject(Constants.OBJ_COMMIT, bytes);
  }

  int type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** What stands before the bytes where the object lies loose, and goes into its id. */
  byte[] header() {
    return Constants.encodeASCII(Constants.typeString(type) + " " + bytes.length + "\0");
  }

  /** SHA-1 of the header and the bytes. */
  ObjectId id() {
    MessageDigest sha1 = sha1();
    sha1.update(header());
    return ObjectId.fromRaw(sha1.digest(bytes));
  }

  /** The JDK's digest: JGit's asks the user's configuration which one to take. */
  static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
