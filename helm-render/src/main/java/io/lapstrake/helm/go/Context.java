package io.lapstrake.helm.go;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a function may ask of the rendering that it is called in. All that a rendering depends on
 * comes through here, so that one with a fixed clock and randomness can be repeated.
 */
public interface Context {

  /**
   * What a named template prints.
   *
   * @throws TemplateFailure if there is none of that name, or it fails
   */
  String include(String name, @Nullable Object data);

  /**
   * What a text prints that is a template itself, which sees the named templates of all others.
   *
   * @throws TemplateFailure if it is none, or it fails
   */
  String evaluate(String template, @Nullable Object data);

  /**
   * Counts bytes that a function is about to make, before it makes them.
   *
   * @throws TemplateFailure if the rendering has made more than its limit
   */
  void spend(long bytes);

  /** The time that it is. */
  Clock clock();

  /** The source of what is random. */
  RandomGenerator random();

  /**
   * An object of the cluster, a list of them where the name is empty, or an empty map: as {@code
   * lookup} gives.
   */
  Map<String, @Nullable Object> lookup(
      String apiVersion, String kind, String namespace, String name);
}
