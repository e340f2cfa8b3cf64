package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralTest {

  private static List<Literal<?>> literals() {
    return List.of(
        Literal.of("text"),
        Literal.of(""),
        Literal.of(1),
        Literal.of(1L << 40),
        Literal.ofObject(BigInteger.TWO.pow(70)),
        Literal.of(1.5),
        Literal.TRUE,
        Literal.FALSE,
        Literal.NULL,
        Literal.of("hush").sensitive(),
        Literal.of(7).sensitive(),
        Literal.of(SymbolText.mark("x")));
  }

  @Test
  void a_single_precision_number_is_the_decimal_that_was_written() {
    assertThat(Literal.ofObject(0.1f)).isEqualTo(Literal.of(0.1));
    assertThat(Literal.ofObject(2.0f)).isEqualTo(Literal.of(2));
    assertThat(Literal.ofObject(new BigDecimal("0.1"))).isEqualTo(Literal.of(0.1));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void a_map_gives_a_literal_back_as_it_was(Literal<?> literal) {
    MapNode map = MapNode.of("key", literal).with("other", 1);

    Node back = map.value(0);

    assertThat(back).isEqualTo(literal).hasSameHashCodeAs(literal);
    assertThat(back).hasSameClassAs(literal);
    assertThat(((Literal<?>) back).type()).isEqualTo(literal.type());
    assertThat(back.isSensitive()).isEqualTo(literal.isSensitive());
    assertThat(back.isLiteral()).isEqualTo(literal.isLiteral());
    assertThat(map.isSensitive()).isEqualTo(literal.isSensitive());
    assertThat(map.isLiteral()).isEqualTo(literal.isLiteral());
    assertThat(map.text("key")).isEqualTo(literal.asText());
  }

  @Test
  void maps_with_a_secret_value_equal_those_with_the_same_value_that_is_none() {
    MapNode secret = MapNode.of("key", Literal.of("x").sensitive());
    MapNode plain = MapNode.of("key", "x");

    assertThat(secret).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(plain).isEqualTo(secret);
    assertThat(MapNode.of("key", Literal.of(1))).isNotEqualTo(plain);
  }
}
