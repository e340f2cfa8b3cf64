package io.lapstrake.helm.release;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.TemplateCommand;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Helm 3 as a library, which tells neither hooks nor definitions. */
final class HelmLibrary implements HelmSide {

  private static final String NOTES = "\nNOTES:\n";

  @Override
  public @Nullable HelmAnswer answer(ConformanceCase one) {
    try {
      String printed = template(one).call();
      return new HelmAnswer(
          HelmAnswer.withNotes(printed == null ? "" : printed, notes(one)),
          Set.of(Section.OBJECTS, Section.NOTES));
    } catch (IllegalStateException refused) {
      return null;
    }
  }

  private static TemplateCommand template(ConformanceCase one) {
    TemplateCommand command =
        new Helm(one.chart())
            .template()
            .withName("release")
            .withNamespace("default")
            .withKubeVersion("1.32.0");
    one.values().ifPresent(command::withValuesFile);
    return command;
  }

  /** What an installation that is only tried shows at the end. */
  static String notes(ConformanceCase one) {
    InstallCommand command =
        new Helm(one.chart())
            .install()
            .withName("release")
            .withNamespace("default")
            .withKubeVersion("1.32.0");
    one.values().ifPresent(command::withValuesFile);
    String shown = command.clientOnly().dryRun().withDryRunOption(DryRun.CLIENT).call().getOutput();
    int at = shown.indexOf(NOTES);
    return at < 0 ? "" : shown.substring(at + NOTES.length());
  }
}
