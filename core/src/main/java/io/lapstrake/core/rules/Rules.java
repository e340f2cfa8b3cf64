package io.lapstrake.core.rules;

/** What Kubernetes' API server and its clients know of each kind. */
public final class Rules {

  private static final Rules KUBERNETES = new Rules();

  private Rules() {}

  /** The rules of Kubernetes itself. */
  public static Rules kubernetes() {
    return KUBERNETES;
  }

  /** The rules of a kind, by its API group; the core group is empty. */
  public KindRules of(String group, String kind) {
    return new KindRules(!kind.equals("Namespace"), kind.equals("Namespace") ? 0 : 1);
  }
}
