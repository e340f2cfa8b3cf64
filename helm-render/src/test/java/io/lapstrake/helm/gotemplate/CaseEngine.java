package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.TypedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our own engine, which is asked the same as {@link CaseHelm}. */
final class CaseEngine {

  private final Functions functions;

  CaseEngine(Functions functions) {
    this.functions = functions;
  }

  Outcome of(Case asked) {
    var files = new LinkedHashMap<String, String>();
    files.put(CaseChart.MAIN, CaseChart.MAIN_TEXT);
    files.put(CaseChart.CASE, asked.template());
    try {
      TemplateSet set = TemplateSet.parse(files, functions);
      String all = set.render(CaseChart.MAIN, data(asked), Surroundings.usual());
      String encoded = all.substring(all.indexOf("out: ") + 5).strip();
      byte[] bytes = Base64.getDecoder().decode(encoded.substring(0, encoded.length() - 1));
      return Outcome.printed(new String(bytes, StandardCharsets.UTF_8));
    } catch (RenderFailure failure) {
      String message = CaseChart.ownPart(failure.inHelmsWords().strip());
      return Outcome.failed(new String(Bytes.of(message), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, @Nullable Object> data(Case asked) {
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("Values", TypedMap.named("chartutil.Values", values(asked.values())));
    data.put("Release", values(Map.of("Name", "r", "Namespace", "default", "Service", "Helm")));
    data.put(
        "Template",
        TypedMap.named(
            "chartutil.Values", Map.of("Name", CaseChart.MAIN, "BasePath", "c/templates")));
    return TypedMap.named("chartutil.Values", data);
  }

  private static Map<String, @Nullable Object> values(Map<?, ?> given) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    given.forEach((key, value) -> values.put((String) key, value(value)));
    return values;
  }

  /** A value as Helm reads it from a file: all numbers are decimal. */
  private static @Nullable Object value(@Nullable Object given) {
    if (given instanceof Number number) {
      return number.doubleValue();
    } else if (given instanceof Map<?, ?> map) {
      return values(map);
    } else if (given instanceof List<?> list) {
      var values = new ArrayList<@Nullable Object>();
      list.forEach(each -> values.add(value(each)));
      return values;
    }
    return given;
  }
}
