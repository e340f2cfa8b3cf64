package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.time.Clock;
import java.util.Optional;

/**
 * How a repository is written to; see {@link GitRepository}, whose words these are.
 *
 * @param branch empty where HEAD names it
 * @param waiting how others are waited for
 */
record Settings(
    Optional<String> branch,
    Author author,
    Clock clock,
    Progress progress,
    Waiting waiting,
    Optional<String> sourceCommit,
    boolean createIfMissing) {

  Settings withBranch(String it) {
    return new Settings(
        Optional.of(it), author, clock, progress, waiting, sourceCommit, createIfMissing);
  }

  Settings withAuthor(Author it) {
    return new Settings(branch, it, clock, progress, waiting, sourceCommit, createIfMissing);
  }

  Settings withClock(Clock it) {
    return new Settings(branch, author, it, progress, waiting, sourceCommit, createIfMissing);
  }

  Settings withProgress(Progress it) {
    return new Settings(branch, author, clock, it, waiting, sourceCommit, createIfMissing);
  }

  Settings withWaiting(Waiting it) {
    return new Settings(branch, author, clock, progress, it, sourceCommit, createIfMissing);
  }

  Settings withSourceCommit(String it) {
    return new Settings(branch, author, clock, progress, waiting, Optional.of(it), createIfMissing);
  }

  Settings withCreateIfMissing() {
    return new Settings(branch, author, clock, progress, waiting, sourceCommit, true);
  }
}
