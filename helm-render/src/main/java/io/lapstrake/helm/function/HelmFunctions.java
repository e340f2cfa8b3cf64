package io.lapstrake.helm.function;

import io.lapstrake.helm.function.collection.Dicts;
import io.lapstrake.helm.function.collection.Elements;
import io.lapstrake.helm.function.collection.Lists;
import io.lapstrake.helm.function.collection.Merges;
import io.lapstrake.helm.function.data.DataFormats;
import io.lapstrake.helm.function.data.Encodings;
import io.lapstrake.helm.function.number.Decimals;
import io.lapstrake.helm.function.number.Numbers;
import io.lapstrake.helm.function.number.Sequences;
import io.lapstrake.helm.function.pattern.Patterns;
import io.lapstrake.helm.function.secret.Certificates;
import io.lapstrake.helm.function.secret.Randoms;
import io.lapstrake.helm.function.secret.Secrets;
import io.lapstrake.helm.function.text.Cases;
import io.lapstrake.helm.function.text.Cuts;
import io.lapstrake.helm.function.text.Splits;
import io.lapstrake.helm.function.text.Texts;
import io.lapstrake.helm.function.text.Wraps;
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
