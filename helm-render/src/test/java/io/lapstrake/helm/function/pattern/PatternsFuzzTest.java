package io.lapstrake.helm.function.pattern;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.function.TestContext;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression and the text that it is looked for in may be any texts, and so may a URL. */
class PatternsFuzzTest {

  private static void called(String function, @Nullable Object... given) {
    Hostile.ends(() -> TestContext.call(function, given), TemplateFailure.class);
  }

  @FuzzTest
  void an_expression_is_looked_for_or_refused(byte[] expressionAndText) {
    List<String> parts = Hostile.firstLineAndRest(Bytes.text(expressionAndText));
    String expression = parts.get(0);
    List<String> others = Hostile.firstLineAndRest(parts.get(1));
    String text = others.get(1);
    called("regexMatch", expression, text);
    called("mustRegexMatch", expression, text);
    called("mustRegexFind", expression, text);
    called("mustRegexFindAll", expression, text, -1);
    called("mustRegexSplit", expression, text, 3);
    called("mustRegexReplaceAll", expression, text, others.get(0));
    called("mustRegexReplaceAllLiteral", expression, text, others.get(0));
  }

  @FuzzTest
  void an_address_is_read_or_refused(byte[] address) {
    Hostile.ends(
        () -> {
          Object parts = TestContext.call("urlParse", Bytes.text(address));
          TestContext.call("urlJoin", parts);
        },
        TemplateFailure.class);
  }
}
