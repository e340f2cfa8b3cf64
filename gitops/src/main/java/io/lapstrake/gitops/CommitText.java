package io.lapstrake.gitops;

import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a commit says: a line that counts the changes, a line for each, and trailers. */
final class CommitText {

  /** The trailers that say whose apply a commit is. */
  static final String STACK = "Lapstrake-Stack";

  static final String ENVIRONMENT = "Lapstrake-Environment";
  static final String SERIAL = "Lapstrake-Serial";

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
    commit.line(STACK + ": " + plan.stack());
    commit.line(ENVIRONMENT + ": " + plan.environment());
    commit.line(SERIAL + ": " + serial);
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
