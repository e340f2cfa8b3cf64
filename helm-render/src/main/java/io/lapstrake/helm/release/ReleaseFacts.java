package io.lapstrake.helm.release;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering is told beside the chart and its values.
 *
 * @param name the release's name
 * @param namespace where it goes
 * @param upgrade whether it takes the place of an earlier revision
 * @param kubernetes the version of Kubernetes, as {@code v1.32.0}
 * @param apis what the cluster serves, as {@code apps/v1}, in order
 * @param helm the Helm that it is like
 */
record ReleaseFacts(
    String name,
    String namespace,
    boolean upgrade,
    String kubernetes,
    List<String> apis,
    HelmVersion helm) {

  private static final int LONGEST = 53;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final String PART = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern API =
      Pattern.compile(
          "(%1$s(\\.%1$s)*/)?%1$s(/[A-Za-z]([-A-Za-z0-9]*[A-Za-z0-9])?)?".formatted(PART));
  private static final Pattern KUBERNETES = Pattern.compile("v[0-9]+\\.[0-9]+([-+.].*)?");

  ReleaseFacts {
    apis = List.copyOf(apis);
  }

  /** What templates see as {@code .Release}. */
  Map<String, @Nullable Object> release() {
    var release = new LinkedHashMap<String, @Nullable Object>();
    release.put("Name", name);
    release.put("Namespace", namespace);
    release.put("IsInstall", !upgrade);
    release.put("IsUpgrade", upgrade);
    release.put("Revision", GoInt.of(1));
    release.put("Service", "Helm");
    return release;
  }

  /** A first installation into the namespace {@code default} of what Helm takes a cluster to be. */
  static ReleaseFacts standard(String name) {
    return new ReleaseFacts(
        name, "default", false, "v1.32.0", ServedByDefault.ALL, HelmVersion.STANDARD);
  }

  ReleaseFacts in(String other) {
    return new ReleaseFacts(name, other, upgrade, kubernetes, apis, helm);
  }

  ReleaseFacts asUpgrade() {
    return new ReleaseFacts(name, namespace, true, kubernetes, apis, helm);
  }

  ReleaseFacts onKubernetes(String version) {
    String full = version.startsWith("v") ? version : "v" + version;
    return new ReleaseFacts(name, namespace, upgrade, full, apis, helm);
  }

  ReleaseFacts serving(List<String> others) {
    return new ReleaseFacts(name, namespace, upgrade, kubernetes, others, helm);
  }

  ReleaseFacts like(HelmVersion other) {
    return new ReleaseFacts(name, namespace, upgrade, kubernetes, apis, other);
  }

  /**
   * The version of Kubernetes that a chart's range is held against; Helm 4 leaves out what a vendor
   * adds to it.
   */
  String comparableKubernetes() {
    return generation() == HelmGeneration.FOUR
        ? kubernetes.replaceFirst("(?<=[0-9])[-+].*", "")
        : kubernetes;
  }

  /** Whether Helm takes the release's name. */
  boolean isNamed() {
    return name.length() <= LONGEST && NAME.matcher(name).matches();
  }

  /** Whether the version of Kubernetes is one, as Helm reads it. */
  boolean hasKubernetes() {
    return KUBERNETES.matcher(kubernetes).matches();
  }

  /** Whether a text is an API version, or one with a kind. */
  static boolean isApi(String text) {
    return API.matcher(text).matches();
  }

  HelmGeneration generation() {
    return helm.generation();
  }
}
