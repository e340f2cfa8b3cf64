package io.lapstrake.k8s.object;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * What must be so of one label of an object for it to be selected.
 *
 * <pre>{@code
 * LabelTest.in("tier", "web", "api")
 * LabelTest.isMissing("legacy")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements">
 *     Set-based requirements</a>
 */
public final class LabelTest {

  private final String key;
  private final MapNode tree;

  private LabelTest(String key, MapNode tree) {
    this.key = key;
    this.tree = tree;
  }

  /** The label has one of some values. */
  public static LabelTest in(String label, String... values) {
    return in(label, texts(values));
  }

  /** The label has one of some values. */
  public static LabelTest in(String label, List<? extends Value<String>> values) {
    return of(label, "In").with(values);
  }

  /** The label has none of some values, or is not there. */
  public static LabelTest notIn(String label, String... values) {
    return notIn(label, texts(values));
  }

  /** The label has none of some values, or is not there. */
  public static LabelTest notIn(String label, List<? extends Value<String>> values) {
    return of(label, "NotIn").with(values);
  }

  /** The label is there, with whatever value. */
  public static LabelTest exists(String label) {
    return of(label, "Exists");
  }

  /** The label is not there. */
  public static LabelTest isMissing(String label) {
    return of(label, "DoesNotExist");
  }

  private static List<Literal<String>> texts(String... values) {
    return Arrays.stream(values).map(Literal::of).toList();
  }

  private static LabelTest of(String label, String operator) {
    return new LabelTest(label, MapNode.of("key", label).with("operator", operator));
  }

  private LabelTest with(List<? extends Value<String>> values) {
    return new LabelTest(key, tree.with("values", ListNode.of(values)));
  }

  /** The list that a selector has under {@code matchExpressions}. */
  public static ListNode all(LabelTest... tests) {
    return ListNode.of(Arrays.stream(tests).map(LabelTest::tree).toList());
  }

  /** The label's key. */
  public String key() {
    return key;
  }

  /** The item of a selector's list {@code matchExpressions}. */
  public MapNode tree() {
    return tree;
  }
}
