package io.lapstrake.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.k8s.harness.FindingRooms;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No word takes a text where a type exists. Those that take one, and for which no word of the same
 * name takes a type in its place, stand in {@code words/texts.yaml} below the reason why it is free
 * text: by the word, and by its class too where words of one name differ.
 */
class NoStringsTest {

  private static final Path REASONS = Path.of("src", "test", "resources", "words", "texts.yaml");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What packages say to one another. */
  private static final Set<String> BETWEEN_PACKAGES =
      Set.of("withSpec", "withPod", "withPodItem", "draftOf", "givenAs");

  /** What packages know of one another, and the short forms of words. */
  private static final Set<String> OF_PACKAGES =
      Set.of("KeyedItems", "PodPort", "VolumeName", "Words");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lapstrake.k8s");

  @Test
  void a_word_that_takes_a_text_has_a_reason_to() throws IOException {
    SortedMap<String, String> reasons = reasons();
    var without = new TreeSet<String>();
    var used = new TreeSet<String>();
    for (Method word : words()) {
      String whole = word.getDeclaringClass().getSimpleName() + "." + word.getName();
      if (takesOnlyText(word)) {
        String entry = reasons.containsKey(whole) ? whole : word.getName();
        used.add(entry);
        if (!reasons.containsKey(entry)) {
          without.add(whole);
        }
      }
    }
    assertThat(without).as("words that take a text and have no reason to").isEmpty();
    assertThat(reasons.keySet()).as("words with a reason").isEqualTo(used);
  }

  private static SortedMap<String, String> reasons() throws IOException {
    var problems = new Problems();
    var tree =
        (MapNode) YamlReader.read("texts.yaml", Files.readString(REASONS), problems).get(0).tree();
    problems.throwIfAny();
    var reasons = new TreeMap<String, String>();
    tree.entries()
        .forEach(
            entry -> {
              String all = ((Literal<?>) entry.value()).inText().strip();
              for (String word : BLANKS.splitAsStream(all).toList()) {
                assertThat(reasons.put(word, String.valueOf(entry.literalKey())))
                    .as("another reason for %s", word)
                    .isNull();
              }
            });
    return reasons;
  }

  /** The public methods that users say. */
  private List<Method> words() {
    var words = new ArrayList<Method>();
    for (JavaClass type : classes) {
      if (type.getModifiers().toString().contains("PUBLIC")
          && !type.isEnum()
          && !FindingRooms.have(type)
          && !OF_PACKAGES.contains(type.getSimpleName())) {
        Arrays.stream(type.reflect().getDeclaredMethods())
            .filter(word -> Modifier.isPublic(word.getModifiers()) && !word.isBridge())
            .filter(word -> !word.isSynthetic() && word.getDeclaringClass() != Object.class)
            .filter(word -> word.getReturnType() != boolean.class)
            .filter(word -> !BETWEEN_PACKAGES.contains(word.getName()))
            .forEach(words::add);
      }
    }
    return words;
  }

  private static boolean takesOnlyText(Method word) {
    Class<?>[] types = word.getParameterTypes();
    SortedSet<Integer> texts = new TreeSet<>();
    for (int i = 0; i < types.length; i++) {
      if (types[i] == String.class || types[i] == String[].class) {
        texts.add(i);
      }
    }
    return !texts.isEmpty()
        && Arrays.stream(word.getDeclaringClass().getDeclaredMethods())
            .filter(other -> other.getName().equals(word.getName()) && !other.isBridge())
            .filter(other -> Modifier.isPublic(other.getModifiers()))
            .noneMatch(other -> typesOneOf(other, texts));
  }

  /** Whether another word has a type of Lapstrake where this one has a text. */
  private static boolean typesOneOf(Method other, SortedSet<Integer> texts) {
    Class<?>[] types = other.getParameterTypes();
    return texts.stream().anyMatch(at -> at < types.length && isTyped(types[at]));
  }

  private static boolean isTyped(Class<?> type) {
    Class<?> single = type.isArray() ? type.getComponentType() : type;
    return single.getName().startsWith("io.lapstrake.") && !single.getSimpleName().equals("Value");
  }
}
