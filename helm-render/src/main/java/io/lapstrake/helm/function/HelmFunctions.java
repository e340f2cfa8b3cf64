package io.lapstrake.helm.function;

import io.lapstrake.helm.go.Functions;

/** All functions that Helm gives to templates beside those of the language itself. */
public final class HelmFunctions {

  private HelmFunctions() {}

  /** The functions of Sprig and Helm 3. */
  public static Functions all() {
    return Functions.of(
        Texts.all(),
        Cuts.all(),
        Cases.all(),
        Wraps.all(),
        Splits.all(),
        Patterns.all(),
        Lists.all(),
        Elements.all(),
        Dicts.all(),
        Merges.all(),
        Defaults.all(),
        Types.all(),
        Numbers.all(),
        Decimals.all(),
        Sequences.all(),
        Paths.all(),
        Encodings.all(),
        Randoms.all(),
        Secrets.all(),
        Certificates.all(),
        Versions.all(),
        Dates.all(),
        Urls.all(),
        DataFormats.all(),
        HelmOwn.all());
  }

  /** The functions that Helm 4 has. */
  public static Functions ofHelm4() {
    return all().and(Functions.of(DataFormats.ofHelm4()));
  }
}
