package io.lapstrake.core.target;

import io.lapstrake.core.laws.RandomStacks;
import io.lapstrake.core.laws.StackLaws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws of stacks, in a directory. */
class RandomStacksTest {

  @Provide
  Arbitrary<List<RandomStacks.Step>> histories() {
    return Arbitraries.randomValue(RandomStacks::history);
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void hold_in_a_directory(@ForAll("histories") List<RandomStacks.Step> history)
      throws IOException {
    Path temp = Files.createTempDirectory("laws");
    try {
      StackLaws.hold(history, new InDirectory(temp.resolve("stack")));
    } finally {
      Folders.delete(temp);
    }
  }

  /** A directory. */
  private record InDirectory(Path folder) implements StackLaws.Place {

    @Override
    public Target open() {
      return DirectoryTarget.at(folder).open();
    }

    @Override
    public void write(String path, String text) {
      try {
        Files.writeString(folder.resolve(path), text, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void delete(String path) {
      try {
        Files.delete(folder.resolve(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public SortedMap<String, String> files() {
      return Files.exists(folder) ? Folders.contents(folder) : new TreeMap<>();
    }
  }
}
