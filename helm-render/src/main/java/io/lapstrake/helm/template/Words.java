package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a template can call: the {@link Blocks}, the user's helpers, and values by their names.
 *
 * <p>It takes the place of Handlebars' own registry, which has helpers that read resources, look at
 * the computer's language or run scripts.
 */
final class Words implements HelperRegistry {

  private final SortedMap<String, Word> words;

  /** The words of every template with those of a user. */
  Words(Map<String, Word> helpers) {
    words = new TreeMap<>(Blocks.all());
    words.putAll(helpers);
  }

  /** The helpers' names. */
  Set<String> names() {
    return words.keySet();
  }

  /** A helper, or the value of that name: never null. */
  @Override
  @SuppressWarnings("unchecked") // a word takes whatever a model holds
  public <C> Helper<C> helper(String name) {
    Word word = words.get(name);
    return (Helper<C>) (word == null ? new ValueWord(name, this) : word);
  }

  @Override
  public Set<Map.Entry<String, Helper<?>>> helpers() {
    return new TreeMap<String, Helper<?>>(words).entrySet();
  }

  /** Only {@code inline}, which names a part of a template, to be included in it. */
  @Override
  public Decorator decorator(String name) {
    return Included::inline;
  }

  @Override
  public <H> HelperRegistry registerHelper(String name, Helper<H> helper) {
    throw fixed();
  }

  @Override
  public <H> HelperRegistry registerHelperMissing(Helper<H> helper) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(Object source) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(Class<?> source) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(URI location) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(File script) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(String file, Reader script) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(String file, InputStream script) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerHelpers(String file, String script) {
    throw fixed();
  }

  @Override
  public HelperRegistry registerDecorator(String name, Decorator decorator) {
    throw fixed();
  }

  @Override
  public HelperRegistry setCharset(Charset charset) {
    return this;
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("A template's helpers are given to TextTemplate");
  }
}
