package io.lapstrake.helm.release;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.go.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code .Capabilities}: what the cluster knows that a release goes to. */
final class Capabilities {

  private Capabilities() {}

  /**
   * What templates see.
   *
   * @param kubernetes its version, as {@code v1.32.0}
   * @param apis the versions and kinds that it serves, as {@code apps/v1}, in order
   */
  static GoStruct of(String kubernetes, List<String> apis) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("KubeVersion", new KubeVersion(kubernetes));
    fields.put("APIVersions", new VersionSet(apis));
    fields.put("HelmVersion", helm());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("KubeVersion", new KubeVersion(kubernetes).json());
    json.put("APIVersions", apis);
    json.put("HelmVersion", helm().json());
    return GoStruct.of("*chartutil.Capabilities", fields, json);
  }

  /** The version of Helm whose behaviour this is. */
  private static GoStruct helm() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Version", "v3.17.2");
    fields.put("GitCommit", "");
    fields.put("GitTreeState", "clean");
    fields.put("GoVersion", "go1.23.7");
    var json = new LinkedHashMap<String, String>();
    json.put("version", "v3.17.2");
    json.put("git_tree_state", "clean");
    json.put("go_version", "go1.23.7");
    return GoStruct.of("version.BuildInfo", fields, json);
  }

  /** The version of Kubernetes. */
  private static final class KubeVersion implements GoObject {

    private final Map<String, String> fields = new LinkedHashMap<>();

    KubeVersion(String version) {
      String[] numbers = version.replaceFirst("^v", "").split("\\.", -1);
      fields.put("Version", version);
      fields.put("Major", numbers[0]);
      fields.put("Minor", numbers.length > 1 ? numbers[1] : "");
    }

    @Override
    public String typeName() {
      return "chartutil.KubeVersion";
    }

    @Override
    public boolean has(String member) {
      return fields.containsKey(member) || method(member) != null;
    }

    @Override
    public @Nullable Definition method(String name) {
      return name.equals("GitVersion") || name.equals("String")
          ? Definition.of(name, (given, context) -> toString())
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

    @Override
    public String toString() {
      return String.valueOf(fields.get("Version"));
    }
  }

  /** What a cluster serves. */
  private static final class VersionSet implements GoObject {

    private final List<String> versions;
    private final Definition has;

    VersionSet(List<String> versions) {
      this.versions = versions;
      has =
          Definition.of(
              "Has", (given, context) -> this.versions.contains(given.text(0)), Type.TEXT);
    }

    @Override
    public String typeName() {
      return "chartutil.VersionSet";
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
