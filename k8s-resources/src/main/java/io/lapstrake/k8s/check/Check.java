package io.lapstrake.k8s.check;

/**
 * A look at the objects of a stack. One class for each; it has no state and is known by its class's
 * name. It is about one container, one volume, the pods of one object, a Service with its pods, one
 * name of another object, or whatever else there is, and implements the interface of these that is
 * the narrowest: all objects are gone through once, for all checks.
 *
 * <pre>{@code
 * final class NoBareNames implements ContainerCheck {
 *   public String code() { return "ACME-1"; }
 *   public Severity severity() { return Severity.WARNING; }
 *   public String summary() { return "Image without a registry"; }
 *   public String why() { return "Our nodes pull from our own registry alone."; }
 *
 *   public void look(PodContainer container, Findings findings) {
 *     if (!Leaf.text(container.tree(), "image").contains("/")) { … }
 *   }
 * }
 * }</pre>
 */
public sealed interface Check
    permits ClusterCheck,
        PodCheck,
        ContainerCheck,
        VolumeCheck,
        ServiceCheck,
        ReferenceCheck,
        UnneededAcceptance {

  /** One case for each thing that a check may be about; a thing without a case does not compile. */
  interface Cases {

    /** The check is about objects together, or about those of some kind. */
    void cluster(ClusterCheck check);

    /** The check is about the pods of one object. */
    void pod(PodCheck check);

    /** The check is about one container. */
    void container(ContainerCheck check);

    /** The check is about one volume. */
    void volume(VolumeCheck check);

    /** The check is about one Service. */
    void service(ServiceCheck check);

    /** The check is about one name that an object has for another. */
    void reference(ReferenceCheck check);

    /** The check is about what the others found. */
    void acceptance(UnneededAcceptance check);
  }

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

  /** Asks the case of what the check is about. */
  void match(Cases cases);

  /** What the check is called where it is turned off: its class's simple name. */
  default String name() {
    return getClass().getSimpleName();
  }
}
