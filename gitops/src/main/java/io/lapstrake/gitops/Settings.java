package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * How a repository is written to; see {@link GitRepository}, whose words these are.
 *
 * @param branch empty where HEAD names it
 * @param worker who applies, and by which clock
 * @param waiting how others are waited for
 * @param key with which states are kept
 * @param rebuilding what is described, where the state may be lost
 */
record Settings(
    Optional<String> branch,
    Author author,
    Worker worker,
    Progress progress,
    Waiting waiting,
    StateKey key,
    Optional<Manifests> rebuilding,
    Optional<String> sourceCommit,
    boolean createIfMissing) {

  Settings withBranch(String it) {
    return new Settings(
        Optional.of(it),
        author,
        worker,
        progress,
        waiting,
        key,
        rebuilding,
        sourceCommit,
        createIfMissing);
  }

  Settings withAuthor(Author it) {
    return new Settings(
        branch, it, worker, progress, waiting, key, rebuilding, sourceCommit, createIfMissing);
  }

  Clock clock() {
    return worker.clock();
  }

  Settings withWorker(Worker it) {
    return new Settings(
        branch, author, it, progress, waiting, key, rebuilding, sourceCommit, createIfMissing);
  }

  Settings withProgress(Progress it) {
    return new Settings(
        branch, author, worker, it, waiting, key, rebuilding, sourceCommit, createIfMissing);
  }

  Settings withWaiting(Waiting it) {
    return new Settings(
        branch, author, worker, progress, it, key, rebuilding, sourceCommit, createIfMissing);
  }

  Settings withKey(StateKey it) {
    return new Settings(
        branch, author, worker, progress, waiting, it, rebuilding, sourceCommit, createIfMissing);
  }

  Settings withRebuilding(Manifests it) {
    return new Settings(
        branch,
        author,
        worker,
        progress,
        waiting,
        key,
        Optional.of(it),
        sourceCommit,
        createIfMissing);
  }

  Settings withSourceCommit(String it) {
    return new Settings(
        branch,
        author,
        worker,
        progress,
        waiting,
        key,
        rebuilding,
        Optional.of(it),
        createIfMissing);
  }

  Settings withCreateIfMissing() {
    return new Settings(
        branch, author, worker, progress, waiting, key, rebuilding, sourceCommit, true);
  }

  /** A commit by the author, now. */
  GitObject commit(Optional<ObjectId> parent, ObjectId tree, String message) throws IOException {
    var commit = new CommitBuilder();
    commit.setTreeId(tree);
    parent.ifPresent(commit::setParentId);
    var person = new PersonIdent(author.name(), author.email(), clock().instant(), ZoneOffset.UTC);
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setMessage(message);
    return GitObject.commit(commit.build());
  }
}
