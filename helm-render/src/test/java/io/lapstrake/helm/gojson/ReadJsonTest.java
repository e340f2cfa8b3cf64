package io.lapstrake.helm.gojson;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.format.HelmReading;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** JSON, each text beside what real Helm reads, or why it does not. */
class ReadJsonTest {

  private static final List<String> JSON =
      List.of(
          "{}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":1e3}",
          "{\"a\":-0}",
          "{\"a\":1.0}",
          "{\"a\":01}",
          "{\"a\":1.}",
          "{\"a\":.5}",
          "{\"a\":+1}",
          "{\"a\":-}",
          "{\"a\":1e}",
          "{\"a\":1E+2}",
          "{\"a\":123456789012345678901234567890}",
          "{\"a\":NaN}",
          "{\"a\":\"\\u00e9\\n\\/\"}",
          "{\"a\":\"\\ud83d\\ude00\"}",
          "{\"a\":\"\\ud83d\"}",
          "{\"a\":\"\\ude00x\"}",
          "{\"a\":\"\\ud83d\\u0041\"}",
          "{\"a\":\"\\x\"}",
          "{\"a\":\"\\u12\"}",
          "{\"a\":\"x\ny\"}",
          "{\"a\":\"\1\"}",
          "{\"a\":\"\177\"}",
          "{\"a\":nul}",
          "{\"a\":tru",
          "{\"a\":fals3}",
          "{\"a\"",
          "{\"a\":",
          "{\"a\":1",
          "{\"a\":1,",
          "{\"a\":1,}",
          "{a:1}",
          "{'a':1}",
          "{\"a\" 1}",
          "{\"a\":1 \"b\":2}",
          "{\"a\":[1,]}",
          "{\"a\":[1 2]}",
          "{\"a\":[,]}",
          "{\"a\":1}x",
          "{\"a\":1} {}",
          "{\"a\":1}//",
          "",
          " ",
          "\ufeff{}",
          "{\"é\":é}",
          "\t{\r\n\"a\" : [ ] } ",
          "{\"<>&\":\"\u2028\"}",
          "{\"a\":[{\"b\":[{\"c\":null}]}]}",
          "{\"a\":\"",
          "{\"a\":\"\\",
          "{\"\":{}}",
          "null",
          "{\"a\":-1.5e-7}",
          "{\"a\":1e21}",
          "{\"a\":1e-7}",
          "]",
          "}",
          ":");

  @Test
  void json_is_read_as_helm_reads_it() {
    HelmReading.compare("fromJson $e | toJson", JSON, GoJson::read);
  }

  @Property(tries = 1000)
  void any_text_is_read_or_refused(@ForAll String text) {
    try {
      assertThat(String.valueOf(GoJson.read(text))).isNotEmpty();
    } catch (TemplateFailure e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
