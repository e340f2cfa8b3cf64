package io.lapstrake.helm.gotemplate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.function.HelmFunctions;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.TypedMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** A template is whatever a chart's author wrote, and calls whatever Helm has. */
class TemplatesFuzzTest {

  /** What takes long because it was made to: keys and hashes of passwords. */
  private static final Set<String> COSTLY =
      Set.of(
          "genPrivateKey",
          "genCA",
          "genSelfSignedCert",
          "genSignedCert",
          "derivePassword",
          "bcrypt",
          "htpasswd");

  private static final Functions FUNCTIONS =
      Functions.of(
          HelmFunctions.all().all().stream().filter(it -> !COSTLY.contains(it.name())).toList());

  /** Few steps, since a fuzzer's code is slow: what costs more than its steps shows the more. */
  private static final Limits LIMITS = new Limits(100, 4 << 20, 100_000);

  private static Surroundings surroundings() {
    return Surroundings.usual()
        .at(Clock.fixed(Instant.parse("2026-02-03T04:05:06.789Z"), ZoneOffset.UTC))
        .with(() -> new Random(7))
        .with(LIMITS);
  }

  private static Object data() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("a", new LinkedHashMap<>(Map.of("b", 1.0)));
    values.put("l", new ArrayList<@Nullable Object>(Arrays.asList(1.0, "x", null, true)));
    values.put("s", "str \u00e9\udc80");
    values.put("n", null);
    values.put("f", -1.5);
    values.put("tpl", "{{ define `x` }}{{ end }}{{ . }}");
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("Values", TypedMap.named("chartutil.Values", values));
    return TypedMap.named("chartutil.Values", data);
  }

  static Stream<byte[]> cases() {
    return Stream.of("gotemplate", "function")
        .map(room -> Path.of("src/test/resources/io/lapstrake/helm", room, "cases"))
        .flatMap(folder -> CaseTests.files(folder).stream())
        .flatMap(file -> new CaseFile(file).cases().stream())
        .map(each -> Bytes.of(each.template()));
  }

  @MethodSource("cases")
  @FuzzTest
  void a_template_ends_in_a_text_or_a_failure(byte[] template) {
    Map<String, String> texts = Map.of("a", Bytes.text(template));
    Hostile.ends(
        () -> TemplateSet.parse(texts, FUNCTIONS).render("a", data(), surroundings()),
        RenderFailure.class);
  }

  @FuzzTest
  void templates_see_one_another(byte[] templates) {
    List<String> both = List.of(Bytes.text(templates).split("\n---\n", 2));
    var texts = new LinkedHashMap<String, String>();
    both.forEach(text -> texts.put("t" + texts.size(), text));
    Hostile.ends(
        () -> TemplateSet.parse(texts, FUNCTIONS).render("t0", data(), surroundings()),
        RenderFailure.class);
  }
}
