package io.lapstrake.core.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/**
 * Reads YAML and JSON so that kubectl agrees: scalars mean what {@code sigs.k8s.io/yaml} makes of
 * them ({@code yes} and {@code y} are flags, {@code 010} is 8, {@code 1:20} and dates are text),
 * merge keys are merged, keys become text.
 *
 * <p>What kubectl tolerates and nobody means is a problem here: a key that stands twice. So are
 * aliases that grow without bounds, and nesting beyond {@value Limits#DEPTH} levels.
 */
public final class YamlReader {

  private YamlReader() {}

  /**
   * The documents of a text, in their order; those that are empty or null are left out.
   *
   * @param file the name that problems show
   * @param problems takes what is wrong; the documents are not to be used when there is anything
   */
  public static List<YamlDocument> read(String file, String text, Problems problems) {
    return documents(file, text, problems, Keys.ONCE);
  }

  /**
   * The values of a Helm values file, as Helm reads it: of a key that stands twice the later one
   * counts, nulls are kept, and an empty file is an empty map.
   *
   * @param file the name that problems show
   * @param problems takes what is wrong, which a second document and anything but a map are too
   */
  public static YamlDocument readValues(String file, String text, Problems problems) {
    List<YamlDocument> documents = documents(file, text, problems, Keys.LAST);
    if (documents.isEmpty()) {
      return YamlDocument.empty(file);
    }
    var mistakes = new Mistakes(file, problems);
    if (documents.size() > 1) {
      mistakes.secondDocument(documents.get(1).start());
    }
    YamlDocument first = documents.get(0);
    if (first.tree() instanceof MapNode) {
      return first;
    }
    mistakes.noMap(first.start());
    return YamlDocument.empty(file);
  }

  private static List<YamlDocument> documents(
      String file, String text, Problems problems, Keys keys) {
    if (text.stripLeading().startsWith("{")) {
      var mistakes = new Problems();
      try {
        var reader = new JsonReader(file, new Mistakes(file, mistakes), keys);
        List<YamlDocument> documents = reader.read(text).stream().toList();
        mistakes.sorted().forEach(problems::add);
        return documents;
      } catch (JsonProcessingException e) {
        // No JSON: like kubectl, take it for YAML then, whose mistakes are shown.
      }
    }
    return new EventReader(file, problems, keys).documents(text);
  }
}
