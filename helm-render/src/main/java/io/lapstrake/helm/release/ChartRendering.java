package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.helm.ahead.Ahead;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gotemplate.LimitReached;
import io.lapstrake.helm.gotemplate.RenderFailure;
import io.lapstrake.helm.gotemplate.Rendering;
import io.lapstrake.helm.gotemplate.Surroundings;
import io.lapstrake.helm.gotemplate.TemplateSet;
import io.lapstrake.helm.instance.ChartInstance;
import io.lapstrake.helm.instance.UnfitValues;
import io.lapstrake.helm.schema.ValuesSchemas;
import io.lapstrake.helm.semver.Constraint;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.source.HelmGeneration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rendering of a chart, from its values to its documents. */
final class ChartRendering {

  private static final String MEND =
      "give the values that the chart asks for, or mend its template.";
  private static final String MORE = "take another chart, or trust it and say more with within(…).";
  private static final String NOTES = "NOTES.txt";

  /** What a chart may say that it is written for; an old one says nothing. */
  private static final Set<String> KNOWN = Set.of("", "v1", "v2");

  private final ChartSource chart;
  private final ReleaseFacts facts;
  private final Surroundings surroundings;

  ChartRendering(ChartSource chart, ReleaseFacts facts, Surroundings surroundings) {
    this.chart = chart;
    this.facts = facts;
    this.surroundings = surroundings;
  }

  /**
   * What the chart gives with some values.
   *
   * @throws ProblemException if Helm would refuse to install it
   */
  Rendered with(Map<String, @Nullable Object> given) {
    checkInstallable();
    try {
      ChartInstance instance = ChartInstance.of(chart, given, facts.generation());
      Map<String, @Nullable Object> values = instance.values(given);
      return rendered(instance, values);
    } catch (StackOverflowError e) {
      throw new ProblemException(
          new Problem(
              "LAP-0520",
              "Chart that fails to render",
              Place.of(chart.name()),
              "Its values or its templates are nested too deep.",
              "nest them less deep."));
    } catch (LimitReached e) {
      throw refused("LAP-0520", "Chart that fails to render", e, MORE);
    } catch (UnfitValues e) {
      throw refused("LAP-0521", "Values that a chart refuses", e, "give the part a map of values.");
    } catch (RenderFailure e) {
      throw failed(e);
    } catch (TemplateFailure e) {
      throw refused("LAP-0520", "Chart that fails to render", e, MEND);
    }
  }

  /** A failure with the lines around it. */
  private ProblemException failed(RenderFailure failure) {
    var place = failure.innermostPlace();
    return new ProblemException(
        new Problem(
            "LAP-0520",
            "Chart that fails to render",
            Place.of(chart.name())
                .source(new Source(place.file(), place.line(), place.column() + 1)),
            failure.inHelmsWords() + "\n" + String.join("\n", place.linesAround(2)),
            failure.reason() == RenderFailure.Reason.LIMIT ? MORE : MEND));
  }

  private ProblemException refused(String code, String summary, RuntimeException e, String fix) {
    return new ProblemException(
        new Problem(code, summary, Place.of(chart.name()), e.getMessage() + ".", fix));
  }

  private void checkInstallable() {
    if (chart.metadata().isLibrary()) {
      throw notInstallable(
          "It is a library: it gives named templates, and no objects.",
          "depend on it from a chart of yours.");
    }
    if (!facts.isNamed()) {
      throw notInstallable(
          "Helm takes no release with the name \"" + facts.name() + "\".",
          "name it with at most 53 lower-case letters, digits, hyphens and dots.");
    }
    if (!facts.hasKubernetes()) {
      throw notInstallable(
          facts.kubernetes() + " is no version of Kubernetes.", "name one as 1.32.0 is.");
    }
    if (facts.generation() == HelmGeneration.FOUR && !KNOWN.contains(apiVersion())) {
      throw notInstallable(
          "Its apiVersion is " + apiVersion() + ", and Helm 4 knows v1 and v2.",
          "take a chart of those, or render it as Helm 3 does.");
    }
    String range = chart.metadata().kubeVersion();
    if (!range.isEmpty() && !Constraint.allows(range, facts.comparableKubernetes())) {
      throw notInstallable(
          "It needs Kubernetes " + range + ", and the target is " + facts.kubernetes() + ".",
          "take another version of the chart, or name the version of the cluster.");
    }
    List<String> missing = ChartInstance.missing(chart);
    if (!missing.isEmpty()) {
      throw notInstallable(
          "It depends on " + String.join(", ", missing) + ", and its folder charts/ lacks them.",
          "run \"helm dependency build\" in the chart's folder.");
    }
  }

  private String apiVersion() {
    return chart.metadata().apiVersion();
  }

  private ProblemException notInstallable(String detail, String fix) {
    return new ProblemException(
        new Problem("LAP-0523", "Chart that cannot be installed", Place.of(chart), detail, fix));
  }

  private Rendered rendered(ChartInstance instance, Map<String, @Nullable Object> values) {
    List<Scopes.Template> templates = Scopes.of(instance, values, facts);
    TemplateSet set = checked(instance, values, templates);
    Rendering rendering = set.rendering(surroundings);
    var documents = new Documents(facts.generation(), rendering);
    try {
      String notes = printed(instance, templates, rendering, documents);
      documents.finish();
      return new Rendered(
          new Definitions(instance, set.rendering(surroundings)::spend),
          documents.objects(),
          documents.hooks(),
          notes);
    } finally {
      documents.cancel();
    }
  }

  /** Runs the templates; gives the notes, and all else to the documents. */
  private static @Nullable String printed(
      ChartInstance instance,
      List<Scopes.Template> templates,
      Rendering rendering,
      Documents documents) {
    String notes = null;
    for (Scopes.Template template : templates) {
      if (!template.isPartial()) {
        String printed = rendering.text(template.path(), template.dot());
        if (!template.path().endsWith(NOTES)) {
          documents.read(template.path(), printed);
        } else if (template.path().equals(instance.path() + "/templates/" + NOTES)) {
          notes = printed;
        }
      }
    }
    return notes;
  }

  /** Reads the templates while the values are held against their schemas, which speak first. */
  private TemplateSet checked(
      ChartInstance instance,
      Map<String, @Nullable Object> values,
      List<Scopes.Template> templates) {
    Ahead<Problems> refused = Ahead.of(() -> ValuesSchemas.check(instance, values));
    TemplateSet set;
    try {
      set = read(templates);
    } catch (RuntimeException | Error e) {
      refused.result().throwIfAny();
      throw e;
    }
    refused.result().throwIfAny();
    return set;
  }

  /** The templates together, each knowing what the others define. */
  private TemplateSet read(List<Scopes.Template> templates) {
    var texts = new LinkedHashMap<String, String>();
    templates.forEach(template -> texts.put(template.path(), template.text()));
    return chart.kept(KnownTemplates.class, KnownTemplates::new).of(facts.generation()).set(texts);
  }
}
