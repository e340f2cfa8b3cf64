package io.lapstrake.k8s.check;

/**
 * A look at the objects of a stack together. One class for each; it has no state and is known by
 * its class's name.
 *
 * <pre>{@code
 * final class NoBareNames implements Check {
 *   public String code() { return "ACME-1"; }
 *   public Severity severity() { return Severity.WARNING; }
 *   public String summary() { return "Image without a registry"; }
 *   public String why() { return "Our nodes pull from our own registry alone."; }
 *
 *   public void look(Cluster cluster, Findings findings) {
 *     for (PodTemplate pod : cluster.podTemplates()) { … }
 *   }
 * }
 * }</pre>
 */
public interface Check {

  /**
   * {@code LAP-} and four digits, or another prefix for a check of your own; one for each check.
   */
  String code();

  /** How sure it is. */
  Severity severity();

  /** What is wrong, in a few words that are the same for every finding. */
  String summary();

  /** Why it is wrong, in whole sentences, for whoever reads the reference. */
  String why();

  /**
   * Looks at the objects and says what it finds, in any order.
   *
   * @param cluster the objects of one stack in one environment
   */
  void look(Cluster cluster, Findings findings);

  /** What the check is called where it is turned off: its class's simple name. */
  default String name() {
    return getClass().getSimpleName();
  }
}
