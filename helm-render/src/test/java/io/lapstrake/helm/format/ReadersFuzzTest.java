package io.lapstrake.helm.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.gotoml.GoToml;
import io.lapstrake.helm.goyaml.GoYaml;
import org.jspecify.annotations.Nullable;

/** What is read may be any bytes, and what was read can be written and read again. */
class ReadersFuzzTest {

  @FuzzTest
  void yaml_is_read_or_refused(byte[] yaml) {
    Hostile.ends(
        () -> {
          Object value = GoYaml.read(Bytes.text(yaml));
          assertSame(GoYaml.read(GoYaml.write(value) + "\n"), value);
          assertSame(GoYaml.read(GoYaml.pretty(value) + "\n"), value);
          writeOtherwise(value);
        },
        TemplateFailure.class);
  }

  @FuzzTest
  void json_is_read_or_refused(byte[] json) {
    Hostile.ends(
        () -> {
          Object value = GoJson.read(Bytes.text(json));
          assertThat(GoJson.read(GoJson.write(value))).isEqualTo(value);
          assertThat(GoJson.read(GoJson.raw(value))).isEqualTo(value);
          assertSame(GoYaml.read(GoYaml.write(value) + "\n"), value);
          writeOtherwise(value);
        },
        TemplateFailure.class);
  }

  @FuzzTest
  void toml_is_read_or_refused(byte[] toml) {
    Hostile.ends(
        () -> {
          Object value = GoToml.read(Bytes.text(toml));
          GoYaml.write(value);
          writeOtherwise(value);
        },
        TemplateFailure.class);
  }

  /** A zero that YAML reads has no sign. */
  private static void assertSame(@Nullable Object again, @Nullable Object value) {
    assertThat(GoJson.write(again).replace("-0", "0"))
        .isEqualTo(GoJson.write(value).replace("-0", "0"));
  }

  private static void writeOtherwise(@Nullable Object value) {
    GoJson.write(value);
    GoJson.pretty(value);
    GoToml.write(value);
  }
}
