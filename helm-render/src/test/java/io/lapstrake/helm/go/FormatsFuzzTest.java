package io.lapstrake.helm.go;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.fuzz.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A format may be any text, of operands of any kind. */
class FormatsFuzzTest {

  private static final int MOST = 1 << 20;

  @FuzzTest
  void a_format_is_filled(byte[] formatAndText) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(formatAndText));
    List<@Nullable Object> operands = operands(both.get(1));
    for (int i = 0; i < operands.size(); i++) {
      List<@Nullable Object> rest = operands.subList(i, operands.size());
      Hostile.ends(() -> format(both.get(0), rest), TemplateFailure.class);
    }
    Hostile.ends(() -> GoFormat.println(operands));
  }

  /** Each kind of operand once, the numbers made of a text. */
  private static List<@Nullable Object> operands(String text) {
    long number = text.hashCode() * 0x9E3779B97F4A7C15L;
    var operands = new ArrayList<@Nullable Object>();
    operands.add(text);
    operands.add(GoInt.of(number));
    operands.add(number >> 3);
    operands.add(Double.longBitsToDouble(number));
    operands.add(null);
    operands.add(true);
    operands.add(Map.of("a" + text, number, "b", List.of(text)));
    operands.add(new TypedList("string", List.of(text, "")));
    return operands;
  }

  private static void format(String format, List<? extends @Nullable Object> operands) {
    new FormatRun(format, operands, FormatsFuzzTest::spend).run();
  }

  private static void spend(long bytes) {
    if (bytes > MOST) {
      throw new TemplateFailure("too much");
    }
  }
}
