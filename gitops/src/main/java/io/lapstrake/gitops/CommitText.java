package io.lapstrake.gitops;

import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a commit says: a line that counts the changes, a line for each, and trailers. */
final class CommitText {

  private static final int LISTED = 100;

  private final StringBuilder text = new StringBuilder();

  private CommitText() {}

  static String of(String folder, Plan plan, long serial, Optional<String> sourceCommit) {
    var commit = new CommitText();
    commit.line(folder + ": " + summary(plan));
    commit.line("");
    commit.list(plan.effective());
    plan.outputs().forEach(it -> commit.line("output " + it.name()));
    commit.line("");
    commit.line("Lapstrake-Stack: " + plan.stack());
    commit.line("Lapstrake-Environment: " + plan.environment());
    commit.line("Lapstrake-Serial: " + serial);
    sourceCommit.ifPresent(source -> commit.line("Source-Commit: " + source));
    return commit.text.toString();
  }

  private void line(String line) {
    text.append(line.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }

  private static String summary(Plan plan) {
    if (plan.counts().effective() == 0) {
      return plan.outputs().isEmpty() ? "state" : "outputs";
    }
    return plan.counts().all().entrySet().stream()
        .filter(each -> each.getKey() != Action.KEEP)
        .map(each -> each.getValue() + " " + each.getKey().deed())
        .collect(Collectors.joining(", "));
  }

  private void list(List<Change> changes) {
    for (Change change : changes.subList(0, Math.min(LISTED, changes.size()))) {
      line(change.action().sign() + " " + change.key());
    }
    if (changes.size() > LISTED) {
      line("and " + (changes.size() - LISTED) + " more");
    }
  }
}
