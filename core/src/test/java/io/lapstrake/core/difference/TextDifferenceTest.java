package io.lapstrake.core.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected texts are those of GNU {@code diff -u}, without the names of files. */
class TextDifferenceTest {

  @Test
  void three_lines_stand_around_what_differs() {
    assertThat(
            TextDifference.between("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .hasToString(
            """
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void a_text_that_was_not_there_is_added() {
    assertThat(TextDifference.between("", "a\nb\n")).hasToString("@@ -0,0 +1,2 @@\n+a\n+b\n");
    assertThat(TextDifference.between("a\nb\n", "")).hasToString("@@ -1,2 +0,0 @@\n-a\n-b\n");
  }

  @Test
  void equal_texts_have_no_lines() {
    assertThat(TextDifference.between("a\n", "a\n").lines()).isEmpty();
    assertThat(TextDifference.between("", "")).hasToString("");
  }

  @Test
  void a_last_line_without_an_end_is_marked() {
    assertThat(TextDifference.between("a\nb", "a\nb\n"))
        .hasToString(
            """
            @@ -1,2 +1,2 @@
             a
            -b
            \\ No newline at end of file
            +b
            """);
  }

  @Test
  void texts_of_many_lines_that_have_nothing_in_common_take_no_time() {
    String before = text(60_000, 1);
    String after = text(60_000, 2);

    TextDifference difference =
        assertTimeout(Duration.ofSeconds(5), () -> TextDifference.between(before, after));

    assertThat(difference.lines()).hasSize(120_001);
  }

  private static String text(int lines, int seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(random.nextLong()).append('\n');
    }
    return text.toString();
  }

  /** Git applies what it is given, and says so when it does not fit. */
  @Test
  void git_makes_the_one_text_of_the_other(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(hasGit(), "git is not on this machine");
    var random = new Random(11);
    for (int i = 0; i < 25; i++) {
      String before = words(random);
      String after = i % 3 == 0 ? words(random) : edited(before, random);
      assertThat(applied(folder, before, after))
          .as("%d: %s → %s", i, before, after)
          .isEqualTo(after);
    }
  }

  private static String words(Random random) {
    var text = new StringBuilder("first\n");
    int lines = random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      text.append("abc".charAt(random.nextInt(3))).append('\n');
    }
    return text.append(random.nextBoolean() ? "last" : "last\n").toString();
  }

  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < 3; i++) {
      lines.add(random.nextInt(lines.size() + 1), "line " + i);
      lines.remove(random.nextInt(lines.size()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String applied(Path folder, String before, String after)
      throws IOException, InterruptedException {
    TextDifference difference = TextDifference.between(before, after);
    if (difference.lines().isEmpty()) {
      return before;
    }
    Files.writeString(folder.resolve("text"), before);
    Files.writeString(folder.resolve("patch"), "--- a/text\n+++ b/text\n" + difference);
    Process git =
        new ProcessBuilder("git", "apply", "patch")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
    return Files.readString(folder.resolve("text"));
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
