package io.lapstrake.core.rules;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor version of Kubernetes, such as 1.34, for which objects are described.
 *
 * <pre>{@code
 * Stack.named("shop").targeting(KubernetesVersion.of("1.36"))
 * }</pre>
 *
 * @param major from 1
 * @param minor from 0
 */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {

  /**
   * The version that is targeted when nothing is said: 1.34.
   *
   * <p>It is the oldest of the three that upstream maintained when the table was made (1.34, 1.35
   * and 1.36): nearly everything that it serves the newer ones serve as well, so a description that
   * says nothing fits the most clusters.
   */
  public static final KubernetesVersion STANDARD = new KubernetesVersion(1, 34);

  /** The oldest version of which the table knows which fields it has: 1.30. */
  public static final KubernetesVersion OLDEST = new KubernetesVersion(1, 30);

  private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})([.+-].*)?");
  private static final Comparator<KubernetesVersion> ORDER =
      Comparator.comparingInt(KubernetesVersion::major).thenComparingInt(KubernetesVersion::minor);

  /** Checks the numbers. */
  public KubernetesVersion {
    if (major < 1 || minor < 0) {
      throw new IllegalArgumentException("Not a version: " + major + "." + minor);
    }
  }

  /**
   * Reads a version: {@code 1.34}, also as servers tell it: {@code v1.34.2} or {@code
   * 1.34.2-gke.100}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static KubernetesVersion of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "A version of Kubernetes is a major and a minor number such as 1.34, not \""
              + text
              + "\"");
    }
    return new KubernetesVersion(
        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return ORDER.compare(this, other);
  }

  /** Whether it is this version or a later one. */
  public boolean isAtLeast(KubernetesVersion other) {
    return compareTo(other) >= 0;
  }

  /** Such as {@code 1.34}. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}
