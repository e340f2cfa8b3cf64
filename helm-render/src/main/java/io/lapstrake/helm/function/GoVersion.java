package io.lapstrake.helm.function;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.semver.Version;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version as templates have it.
 *
 * @param version the version
 * @param original the text that it was read from
 * @param isPointer whether Go has it as a pointer, which has all methods
 */
record GoVersion(Version version, String original, boolean isPointer) implements GoObject {

  private static final Set<String> ALWAYS =
      Set.of(
          "Major",
          "Minor",
          "Patch",
          "Prerelease",
          "Metadata",
          "String",
          "IncMajor",
          "IncMinor",
          "IncPatch",
          "SetPrerelease",
          "SetMetadata");

  private static final Set<String> OF_POINTERS =
      Set.of(
          "Original",
          "Compare",
          "Equal",
          "LessThan",
          "LessThanEqual",
          "GreaterThan",
          "GreaterThanEqual");

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
  public boolean has(String member) {
    return ALWAYS.contains(member) || (isPointer && OF_POINTERS.contains(member));
  }

  @Override
  public @Nullable Object member(String member, Arguments given, Context context) {
    boolean one = member.startsWith("Set") || (isOfPointers(member) && !member.equals("Original"));
    if (given.size() != (one ? 1 : 0)) {
      throw new TemplateFailure(
          "wrong number of args for "
              + member
              + ": want "
              + (one ? 1 : 0)
              + " got "
              + given.size());
    }
    return switch (member) {
      case "Major" -> new GoOther("uint64", version.major());
      case "Minor" -> new GoOther("uint64", version.minor());
      case "Patch" -> new GoOther("uint64", version.patch());
      case "Prerelease" -> version.prerelease();
      case "Metadata" -> version.metadata();
      case "Original" -> original;
      case "String" -> version.toString();
      default -> isOfPointers(member) ? compared(member, given.any(0)) : changed(member, given);
    };
  }

  private static boolean isOfPointers(String member) {
    return OF_POINTERS.contains(member);
  }

  private Object compared(String member, @Nullable Object value) {
    if (!(value instanceof GoVersion other)) {
      throw new TemplateFailure(
          "wrong type for value; expected *semver.Version; got " + GoTypes.typeName(value));
    }
    int order = version.compareTo(other.version);
    return switch (member) {
      case "Compare" -> GoInt.of(order);
      case "Equal" -> order == 0;
      case "LessThan" -> order < 0;
      case "LessThanEqual" -> order <= 0;
      case "GreaterThan" -> order > 0;
      default -> order >= 0;
    };
  }

  private GoVersion changed(String member, Arguments given) {
    Version v = version;
    long patch = v.isPrerelease() ? v.patch() : v.patch() + 1;
    return derived(
        switch (member) {
          case "IncMajor" -> new Version(v.major() + 1, 0, 0, "", "");
          case "IncMinor" -> new Version(v.major(), v.minor() + 1, 0, "", "");
          case "IncPatch" -> new Version(v.major(), v.minor(), patch, "", "");
          case "SetPrerelease" ->
              new Version(v.major(), v.minor(), v.patch(), given.text(0), v.metadata());
          default -> new Version(v.major(), v.minor(), v.patch(), v.prerelease(), given.text(0));
        });
  }

  @Override
  public String toString() {
    return version.toString();
  }
}
