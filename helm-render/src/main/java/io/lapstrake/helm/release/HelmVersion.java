package io.lapstrake.helm.release;

import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The version of Helm that a rendering is like.
 *
 * @param version the version, as {@code v3.21.0}
 * @param generation how it behaves
 */
record HelmVersion(String version, HelmGeneration generation) {

  /** The one that every build asks. */
  static final HelmVersion STANDARD = new HelmVersion("v3.21.0", HelmGeneration.THREE);

  /**
   * A version of Helm 3 or 4.
   *
   * @throws IllegalArgumentException if it is none
   */
  static HelmVersion of(String text) {
    String version = text.startsWith("v") ? text : "v" + text;
    if (!version.matches("v[34]\\.[0-9]+\\.[0-9]+([-+].*)?")) {
      throw new IllegalArgumentException(text + " is no version of Helm 3 or 4, as 4.1.4 is");
    }
    return new HelmVersion(
        version, version.startsWith("v4") ? HelmGeneration.FOUR : HelmGeneration.THREE);
  }

  /** What templates see as {@code .Capabilities.HelmVersion}. */
  GoStruct struct() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Version", version);
    fields.put("GitCommit", "");
    fields.put("GitTreeState", "clean");
    fields.put("GoVersion", generation == HelmGeneration.FOUR ? "go1.25.9" : "go1.25.10");
    Map<String, String> json = new LinkedHashMap<>();
    json.put("version", version);
    json.put("git_tree_state", "clean");
    json.put("go_version", fields.get("GoVersion"));
    if (generation == HelmGeneration.FOUR) {
      fields.put("KubeClientVersion", "v1.35");
      json.put("kube_client_version", "v1.35");
    }
    return GoStruct.of("version.BuildInfo", fields, json);
  }
}
