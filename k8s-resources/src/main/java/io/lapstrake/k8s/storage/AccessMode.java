package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.ListNode;
import java.util.Arrays;

/**
 * Who may use a claimed volume at a time.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes">Access
 *     modes</a>
 */
public enum AccessMode {
  /** The pods of one node, to read and write. */
  READ_WRITE_ONCE("ReadWriteOnce"),
  /** The pods of many nodes, to read. */
  READ_ONLY_MANY("ReadOnlyMany"),
  /** The pods of many nodes, to read and write. */
  READ_WRITE_MANY("ReadWriteMany"),
  /** One pod, to read and write. */
  READ_WRITE_ONCE_POD("ReadWriteOncePod");

  private final String text;

  AccessMode(String text) {
    this.text = text;
  }

  /** The modes as a claim has them. */
  static ListNode list(AccessMode... modes) {
    return ListNode.ofTexts(Arrays.stream(modes).map(AccessMode::text).toList());
  }

  /** The mode as a claim has it. */
  String text() {
    return text;
  }
}
