package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A secret in all the forms in which it could be given away.
 *
 * @param forms plain, encoded, escaped, and its first characters
 */
record Needles(SortedSet<String> forms) {

  private static final int PREFIX = 8;

  static Needles of(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    var forms = new TreeSet<String>();
    forms.add(secret);
    forms.add(secret.substring(0, PREFIX));
    forms.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
    forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    forms.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    forms.add(Base64.getEncoder().encodeToString(bytes).substring(0, PREFIX));
    forms.add(Base64.getUrlEncoder().encodeToString(bytes).substring(0, PREFIX));
    forms.add(HexFormat.of().formatHex(bytes).substring(0, 2 * PREFIX));
    forms.add(HexFormat.of().withUpperCase().formatHex(bytes).substring(0, 2 * PREFIX));
    return new Needles(forms);
  }

  /** None of the forms is in a text. */
  void assertNotIn(String what, String text) {
    for (String form : forms) {
      assertThat(text.contains(form)).as("%s gives away %s:%n%s", what, form, text).isFalse();
    }
  }

  /** None of the forms is in what a run of the tool printed. */
  void assertNotIn(String what, Run run) {
    assertNotIn("the output of " + what, run.out());
    assertNotIn("the problems of " + what, run.err());
  }

  /** None of the forms is in a file below a folder, nor in the name of one. */
  void assertNotBelow(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        assertNotIn("a name", path.toString());
        assertNotIn(path.toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
