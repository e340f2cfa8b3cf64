package io.lapstrake.helm.function;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.semver.Version;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A version as templates have it.
 *
 * @param version the version
 * @param original the text that it was read from
 * @param isPointer whether Go has it as a pointer, which has all methods
 */
record GoVersion(Version version, String original, boolean isPointer) implements GoObject {

  static GoVersion of(String text) {
    return new GoVersion(Versions.read(text), text, true);
  }

  private static GoVersion derived(Version version) {
    return new GoVersion(version, version.toString(), false);
  }

  @Override
  public String typeName() {
    return isPointer ? "*semver.Version" : "semver.Version";
  }

  @Override
  public String kind() {
    return isPointer ? "ptr" : "struct";
  }

  @Override
  public @Nullable Definition method(String name) {
    return switch (name) {
      case "Major" -> number(name, version.major());
      case "Minor" -> number(name, version.minor());
      case "Patch" -> number(name, version.patch());
      case "Prerelease" -> Definition.of(name, (a, c) -> version.prerelease());
      case "Metadata" -> Definition.of(name, (a, c) -> version.metadata());
      case "String" -> Definition.of(name, (a, c) -> version.toString());
      case "IncMajor", "IncMinor", "IncPatch" ->
          Definition.of(name, (a, c) -> derived(increased(name)));
      case "SetPrerelease", "SetMetadata" ->
          Definition.of(name, (a, c) -> derived(with(name, a.text(0))), Type.TEXT);
      default -> isPointer ? ofPointers(name) : null;
    };
  }

  private static Definition number(String name, long number) {
    return Definition.of(name, (a, c) -> new GoOther("uint64", number));
  }

  private @Nullable Definition ofPointers(String name) {
    return switch (name) {
      case "Original" -> Definition.of(name, (a, c) -> original);
      case "Compare" -> compared(name, GoInt::of);
      case "Equal" -> compared(name, order -> order == 0);
      case "LessThan" -> compared(name, order -> order < 0);
      case "LessThanEqual" -> compared(name, order -> order <= 0);
      case "GreaterThan" -> compared(name, order -> order > 0);
      case "GreaterThanEqual" -> compared(name, order -> order >= 0);
      default -> null;
    };
  }

  private Definition compared(String name, IntFunction<Object> result) {
    return Definition.of(
        name, (a, c) -> result.apply(version.compareTo(other(a.any(0)))), Type.ANY);
  }

  private static Version other(@Nullable Object value) {
    if (value instanceof GoVersion other) {
      return other.version;
    }
    throw new TemplateFailure(
        "wrong type for value; expected *semver.Version; got " + GoTypes.typeName(value));
  }

  private Version increased(String name) {
    long patch = version.isPrerelease() ? version.patch() : version.patch() + 1;
    return switch (name) {
      case "IncMajor" -> new Version(version.major() + 1, 0, 0, "", "");
      case "IncMinor" -> new Version(version.major(), version.minor() + 1, 0, "", "");
      default -> new Version(version.major(), version.minor(), patch, "", "");
    };
  }

  private Version with(String name, String text) {
    boolean metadata = name.equals("SetMetadata");
    return new Version(
        version.major(),
        version.minor(),
        version.patch(),
        metadata ? version.prerelease() : text,
        metadata ? text : version.metadata());
  }

  @Override
  public String toString() {
    return version.toString();
  }
}
