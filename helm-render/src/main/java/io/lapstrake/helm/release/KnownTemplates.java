package io.lapstrake.helm.release;

import io.lapstrake.helm.function.HelmFunctions;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.gotemplate.TemplateCache;
import io.lapstrake.helm.source.HelmGeneration;

/** What was parsed of a chart; templates that may call other functions are others. */
final class KnownTemplates {

  private static final Functions OF_HELM_3 = HelmFunctions.all();
  private static final Functions OF_HELM_4 = HelmFunctions.ofHelm4();

  private final TemplateCache helm3 = new TemplateCache(OF_HELM_3);
  private final TemplateCache helm4 = new TemplateCache(OF_HELM_4);

  TemplateCache of(HelmGeneration helm) {
    return switch (helm) {
      case THREE -> helm3;
      case FOUR -> helm4;
    };
  }
}
