package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is read, the answer is a document or a problem, and what is read can be written. */
class ReaderFuzzTest {

  private static final int TRIES = Boolean.getBoolean("lapstrake.long") ? 3_000_000 : 10_000;
  private static final int LONGEST = 120;
  private static final List<String> SEEDS =
      List.of(
          "a: 1\nb:\n- x\n- {c: [1, 2], \"d\": 'e'}\n",
          "base: &b {k: v}\nc:\n  <<: [*b, {l: m}]\n  n: *b\n",
          "%YAML 1.2\n%TAG ! tag:a.org,2000:\n---\n!x a: !!int \"1\"\n...\n--- |2-\n   text\n",
          "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\\ud83d\\ude00\"]}",
          "? [a, b]\n: >+\n  folded\n\n? c\n: !!binary aGk=\n",
          "a: \"\\x41\\U0001F600\\\n  b\"\n#c\n\ufeffd: 0x1F\n");
  private static final String MARKUP =
      "{}[]:,-?|>&*!%@`\"'#~<=\\ \n\t\r.0123456789xobeyYnN_+ \u0000\u0085\u2028\ufeff\ud83d\ude00é";

  private static String mutated(Random random) {
    var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, MARKUP.charAt(random.nextInt(MARKUP.length())));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(4)));
        case 2 -> text.insert(at, SEEDS.get(random.nextInt(SEEDS.size())), 0, random.nextInt(30));
        default -> text.setLength(Math.max(text.length() - random.nextInt(10), 0));
      }
    }
    return text.toString();
  }

  private static String markup(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(LONGEST);
    for (int i = 0; i < length; i++) {
      text.append(MARKUP.charAt(random.nextInt(MARKUP.length())));
    }
    return text.toString();
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void fuzz(long seed, Function<Random, String> texts) {
    for (int i = 0; i < TRIES; i++) {
      String text = texts.apply(new Random(seed + i));
      Supplier<String> which = () -> text;
      var problems = new Problems();
      List<YamlDocument> documents =
          Assertions.assertTimeout(
              Duration.ofSeconds(5),
              () -> Assertions.assertDoesNotThrow(() -> read(text, problems), which),
              which);
      if (problems.isEmpty()) {
        documents.forEach(d -> assertThat(written(d)).as(which).isEqualTo(d.tree()));
      }
    }
  }

  private static List<YamlDocument> read(String text, Problems problems) {
    YamlReader.readValues("a.yaml", text, new Problems());
    Json.read("a.json", text, new Problems());
    return YamlReader.read("a.yaml", text, problems);
  }

  private static Object written(YamlDocument document) {
    return document.tree().isLiteral()
        ? RoundTripTest.read(YamlWriter.write(document.tree()))
        : document.tree();
  }

  @Test
  void mutated_documents_are_read_or_are_problems() {
    fuzz(1_000_000_000L, ReaderFuzzTest::mutated);
  }

  @Test
  void heaps_of_markup_are_read_or_are_problems() {
    fuzz(2_000_000_000L, ReaderFuzzTest::markup);
  }

  @Test
  void random_bytes_are_read_or_are_problems() {
    fuzz(3_000_000_000L, ReaderFuzzTest::bytes);
  }
}
