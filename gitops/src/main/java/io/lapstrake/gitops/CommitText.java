package io.lapstrake.gitops;

import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Counts;
import io.lapstrake.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a commit says: a line that counts the changes, a line for each, and trailers. */
final class CommitText {

  private static final int LISTED = 100;
  private static final Change.Cases<String> SIGNS = new Signs();

  private final StringBuilder text = new StringBuilder();

  private CommitText() {}

  static String of(String folder, Plan plan, long serial, Optional<String> sourceCommit) {
    var commit = new CommitText();
    commit.line(folder + ": " + summary(plan.counts()));
    commit.line("");
    commit.list(plan.effective());
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

  private static String summary(Counts counts) {
    List<String> words = new ArrayList<>();
    add(words, counts.creates(), "created");
    add(words, counts.updates(), "updated");
    add(words, counts.replaces(), "replaced");
    add(words, counts.deletes(), "deleted");
    return String.join(", ", words);
  }

  private static void add(List<String> words, int count, String deed) {
    if (count > 0) {
      words.add(count + " " + deed);
    }
  }

  private void list(List<Change> changes) {
    for (Change change : changes.subList(0, Math.min(LISTED, changes.size()))) {
      line(change.match(SIGNS) + " " + change.key());
    }
    if (changes.size() > LISTED) {
      line("and " + (changes.size() - LISTED) + " more");
    }
  }

  /** What a line about a change begins with. */
  private static final class Signs implements Change.Cases<String> {

    @Override
    public String create(Change.Create create) {
      return "+";
    }

    @Override
    public String update(Change.Update update) {
      return "~";
    }

    @Override
    public String replace(Change.Replace replace) {
      return "!";
    }

    @Override
    public String delete(Change.Delete delete) {
      return "-";
    }

    @Override
    public String keep(Change.Keep keep) {
      return "=";
    }
  }
}
