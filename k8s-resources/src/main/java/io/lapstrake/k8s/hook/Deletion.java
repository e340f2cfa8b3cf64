package io.lapstrake.k8s.hook;

/** When a hook is deleted again, in the words of Helm and of Argo CD. */
enum Deletion {
  BEFORE_NEXT("before-hook-creation", "BeforeHookCreation"),
  WHEN_SUCCEEDED("hook-succeeded", "HookSucceeded"),
  WHEN_FAILED("hook-failed", "HookFailed");

  private final String helm;
  private final String argo;

  Deletion(String helm, String argo) {
    this.helm = helm;
    this.argo = argo;
  }

  String helm() {
    return helm;
  }

  String argo() {
    return argo;
  }
}
