package io.lapstrake.testing;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.Finding;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Assertions on the objects that a stack resolves to.
 *
 * <p>An object is told by its kind and its name in Kubernetes, or by its address: the whole {@code
 * stack/component/Kind/id}, or as much of its end as is wanted, such as {@code Kind/id}. A kind may
 * have its group behind it, as in {@code ServiceMonitor.monitoring.coreos.com}.
 */
public final class ManifestsAssert extends AbstractAssert<ManifestsAssert, Manifests> {

  ManifestsAssert(Manifests actual) {
    super(actual, ManifestsAssert.class);
  }

  /** There is exactly one object of an address, such as {@code Deployment/api}. */
  public ManifestsAssert has(String address) {
    Assertions.assertThat(addressed(address))
        .as("objects that are %s, of %s", address, addresses())
        .hasSize(1);
    return this;
  }

  /**
   * There is no object of an address, such as {@code Deployment/api}.
   *
   * @throws AssertionError also when its kind is not known
   */
  public ManifestsAssert hasNo(String address) {
    kinds().refuseUnknown(kindOf(address));
    Assertions.assertThat(addressed(address)).as("objects that are %s", address).isEmpty();
    return this;
  }

  private static String kindOf(String address) {
    int bracket = address.indexOf('[');
    int id = address.lastIndexOf('/', bracket < 0 ? address.length() : bracket);
    if (id <= 0) {
      throw new IllegalArgumentException(
          "An address has a kind, such as Deployment/api: " + address);
    }
    return address.substring(address.lastIndexOf('/', id - 1) + 1, id);
  }

  private List<String> addressed(String address) {
    return addresses().stream().filter(it -> ObjectNames.isMeant(it, address)).toList();
  }

  private List<String> addresses() {
    return actual.all().stream().map(it -> it.address().toString()).toList();
  }

  private Kinds kinds() {
    return new Kinds(actual);
  }

  /** There is exactly one object of a kind and a name. */
  public ManifestsAssert has(String kind, String name) {
    Assertions.assertThat(named(kind, name))
        .as("objects that are a %s %s, of %s", kind, name, keys())
        .hasSize(1);
    return this;
  }

  /**
   * There is no object of a kind and a name.
   *
   * @throws AssertionError also when the kind is not known: neither one of Kubernetes, nor that of
   *     an object or a definition in the stack, nor written with its group
   */
  public ManifestsAssert hasNo(String kind, String name) {
    kinds().refuseUnknown(kind);
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

  /**
   * No check finds an error that its object does not accept.
   *
   * @see Checks#standard()
   */
  public ManifestsAssert passesChecks() {
    Assertions.assertThat(Checks.standard().of(actual).errors()).as("errors of checks").isEmpty();
    return this;
  }

  /**
   * No check finds a warning that its object does not accept.
   *
   * @see Checks#standard()
   */
  public ManifestsAssert hasNoWarnings() {
    Assertions.assertThat(Checks.standard().of(actual).warnings())
        .as("warnings of checks")
        .isEmpty();
    return this;
  }

  /**
   * A check finds something in an object that the object does not accept.
   *
   * @param address of the object, such as {@code Deployment/api}
   * @see Checks#standard()
   */
  public ManifestsAssert hasFinding(Class<? extends Check> check, String address) {
    Assertions.assertThat(foundBy(check, address))
        .as("what %s finds in %s and is not accepted", check.getSimpleName(), address)
        .anyMatch(finding -> finding.accepted().isEmpty());
    return this;
  }

  /** A check finds nothing in an object, whether it is accepted or not. */
  public ManifestsAssert hasNoFinding(Class<? extends Check> check, String address) {
    Assertions.assertThat(foundBy(check, address))
        .as("what %s finds in %s", check.getSimpleName(), address)
        .isEmpty();
    return this;
  }

  /**
   * What a check finds in an object is accepted, for exactly one reason.
   *
   * @param address of the object, such as {@code Deployment/api}
   */
  public ManifestsAssert accepts(Class<? extends Check> check, String address, String reason) {
    Assertions.assertThat(foundBy(check, address))
        .as("what %s finds in %s", check.getSimpleName(), address)
        .isNotEmpty()
        .allSatisfy(finding -> Assertions.assertThat(finding.accepted()).contains(reason));
    return this;
  }

  private List<Finding> foundBy(Class<? extends Check> check, String address) {
    has(address);
    return Checks.standard().of(actual).findings().stream()
        .filter(finding -> check.isInstance(finding.check()))
        .filter(finding -> ObjectNames.isMeant(finding.object().address().toString(), address))
        .toList();
  }

  private List<Manifest> named(String kind, String name) {
    return actual.all().stream()
        .filter(it -> Kinds.isOf(it, kind) && it.key().name().equals(name))
        .toList();
  }

  private List<String> keys() {
    return actual.all().stream().map(it -> it.key().toString()).toList();
  }
}
