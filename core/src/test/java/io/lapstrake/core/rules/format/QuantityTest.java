package io.lapstrake.core.rules.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a quantity means. The expectations are the examples of {@code
 * k8s.io/apimachinery/pkg/api/resource}.
 */
class QuantityTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "0Ki, 0",
    "1, 1",
    "1Ki, 1024",
    "7Mi, 7340032",
    "6Gi, 6442450944",
    "5Ti, 5497558138880",
    "4Pi, 4503599627370496",
    "3Ei, 3458764513820540928",
    "5n, 0.000000005",
    "4u, 0.000004",
    "3m, 0.003",
    "8k, 8000",
    "7M, 7000000",
    "6G, 6000000000",
    "5T, 5000000000000",
    "2P, 2000000000000000",
    "1E, 1000000000000000000",
    "1E-3, 0.001",
    "1e3, 1000",
    "1E18, 1000000000000000000",
    "100.035k, 100035",
    "0.0005k, 0.5",
    "0.5e-2, 0.005",
    "1.3E+6, 1300000",
    "6.987654321G, 6987654321",
    "3.001n, 0.000000004",
    "1.1E-9, 0.000000002",
    "0.0000000001, 0.000000001",
    "0.00000012345, 0.000000124",
    "9Ei, 9223372036854775807",
    "12E, 12000000000000000000",
    "100.035Ki, 102435.84",
    "0.5Mi, 524288",
    "0.000000000001Ki, 0.000000002",
    ".001, 0.001",
    "1., 1",
    "1.G, 1000000000"
  })
  void is_read_as_kubernetes_reads_it(String text, BigDecimal amount) {
    assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
    assertThat(Quantity.of("+" + text).amount()).isEqualByComparingTo(amount);
    assertThat(Quantity.of("-" + text).amount()).isEqualByComparingTo(amount.negate());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "", "1.1.M", "1+1.0M", "0.1mi", "0.1am", "aoeu", ".5i", "1i", "-3.01i", "-3.01e-", " 1",
        "1 ", "1GB", "1gi", "-", "+", ".", "1e", "1 Gi", "0x1", "1,5"
      })
  void is_refused_as_kubernetes_refuses_it(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
    assertThatThrownBy(() -> Quantity.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a quantity: \"" + text + "\"");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "1024Mi, 1Gi",
    "307200Ki, 300Mi",
    "6Ki, 6Ki",
    "1025024Mi, 1001Gi",
    "1024Gi, 1Ti",
    "5000m, 5",
    "0.5, 500m",
    "1.5, 1500m",
    "1.5Gi, 1536Mi",
    "1000M, 1G",
    "0.001T, 1G",
    "1000u, 1m",
    "1.08, 1080m",
    "1080000000n, 1080m",
    "1234567M, 1234567M",
    "3k, 3k",
    "1025, 1025",
    "00, 0",
    ".001e12, 1e9",
    "0.001e0, 1e-3",
    "1000e-12, 1e-9",
    "80e-3, 80e-3",
    "3e3, 3e3",
    "10800n, 10800n",
    ".001Ki, 1024m",
    ".000001Ki, 1024u",
    ".000000001Ki, 1024n",
    ".000000000001Ki, 2n"
  })
  void is_written_in_canonical_form(String text, String canonical) {
    assertThat(Quantity.of(text)).hasToString(canonical);
    assertThat(Quantity.of(canonical)).hasToString(canonical);
  }

  @Test
  void equal_amounts_are_equal_however_they_are_written() {
    assertThat(Quantity.of("1000m"))
        .isEqualTo(Quantity.of("1"))
        .hasSameHashCodeAs(Quantity.of("1"));
    assertThat(Quantity.of("1Gi")).isEqualTo(Quantity.of("1024Mi"));
    assertThat(Quantity.of("1G")).isNotEqualTo(Quantity.of("1Gi"));
    assertThat(Quantity.of("100m")).isGreaterThan(Quantity.of("50m"));
    assertThat(Quantity.of("10000T")).isGreaterThan(Quantity.of("100Gi"));
  }

  @Property
  void its_canonical_form_means_the_same(
      @ForAll int number, @ForAll @IntRange(max = 13) int suffix, @ForAll boolean fraction) {
    String[] suffixes = {
      "", "n", "u", "m", "k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "e3", "e-2"
    };
    Quantity quantity = Quantity.of(number + (fraction ? ".25" : "") + suffixes[suffix]);
    Quantity again = Quantity.of(quantity.toString());
    assertThat(again).isEqualTo(quantity);
    // 31.25Ki is 32000, which lost that it was binary, and is 32k when it is read: so in Kubernetes
    assertThat(Quantity.of(again.toString())).isEqualTo(quantity).hasToString(again.toString());
  }

  @Property
  void what_is_plainly_not_above_is_not_above(
      @ForAll @IntRange(max = 3000) int low,
      @ForAll @IntRange(max = 3000) int high,
      @ForAll @IntRange(max = 3) int one,
      @ForAll @IntRange(max = 3) int other) {
    String[] suffixes = {"", "m", "Mi", "Gi"};
    String left = low + suffixes[one];
    String right = high + suffixes[other];
    boolean plainly = Quantity.isPlainlyNotAbove(left, right);
    if (plainly) {
      assertThat(Quantity.of(left)).isLessThanOrEqualTo(Quantity.of(right));
    }
    assertThat(plainly).isEqualTo(one == other && low > 0 && low <= high);
  }
}
