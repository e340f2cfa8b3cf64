package io.lapstrake.helm.function;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A rendering with a fixed clock and randomness, in which functions are called by themselves. */
public final class TestContext implements Context {

  public static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

  private final RandomGenerator random = new Random(7);
  private long left = 64L << 20;

  /** What a function gives for some arguments; those that are of Java's int become Go's. */
  public static @Nullable Object call(String name, @Nullable Object... given) {
    return new TestContext().calls(name, given);
  }

  public static String text(String name, @Nullable Object... given) {
    return String.valueOf(call(name, given));
  }

  public @Nullable Object calls(String name, @Nullable Object... given) {
    var arguments = new @Nullable Object[given.length];
    for (int i = 0; i < given.length; i++) {
      arguments[i] = given[i] instanceof Integer number ? GoInt.of(number) : given[i];
    }
    return HelmFunctions.all().find(name).orElseThrow().body().call(Arguments.of(arguments), this);
  }

  @Override
  public String include(String name, @Nullable Object data) {
    return "<" + name + " of " + data + ">";
  }

  @Override
  public String evaluate(String template, @Nullable Object data) {
    return "<" + template + " with " + data + ">";
  }

  @Override
  public void spend(long bytes) {
    left -= Math.min(bytes, left + 1);
    if (left < 0) {
      throw new TemplateFailure("too much");
    }
  }

  @Override
  public Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public Map<String, @Nullable Object> lookup(
      String apiVersion, String kind, String namespace, String name) {
    var found = new LinkedHashMap<String, @Nullable Object>();
    found.put("asked", String.join(" ", apiVersion, kind, namespace, name));
    return found;
  }
}
