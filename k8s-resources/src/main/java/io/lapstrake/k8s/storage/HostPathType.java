package io.lapstrake.k8s.storage;

/**
 * What stands at a path of a node.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#hostpath">hostPath</a>
 */
public enum HostPathType {
  /** A directory. */
  DIRECTORY("Directory"),
  /** A directory, which is made where there is none. */
  DIRECTORY_OR_CREATE("DirectoryOrCreate"),
  /** A file. */
  FILE("File"),
  /** A file, which is made where there is none. */
  FILE_OR_CREATE("FileOrCreate"),
  /** A socket. */
  SOCKET("Socket"),
  /** A character device. */
  CHARACTER_DEVICE("CharDevice"),
  /** A block device. */
  BLOCK_DEVICE("BlockDevice");

  private final String text;

  HostPathType(String text) {
    this.text = text;
  }

  /** The type as a volume has it. */
  String text() {
    return text;
  }
}
