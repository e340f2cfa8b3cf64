package io.lapstrake.k8s.hook;

/** When a hook is made, in the words of Helm and of Argo CD. */
enum Moment {
  BEFORE_INSTALL("pre-install", "PreSync"),
  AFTER_INSTALL("post-install", "PostSync"),
  BEFORE_UPGRADE("pre-upgrade", "PreSync"),
  AFTER_UPGRADE("post-upgrade", "PostSync"),
  BEFORE_ROLLBACK("pre-rollback", ""),
  AFTER_ROLLBACK("post-rollback", ""),
  BEFORE_DELETE("pre-delete", "PreDelete"),
  AFTER_DELETE("post-delete", "PostDelete"),
  TEST("test", "");

  private final String helm;
  private final String argo;

  Moment(String helm, String argo) {
    this.helm = helm;
    this.argo = argo;
  }

  String helm() {
    return helm;
  }

  /** Empty where Argo CD has no such moment. */
  String argo() {
    return argo;
  }

  /** Whether it comes when objects are applied, which is all that Flux knows. */
  boolean isApplying() {
    return argo.endsWith("Sync");
  }
}
