package io.lapstrake.k8s.quantity;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * How much of one of a node's resources a container asks for, or may use at most.
 *
 * @param resource such as {@code cpu}, {@code memory} or {@code nvidia.com/gpu}
 * @param quantity as Kubernetes writes it, such as {@code 500m}
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">
 *     Resources of containers</a>
 */
public record Amount(String resource, Value<String> quantity) {

  /** Processor time, such as {@code 500m} or {@code 2}. */
  public static Amount cpu(String quantity) {
    return cpu(Literal.of(quantity));
  }

  /** Processor time, such as {@code 500m} or {@code 2}. */
  public static Amount cpu(Value<String> quantity) {
    return new Amount("cpu", quantity);
  }

  /** Thousandths of a processor. */
  public static Amount millicores(int number) {
    return cpu(number + "m");
  }

  /** Thousandths of a processor. */
  public static Amount millicores(Value<Integer> number) {
    return cpu(Text.format("%sm", number));
  }

  /** Memory, such as {@code 1Gi}. */
  public static Amount memory(String quantity) {
    return memory(Literal.of(quantity));
  }

  /**
   * Memory, such as {@code 1Gi}. A number is {@linkplain #memory(Bytes) given} as {@code
   * mebibytes(number)}.
   */
  public static Amount memory(Value<String> quantity) {
    return new Amount("memory", quantity);
  }

  /** Memory. */
  public static Amount memory(Bytes bytes) {
    return memory(bytes.quantity());
  }

  /** Storage on the node that is gone with the pod: logs, image layers, empty directories. */
  public static Amount ephemeralStorage(Bytes bytes) {
    return new Amount("ephemeral-storage", bytes.quantity());
  }

  /** Whole graphics processors of NVIDIA. */
  public static Amount gpus(int number) {
    return gpus(Literal.of(number));
  }

  /** Whole graphics processors of NVIDIA. */
  public static Amount gpus(Value<Integer> number) {
    return devices("nvidia.com/gpu", number);
  }

  /** Whole graphics processors of AMD. */
  public static Amount amdGpus(int number) {
    return amdGpus(Literal.of(number));
  }

  /** Whole graphics processors of AMD. */
  public static Amount amdGpus(Value<Integer> number) {
    return devices("amd.com/gpu", number);
  }

  /** Whole graphics processors of Intel. */
  public static Amount intelGpus(int number) {
    return intelGpus(Literal.of(number));
  }

  /** Whole graphics processors of Intel. */
  public static Amount intelGpus(Value<Integer> number) {
    return devices("gpu.intel.com/xe", number);
  }

  /** Whole devices of a kind that a plugin of the node offers, such as {@code nvidia.com/gpu}. */
  public static Amount devices(String resource, int number) {
    return new Amount(resource, Literal.of(Integer.toString(number)));
  }

  /** Whole devices of a kind that a plugin of the node offers, such as {@code nvidia.com/gpu}. */
  public static Amount devices(String resource, Value<Integer> number) {
    return new Amount(resource, text(number));
  }

  /** Pages of memory of a size of their own, which the node has set aside. */
  public static Amount hugePages(Bytes pageSize, Bytes total) {
    if (!(pageSize.quantity() instanceof Literal<?> size)) {
      throw new IllegalArgumentException("The size of pages is part of a name, so it is known");
    }
    return new Amount("hugepages-" + size.inText(), total.quantity());
  }

  private static Value<String> text(Value<Integer> number) {
    return number instanceof Literal<?> known
        ? Literal.of(known.inText())
        : Text.format("%s", number);
  }
}
