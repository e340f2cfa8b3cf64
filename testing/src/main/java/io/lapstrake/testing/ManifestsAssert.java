package io.lapstrake.testing;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Rules;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on the objects that a stack resolves to. */
public final class ManifestsAssert extends AbstractAssert<ManifestsAssert, Manifests> {

  ManifestsAssert(Manifests actual) {
    super(actual, ManifestsAssert.class);
  }

  /** There is exactly one object of a kind and a name. */
  public ManifestsAssert has(String kind, String name) {
    Assertions.assertThat(named(kind, name))
        .as("objects that are a %s %s, of %s", kind, name, keys())
        .hasSize(1);
    return this;
  }

  /** There is no object of a kind and a name. */
  public ManifestsAssert hasNo(String kind, String name) {
    Assertions.assertThat(named(kind, name)).as("objects that are a %s %s", kind, name).isEmpty();
    return this;
  }

  /** Every object that can be in a namespace is in this one. */
  public ManifestsAssert areAllIn(String namespace) {
    Rules rules = Rules.kubernetes().extendedBy(actual.all().stream().map(Manifest::tree));
    List<String> elsewhere =
        actual.all().stream()
            .map(Manifest::key)
            .filter(key -> rules.of(key.group(), key.kind()).isNamespaced())
            .filter(key -> !key.namespace().equals(namespace))
            .map(ResourceKey::toString)
            .toList();
    Assertions.assertThat(elsewhere).as("objects that are not in %s", namespace).isEmpty();
    return this;
  }

  private List<Manifest> named(String kind, String name) {
    return actual.all().stream()
        .filter(it -> it.key().kind().equals(kind) && it.key().name().equals(name))
        .toList();
  }

  private List<String> keys() {
    return actual.all().stream().map(it -> it.key().toString()).toList();
  }
}
