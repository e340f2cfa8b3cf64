package io.lapstrake.helm.release;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code .Capabilities}: what the cluster knows that a release goes to. */
final class Capabilities {

  private Capabilities() {}

  /** What templates see. */
  static GoStruct of(ReleaseFacts facts) {
    HelmGeneration generation = facts.generation();
    var kubernetes = new KubeVersion(facts);
    var served = new VersionSet(facts.apis(), generation.type("VersionSet"));
    GoStruct helm = facts.helm().struct();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("KubeVersion", kubernetes);
    fields.put("APIVersions", served);
    fields.put("HelmVersion", helm);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("KubeVersion", kubernetes.json());
    json.put("APIVersions", facts.apis());
    json.put("HelmVersion", helm.json());
    return GoStruct.of("*" + generation.type("Capabilities"), fields, json);
  }

  /** The version of Kubernetes. */
  private static final class KubeVersion implements GoObject {

    private final ReleaseFacts facts;
    private final Map<String, String> fields = new LinkedHashMap<>();

    KubeVersion(ReleaseFacts facts) {
      this.facts = facts;
      String version = facts.kubernetes();
      String[] numbers = version.replaceFirst("^v", "").split("\\.", -1);
      fields.put("Version", version);
      fields.put("Major", numbers[0]);
      fields.put("Minor", numbers.length > 1 ? numbers[1] : "");
    }

    @Override
    public String typeName() {
      return facts.generation().type("KubeVersion");
    }

    @Override
    public boolean has(String member) {
      return fields.containsKey(member) || method(member) != null;
    }

    @Override
    public @Nullable Definition method(String name) {
      return name.equals("GitVersion") || name.equals("String")
          ? Definition.of(name, (given, context) -> shown())
          : null;
    }

    @Override
    public @Nullable Object member(String member, Arguments arguments, Context context) {
      return fields.get(member);
    }

    @Override
    public Object json() {
      return fields;
    }

    /** Its text, where it is printed by itself: only a pointer to it has a method for that. */
    @Override
    public String shown() {
      return facts.kubernetes();
    }

    /** What Helm 4 keeps beside the version is the same without what a vendor adds. */
    @Override
    public String toString() {
      return "{"
          + (facts.generation() == HelmGeneration.FOUR
              ? shown() + " " + facts.comparableKubernetes()
              : shown())
          + " "
          + fields.get("Major")
          + " "
          + fields.get("Minor")
          + "}";
    }
  }

  /** What a cluster serves. */
  private static final class VersionSet implements GoObject {

    private final List<String> versions;
    private final String typeName;
    private final Definition has;

    VersionSet(List<String> versions, String typeName) {
      this.versions = versions;
      this.typeName = typeName;
      has =
          Definition.of(
              "Has", (given, context) -> this.versions.contains(given.text(0)), Type.TEXT);
    }

    @Override
    public String typeName() {
      return typeName;
    }

    @Override
    public String kind() {
      return "slice";
    }

    @Override
    public List<String> underlying() {
      return versions;
    }

    @Override
    public @Nullable Definition method(String name) {
      return name.equals("Has") ? has : null;
    }

    @Override
    public Object json() {
      return versions;
    }

    @Override
    public String toString() {
      return "[" + String.join(" ", versions) + "]";
    }
  }
}
