package io.lapstrake.k8s.quantity;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * An amount of bytes, of memory or of storage.
 *
 * @param quantity as Kubernetes writes it, such as {@code 20Gi}
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">
 *     Quantity</a>
 */
public record Bytes(Value<String> quantity) {

  /** An amount as Kubernetes writes it, such as {@code 512Mi} or {@code 2G}. */
  public static Bytes of(String quantity) {
    return of(Literal.of(quantity));
  }

  /** An amount as Kubernetes writes it, such as {@code 512Mi} or {@code 2G}. */
  public static Bytes of(Value<String> quantity) {
    return new Bytes(quantity);
  }

  /** Units of 1,048,576 bytes. */
  public static Bytes mebibytes(int number) {
    return of(number + "Mi");
  }

  /** Units of 1,048,576 bytes. */
  public static Bytes mebibytes(Value<Integer> number) {
    return new Bytes(Text.format("%sMi", number));
  }

  /** Units of 1,073,741,824 bytes. */
  public static Bytes gibibytes(int number) {
    return of(number + "Gi");
  }

  /** Units of 1,073,741,824 bytes. */
  public static Bytes gibibytes(Value<Integer> number) {
    return new Bytes(Text.format("%sGi", number));
  }
}
