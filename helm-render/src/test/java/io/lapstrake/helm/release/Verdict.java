package io.lapstrake.helm.release;

/** How two renderings of one case compare. */
enum Verdict {
  EQUAL("equal"),
  DIFFERENT("different"),
  ONLY_OURS_FAILS("only-ours-fails"),
  ONLY_HELM_FAILS("only-helm-fails"),
  BOTH_REFUSE("both-refuse");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
