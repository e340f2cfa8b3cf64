package io.lapstrake.helm.source;

import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chart's {@code Chart.yaml} says. What it does not say is empty.
 *
 * @param apiVersion {@code v1} or {@code v2}
 * @param name the chart's name
 * @param version its version
 * @param appVersion the version of what it installs
 * @param kubeVersion the range of Kubernetes' versions that it works with
 * @param description what it is
 * @param type {@code application} or {@code library}, or nothing for the first
 * @param home the page of its project
 * @param sources where its sources lie
 * @param keywords words to find it by
 * @param maintainers who keep it
 * @param icon the address of its picture
 * @param condition what switches it, of old charts
 * @param tags what switches it, of old charts
 * @param deprecated whether it is given up
 * @param annotations what else is said of it
 * @param dependencies the charts that it depends on
 */
public record ChartMetadata(
    String apiVersion,
    String name,
    String version,
    String appVersion,
    String kubeVersion,
    String description,
    String type,
    String home,
    List<String> sources,
    List<String> keywords,
    List<Map<String, String>> maintainers,
    String icon,
    String condition,
    String tags,
    boolean deprecated,
    Map<String, String> annotations,
    List<ChartDependency> dependencies) {

  static ChartMetadata of(@Nullable Object chartYaml) throws UnreadableChart {
    Fields fields = Fields.of("Metadata", chartYaml);
    return new ChartMetadata(
        fields.text("apiVersion").isEmpty() ? "v1" : fields.text("apiVersion"),
        fields.text("name"),
        fields.text("version"),
        fields.text("appVersion"),
        fields.text("kubeVersion"),
        fields.text("description"),
        fields.text("type"),
        fields.text("home"),
        fields.texts("sources"),
        fields.texts("keywords"),
        maintainers(fields.list("maintainers")),
        fields.text("icon"),
        fields.text("condition"),
        fields.text("tags"),
        fields.flag("deprecated"),
        fields.textMap("annotations"),
        dependencies(fields));
  }

  private static List<Map<String, String>> maintainers(List<@Nullable Object> given)
      throws UnreadableChart {
    var maintainers = new ArrayList<Map<String, String>>();
    for (Object one : given) {
      if (one == null) {
        throw new UnreadableChart(
            "One of its maintainers is null.", "give the maintainer a name, or leave it out.");
      }
      Fields fields = Fields.of("Maintainer", one);
      var maintainer = new LinkedHashMap<String, String>();
      maintainer.put("Name", fields.text("name"));
      maintainer.put("Email", fields.text("email"));
      maintainer.put("URL", fields.text("url"));
      maintainers.add(maintainer);
    }
    return maintainers;
  }

  private static List<ChartDependency> dependencies(Fields fields) throws UnreadableChart {
    var dependencies = new ArrayList<ChartDependency>();
    for (Object one : fields.list("dependencies")) {
      dependencies.add(ChartDependency.of(one));
    }
    return dependencies;
  }

  /** The same with the dependencies of an old chart's {@code requirements.yaml}. */
  ChartMetadata requiring(@Nullable Object requirementsYaml) throws UnreadableChart {
    Fields fields = Fields.of("Metadata", requirementsYaml);
    return fields.has("dependencies") ? with(name, dependencies(fields)) : this;
  }

  /** The same under another name, as an alias is, and with other dependencies. */
  public ChartMetadata with(String otherName, List<ChartDependency> otherDependencies) {
    return new ChartMetadata(
        apiVersion,
        otherName,
        version,
        appVersion,
        kubeVersion,
        description,
        type,
        home,
        sources,
        keywords,
        maintainers,
        icon,
        condition,
        tags,
        deprecated,
        annotations,
        otherDependencies);
  }

  /** Whether it gives named templates to others, and no objects. */
  public boolean isLibrary() {
    return type.equals("library");
  }

  /** What templates see as {@code .Chart}: a struct by Helm 3, a map by Helm 4. */
  public Object seen(boolean isRoot, HelmGeneration helm) {
    return switch (helm) {
      case THREE -> struct(isRoot);
      case FOUR -> map(struct(isRoot));
    };
  }

  /** The fields by their names, those that say nothing too. */
  private static Map<String, @Nullable Object> map(GoStruct struct) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    struct.fields().forEach((name, field) -> map.put(name, mapped(field)));
    return map;
  }

  private static @Nullable Object mapped(@Nullable Object value) {
    if (value instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>();
      list.forEach(one -> copy.add(mapped(one)));
      return copy;
    }
    return value instanceof GoStruct struct ? map(struct) : value;
  }

  private GoStruct struct(boolean isRoot) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("Name", name);
    fields.put("Home", home);
    fields.put("Sources", new TypedList("string", sources));
    fields.put("Version", version);
    fields.put("Description", description);
    fields.put("Keywords", new TypedList("string", keywords));
    fields.put(
        "Maintainers",
        new TypedList(
            "*chart.Maintainer", maintainers.stream().map(ChartMetadata::maintainer).toList()));
    fields.put("Icon", icon);
    fields.put("APIVersion", apiVersion);
    fields.put("Condition", condition);
    fields.put("Tags", tags);
    fields.put("AppVersion", appVersion);
    fields.put("Deprecated", deprecated);
    fields.put("Annotations", TypedMap.ofTexts(annotations));
    fields.put("KubeVersion", kubeVersion);
    fields.put(
        "Dependencies",
        new TypedList(
            "*chart.Dependency", dependencies.stream().map(ChartDependency::struct).toList()));
    fields.put("Type", type);
    fields.put("IsRoot", isRoot);
    return GoStruct.of("struct { chart.Metadata; IsRoot bool }", fields, JsonNames.of(fields));
  }

  private static GoStruct maintainer(Map<String, String> fields) {
    return GoStruct.of("chart.Maintainer", fields, JsonNames.of(fields));
  }
}
