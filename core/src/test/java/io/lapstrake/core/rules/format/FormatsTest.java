package io.lapstrake.core.rules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.value.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each format accepts and refuses. The examples of names are those of {@code
 * k8s.io/apimachinery/pkg/util/validation}; those of images follow the grammar of {@code
 * distribution/reference}; those of durations Go's documentation of {@code time.ParseDuration}.
 */
class FormatsTest {

  private static Arguments of(String format, List<String> accepted, List<String> refused) {
    return Arguments.of(format, accepted, refused);
  }

  private static String a(int times) {
    return "a".repeat(times);
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        of(
            "dns-label",
            List.of("a", "abc", "a-1", "a--1--2--b", "0", "012", "1a", "1-a", a(63)),
            List.of("", "A", "aBc", "-", "a-", "-a", "_", "a_b", ".", "a.b", " ", "a ", a(64))),
        of(
            "dns-subdomain",
            List.of("a", "a-1", "1-a", "a.a", "a--1--2--b.a", "0.1", "1.2.3.4.5", a(253)),
            List.of(
                "", "A", "a-", "_", ".", "a.", ".a", "a..b", "1..2", "A.a", "a@b", "a:b", a(254))),
        of(
            "dns-1035-label",
            List.of("a", "abc", "a-1", "a--1--2--b", a(63)),
            List.of("", "0", "01", "1a", "1-a", "A", "a-", "-a", "a_b", "a.b", "a b", a(64))),
        of(
            "label-key",
            List.of(
                "simple",
                "1234",
                "now-with-dashes/simple",
                "now.with.dots/simple",
                "1.2.3.4/5678",
                "Uppercase_Is_OK_123",
                "example.com/Uppercase_Is_OK_123",
                a(63),
                a(253) + "/" + a(63)),
            List.of(
                "",
                "nospecialchars%^=@",
                "cantendwithadash-",
                "-cantstartwithadash-",
                "only/one/slash",
                "Example.com/abc",
                "example_com/abc",
                "example.com/",
                "/simple",
                a(64),
                a(254) + "/abc")),
        of("annotation-key", List.of("Example.com/abc", "a"), List.of("a/b/c", "a b", "")),
        of(
            "label-value",
            List.of("simple", "1-starts-with-num", "1234", "", "a.B_c", a(63)),
            List.of(
                "nospecialchars%^=@",
                "Tama-nui-te-rā.is.Māori.sun",
                "\\backslashes\\are\\bad",
                "-starts-with-dash",
                "ends-with-dash-",
                ".starts.with.dot",
                "ends.with.dot.",
                a(64))),
        of(
            "port-name",
            List.of("telnet", "re-mail-ck", "pop3", "a", "a-1", "1-a", "a-1-b-2-c"),
            List.of(
                "longerthan15characters",
                "",
                a(16),
                "12345",
                "1-2-3-4",
                "-begin",
                "end-",
                "two--hyphens",
                "whois++",
                "HTTP")),
        of(
            "env-name",
            List.of("FOO", "my.env-name", "_X", "1A", "-x", "a b", "!"),
            List.of("", "a=b", "=", "ä", "a\tb", "a\nb")),
        of(
            "config-key",
            List.of(
                "a",
                "good",
                "good-good",
                "still.good",
                "THIS_IS-also.GOOD",
                ".so_is.this",
                "THIS.IS.GOOD",
                a(253)),
            List.of("", ".", "..", "..bad", "b*d", "bad!&bad", "a/b", a(254))),
        of(
            "path-segment",
            List.of("system:node", "Admin Role", "a.b"),
            List.of("", ".", "..", "a/b", "a%b")),
        of(
            "ip",
            List.of(
                "10.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "2001:db8::1",
                "::ffff:1.2.3.4",
                "1:2:3:4:5:6:7:8",
                "FE80::A"),
            List.of(
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "10.0.0.1.2",
                "a.b.c.d",
                "1:2:3",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "::1%eth0",
                "10.0.0.0/8")),
        of(
            "cidr",
            List.of("10.0.0.0/8", "0.0.0.0/0", "2001:db8::/32", "::/0", "1.2.3.4/32"),
            List.of("", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/08", "::/129", "a/8")),
        of(
            "image",
            List.of(
                "nginx",
                "nginx:1.27",
                "library/nginx",
                "registry.example.com/shop/api:v1.4.2",
                "localhost:5000/a",
                "registry.example.com:5000/a/b/c:latest",
                "a@sha256:" + "0".repeat(64),
                "a:b@sha256:" + "0".repeat(64),
                "foo_bar.com/a__b-c---d.e:tag",
                "xn--n3h.com/myimage:xn--n3h.com",
                "[2001:db8::1]:5000/repo"),
            List.of(
                "",
                "Nginx",
                "nginx:",
                "nginx:1 ",
                " nginx",
                "a b",
                "https://example.com/a",
                "a/Uppercase",
                "-foo/bar",
                "foo//bar",
                "a:" + a(129),
                "a@sha256:00",
                "a@b",
                "a___b",
                "a..b",
                "a/b-",
                ":v1")),
        of(
            "duration",
            List.of("300ms", "1.5h", "2h45m", "0", "1h0m0.5s", "10s", "5us", "5µs"),
            List.of("", "1", "1d", "h", "1.2.3s", "1h30", "s1", "1 h")),
        of(
            "percent",
            List.of("0%", "25%", "100%", "150%"),
            List.of("", "%", "25", "-1%", "2.5%", "a%")),
        of("mount-path", List.of("/a", "a", "C\\x"), List.of("", "/a:b")),
        of(
            "relative-path",
            List.of("a", "a/b", "..a/b..", "./a"),
            List.of("", "/a", "..", "../a", "a/../b", "a/..")),
        of(
            "host",
            List.of("example.com", "*.example.com", "a"),
            List.of(
                "", "*", "*.", "a.*.com", "*.*.com", "Example.com", "10.0.0.1", "a:80", "f*.com")),
        of(
            "cron",
            List.of(
                "0 4 * * 1",
                "*/5 * * * *",
                "@daily",
                "@every 1h30m",
                "0 0 1,15 * MON-FRI",
                "0-30/10 8 ? JAN *"),
            List.of(
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "0 24 * * *",
                "0 0 0 * *",
                "0 0 * 13 *",
                "0 0 * * 7",
                "@sometimes",
                "*/0 * * * *",
                "5-1 * * * *")),
        of(
            "base64",
            List.of("", "aA==", "aGk=", "aGkh", "a+/b"),
            List.of("a", "aA", "aA=", "a A=", "aA==b", "ä===", "a_-b")),
        of(
            "ip-or-none",
            List.of("None", "", "10.0.0.1", "::1"),
            List.of("none", "10", "example.com")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void accepts_what_kubernetes_accepts_and_nothing_else(
      String format, List<String> accepted, List<String> refused) {
    assertThat(accepted).allSatisfy(text -> assertThat(check(format, text)).isNull());
    assertThat(refused).allSatisfy(text -> assertThat(check(format, text)).isNotNull());
  }

  private static @Nullable Finding check(String format, Object value) {
    return Objects.requireNonNull(Formats.of(Arrays.asList(format.split(" ", -1))), format)
        .check(Literal.ofObject(value));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "port, 1, 65535, 0, 65536",
    "integer 0, 0, 2147483648, -1, -2147483649",
    "integer 1 30, 1, 30, 0, 31"
  })
  void a_number_has_a_range(String format, long least, long most, long less, long more) {
    assertThat(check(format, least)).isNull();
    assertThat(check(format, most)).isNull();
    assertThat(check(format, less)).isNotNull();
    assertThat(format.equals("integer 0") ? check(format, less) : check(format, more)).isNotNull();
  }

  @Test
  void a_value_of_the_wrong_type_is_told_how_to_be_written() {
    assertThat(check("port", "80"))
        .isEqualTo(
            new Finding(
                "LAP-0317",
                "Wrong type",
                "\"80\" was given; this field holds a port, which is a whole number.",
                "write it without quotes."));
    assertThat(check("text", 80))
        .isEqualTo(
            new Finding(
                "LAP-0317",
                "Wrong type",
                "80 was given; this field holds text.",
                "put it in quotes."));
    assertThat(check("flag", "true"))
        .isEqualTo(
            new Finding(
                "LAP-0317",
                "Wrong type",
                "\"true\" was given; this field holds a flag.",
                "write true or false, without quotes."));
    assertThat(check("port", 1.5)).isNotNull();
    assertThat(check("flag", true)).isNull();
  }

  @Test
  void a_port_out_of_range_is_told_the_range() {
    assertThat(check("port", 70000))
        .isEqualTo(
            new Finding(
                "LAP-0312",
                "Port out of range",
                "70000 was given; Kubernetes accepts 1 to 65535.",
                "choose a port in that range."));
    assertThat(check("integer 0", -1))
        .isEqualTo(
            new Finding(
                "LAP-0316",
                "Number out of range",
                "-1 was given; Kubernetes accepts 0 or more.",
                "choose a number in that range."));
  }

  @Test
  void a_port_or_a_name_may_be_either_and_is_not_the_other() {
    assertThat(check("port-or-name", 80)).isNull();
    assertThat(check("port-or-name", "http")).isNull();
    assertThat(check("port-or-name", "80")).isNotNull();
    assertThat(check("count-or-percent", 1)).isNull();
    assertThat(check("count-or-percent", "25%")).isNull();
    assertThat(check("count-or-percent", "25")).isNotNull();
  }

  @Test
  void an_amount_is_not_negative_and_a_quantity_may_be() {
    assertThat(check("amount", "500m")).isNull();
    assertThat(check("amount", 1)).isNull();
    assertThat(check("amount", 0.5)).isNull();
    assertThat(check("amount", "-1")).isNotNull();
    assertThat(check("quantity", "-1")).isNull();
    assertThat(check("amount", "1GB"))
        .isEqualTo(
            new Finding(
                "LAP-0308",
                "Bad quantity",
                "\"1GB\" was given; a quantity is a number with a unit such as m, k, M, G, Ki, Mi or"
                    + " Gi, or none.",
                "write a quantity such as \"250m\", \"1.5\" or \"512Mi\"."));
  }

  @Test
  void one_of_several_words_is_told_all_of_them() {
    assertThat(check("one-of TCP UDP SCTP", "TCP")).isNull();
    assertThat(check("one-of TCP UDP SCTP", "tcp"))
        .isEqualTo(
            new Finding(
                "LAP-0318",
                "Not one of the known words",
                "\"tcp\" was given; Kubernetes accepts TCP, UDP, SCTP.",
                "write TCP."));
    assertThat(check("one-of \"\" File", "")).isNull();
  }

  @Test
  void a_name_is_told_a_better_one() {
    assertThat(check("dns-label", "Web_1"))
        .isEqualTo(
            new Finding(
                "LAP-0301",
                "Not a DNS label",
                "\"Web_1\" was given; a DNS label has at most 63 lower-case letters, digits and"
                    + " hyphens, and begins and ends with a letter or a digit.",
                "write \"web-1\", or another name of that form."));
  }

  @Test
  void a_sensitive_value_is_never_shown() {
    for (String word : List.of("dns-label", "ip", "amount", "port", "one-of A B", "flag")) {
      Format format = Objects.requireNonNull(Formats.of(Arrays.asList(word.split(" ", -1))));
      Finding finding = Objects.requireNonNull(format.check(Literal.of("Hunter_2").sensitive()));
      assertThat(finding.detail()).startsWith("A sensitive value was given");
      assertThat(finding.toString().toLowerCase(Locale.ROOT)).doesNotContain("hunter");
    }
  }
}
