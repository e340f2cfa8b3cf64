package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.target.Applied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/** A bare repository that git made, and what is done with it. */
final class Delivery {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  /** Waits for nothing. */
  static final Waiting NOT_WAITING = new Waiting(time -> {}, new Random(1));

  private final Path temporary;
  private int clones;

  private Delivery(Path temporary) {
    this.temporary = temporary;
  }

  static Delivery in(Path temporary) {
    CommandLine.in(temporary).git("init", "-q", "--bare", "-b", "main", "delivery.git");
    return new Delivery(temporary);
  }

  Path repository() {
    return temporary.resolve("delivery.git");
  }

  /** The repository, with a clock that stands and nothing that waits. */
  GitRepository settings() {
    return GitTarget.bare(repository()).clock(NOON).waiting(NOT_WAITING);
  }

  Applied deliver(Manifests manifests) {
    return deliver(manifests, settings(), "prod/shop");
  }

  static Applied deliver(Manifests manifests, GitRepository settings, String folder) {
    try (GitTarget git = settings.folder(folder)) {
      return git.apply(git.plan(manifests));
    }
  }

  String git(String... arguments) {
    return CommandLine.in(repository()).git(arguments);
  }

  /** A fresh clone with a work tree. */
  Path cloned() {
    String name = "clone-" + clones++;
    CommandLine.in(temporary).git("clone", "-q", repository().toString(), name);
    return temporary.resolve(name);
  }

  /** Commits a file by the command line, and pushes it. */
  void push(String path, String content) {
    Path clone = cloned();
    CommandLine someone = CommandLine.in(clone);
    try {
      Files.createDirectories(clone.resolve(path).getParent());
      Files.writeString(clone.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    someone.git("add", "-A");
    someone.git("commit", "-q", "-m", "Write " + path);
    someone.git("push", "-q", "origin", "HEAD:main");
  }

  /** Nothing is damaged, and nothing is left over from what was not finished. */
  void assertSound() {
    assertThat(git("fsck", "--strict", "--no-progress")).doesNotContain("error", "warning");
  }

  /** How many commits the branch has. */
  int commits() {
    return Integer.parseInt(git("rev-list", "--count", "main").strip());
  }
}
