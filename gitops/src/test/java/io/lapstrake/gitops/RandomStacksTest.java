package io.lapstrake.gitops;

import io.lapstrake.core.laws.RandomStacks;
import io.lapstrake.core.laws.StackLaws;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws of stacks, in a Git repository. */
class RandomStacksTest {

  private static final String FOLDER = "prod/shop";

  @Provide
  Arbitrary<List<RandomStacks.Step>> histories() {
    return Arbitraries.randomValue(RandomStacks::history);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void hold_in_git(@ForAll("histories") List<RandomStacks.Step> history) throws IOException {
    Path temporary = Files.createTempDirectory("git-laws");
    try {
      StackLaws.hold(history, new InGit(Delivery.in(temporary)));
    } finally {
      try (Stream<Path> all = Files.walk(temporary)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** A repository, to which others push. */
  private record InGit(Delivery delivery) implements StackLaws.Place {

    @Override
    public Target open() {
      return delivery.settings().folder(FOLDER);
    }

    @Override
    public void write(String path, String text) {
      delivery.push(FOLDER + "/" + path, text);
    }

    @Override
    public void delete(String path) {
      CommandLine someone = CommandLine.in(delivery.cloned());
      someone.git("rm", "-q", FOLDER + "/" + path);
      someone.git("commit", "-q", "-m", "Delete " + path);
      someone.git("push", "-q", "origin", "HEAD:main");
    }

    @Override
    public SortedMap<String, String> files() {
      var files = new TreeMap<String, String>();
      if (!delivery.git("branch", "--list", "main").isBlank()) {
        delivery
            .git("ls-tree", "-r", "--name-only", "main:" + FOLDER)
            .lines()
            .forEach(path -> files.put(path, delivery.git("show", "main:" + FOLDER + "/" + path)));
      }
      return files;
    }
  }
}
