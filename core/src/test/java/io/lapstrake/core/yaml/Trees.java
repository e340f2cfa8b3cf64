package io.lapstrake.core.yaml;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of trees whose texts, keys and numbers are the ones that readers trip over. */
final class Trees {

  /** Texts that some reader takes for something else when they stand bare. */
  static final List<String> NASTY =
      List.of(
          "",
          " ",
          "~",
          "null",
          "Null",
          "NULL",
          "y",
          "Y",
          "n",
          "N",
          "yes",
          "No",
          "on",
          "OFF",
          "true",
          "False",
          "=",
          "<<",
          "-",
          "--",
          "---",
          "--- a",
          "...",
          "... a",
          "?",
          "? a",
          ":",
          ": a",
          "a:",
          "a: b",
          "a :b",
          "a #b",
          "a#b",
          "#a",
          "&a",
          "*a",
          "!a",
          "!!str a",
          "|",
          "|-",
          ">",
          "@a",
          "`a",
          "%a",
          "{a}",
          "[a]",
          "{{ a }}",
          "a,b",
          ",a",
          "'a'",
          "\"a\"",
          "a\"b",
          "it's",
          "\\",
          "a\\nb",
          "0",
          "-0",
          "+1",
          "1",
          "12",
          "007",
          "08",
          "0o7",
          "0b1",
          "0x1F",
          "0xg",
          "1_000",
          "_1",
          "1e3",
          "1E3",
          "1e-7",
          "1e",
          "e1",
          ".5",
          "5.",
          ".",
          "..",
          "-.5",
          "+.5e3",
          "1.2.3",
          "10.0.0.1",
          "1:20",
          "1:2:3",
          "190:20:30.15",
          "2001-01-01",
          "2001-12-14t21:59:43.10-05:00",
          "2001-12-14 21:59:43.10 -5",
          ".inf",
          "-.Inf",
          "+.INF",
          ".nan",
          ".NaN",
          "Infinity",
          "NaN",
          "100m",
          "1Gi",
          "1e9Ti",
          "8080:80",
          "http://a:80/b?c",
          " a",
          "a ",
          "\ta",
          "a\t",
          "a\tb",
          "\na",
          "\n",
          "\n\n",
          "a\n",
          "a\n\n",
          "a\nb",
          "a\nb\n",
          "a\n\nb",
          "a\n b",
          " a\nb",
          "a \nb",
          "a\n ",
          "a\n\t",
          "a\tb\n\tc",
          "#a\nb",
          "- a\n- b",
          "---\na",
          "a\n---\nb\n",
          "a: b\nc: d\n",
          "{{ a }}\n{{ b }}\n",
          "a\r\nb",
          "a\rb",
          "\r",
          "\u0000",
          "\u0007",
          "\u001b[0m",
          "\u007f",
          "\u0080",
          "\u0085",
          "a\u0085b",
          "\u009f",
          "\u00a0",
          "2\u00a0",
          "\u00ad",
          "é",
          "naïve\n",
          "日本語",
          "日本\n語",
          "\u1680",
          "\u180e",
          "\u2003",
          "\u200b",
          "\u200d",
          "\u2028",
          "a\u2029b",
          "a\n\u2028b",
          "\u202e",
          "\u2060",
          "\u3000",
          "\ue000",
          "\ufdd2",
          "\ufeff",
          "a\ufeff",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ud83d\ude00",
          "a\n\ud83d\ude00b\n",
          "\ud83d\udc69\u200d\ud83d\udcbb",
          "\udbff\udfff",
          "k".repeat(1100),
          "\"".repeat(600),
          "é".repeat(700));

  private static final List<Literal<?>> NUMBERS =
      List.of(
          Literal.of(0),
          Literal.of(-1),
          Literal.of(8080),
          Literal.of(Long.MAX_VALUE),
          Literal.of(Long.MIN_VALUE),
          Literal.ofObject(new BigInteger("12345678901234567890")),
          Literal.ofObject(new BigInteger("-123456789012345678901234567890")),
          Literal.of(0.1),
          Literal.of(-1.5),
          Literal.of(1e-7),
          Literal.of(1.5e-7),
          Literal.of(1e17),
          Literal.of(1e20),
          Literal.of(1e21),
          Literal.of(123456789.125),
          Literal.of(Double.MIN_VALUE),
          Literal.of(-Double.MAX_VALUE));

  private static final int DEPTH = 3;

  private Trees() {}

  static Arbitrary<String> texts() {
    Arbitrary<String> nasty = Arbitraries.of(NASTY);
    Arbitrary<String> joined = nasty.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join("", l));
    Arbitrary<String> chars =
        Arbitraries.strings()
            .withChars(" \n\t:#-?|>'\"{}[],&*!%@`0129.eExXyYnN_+~=<a\\\u0085\u00e9\u2028")
            .ofMaxLength(8);
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(6).map(Trees::wellFormed);
    return Arbitraries.oneOf(nasty, joined, chars, any);
  }

  /** Without halves of surrogate pairs, and without the mark of texts that need binding. */
  static String wellFormed(String text) {
    var formed = new StringBuilder();
    text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFDD0)
        .forEach(formed::appendCodePoint);
    return formed.toString();
  }

  static Arbitrary<Literal<?>> leaves() {
    Arbitrary<Literal<?>> texts = texts().map(Literal::of);
    Arbitrary<Literal<?>> doubles =
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .filter(d -> !d.isNaN() && !d.isInfinite())
            .map(Literal::of);
    Arbitrary<Literal<?>> others =
        Arbitraries.of(List.of(Literal.NULL, Literal.TRUE, Literal.FALSE));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, texts),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(NUMBERS)),
        net.jqwik.api.Tuple.of(1, doubles),
        net.jqwik.api.Tuple.of(1, others));
  }

  static Arbitrary<Node> trees() {
    return nodes(DEPTH);
  }

  private static Arbitrary<Node> nodes(int depth) {
    Arbitrary<Node> leaf = leaves().map(l -> l);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Node> below = nodes(depth - 1);
    Arbitrary<Node> list = below.list().ofMaxSize(4).map(ListNode::of);
    Arbitrary<Node> map =
        Combinators.combine(texts(), below).as(Entry::of).list().ofMaxSize(4).map(MapNode::of);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, leaf),
        net.jqwik.api.Tuple.of(2, list),
        net.jqwik.api.Tuple.of(3, map));
  }
}
