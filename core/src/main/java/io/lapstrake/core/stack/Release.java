package io.lapstrake.core.stack;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The inputs that Helm gives every release by itself. Resolved without Helm, they are what the
 * {@link Environment} says: by default the stack's name and the namespace {@code default}, of a
 * chart with the stack's name in its first version.
 */
public final class Release {

  /** The version of a chart of which none is said. */
  public static final String FIRST_CHART_VERSION = "0.1.0";

  /** The release's name. */
  public static final Input<String> NAME =
      Input.text("release.name").describedAs("The release's name");

  /** The namespace that the release is installed in. */
  public static final Input<String> NAMESPACE =
      Input.text("release.namespace").describedAs("The namespace of the release");

  /** What makes the release: always {@code Helm}. */
  public static final Input<String> SERVICE =
      Input.text("release.service").describedAs("What makes the release");

  /** The name of the release's chart. */
  public static final Input<String> CHART =
      Input.text("release.chart").describedAs("The name of the release's chart");

  /** The version of the release's chart. */
  public static final Input<String> CHART_VERSION =
      Input.text("release.chartVersion").describedAs("The version of the release's chart");

  /** The version of what the release's chart installs. */
  public static final Input<String> APP_VERSION =
      Input.text("release.appVersion").describedAs("The version of what the chart installs");

  private static final List<Input<String>> ALL =
      List.of(NAME, NAMESPACE, SERVICE, CHART, CHART_VERSION, APP_VERSION);

  private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
  private static final String NUMBER = "(?:0|[1-9][0-9]{0,17})"; // Helm reads it into 64 bits
  private static final String WORD = "[0-9A-Za-z-]+";
  private static final String BEFORE = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

  /** As SemVer 2 has it. */
  private static final Pattern VERSION =
      Pattern.compile(
          "N\\.N\\.N(?:-B(?:\\.B)*)?(?:\\+W(?:\\.W)*)?"
              .replace("N", NUMBER)
              .replace("B", BEFORE)
              .replace("W", WORD));

  private Release() {}

  /**
   * The version of a chart, which is one as SemVer 2 has it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String chartVersion(String version) {
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "A chart's version is three numbers as SemVer 2 has it, such as 1.4.2 or 2.0.0-rc.1, not"
              + " \""
              + version
              + "\"");
    }
    return version;
  }

  /**
   * The version of what a chart installs, which is one line of text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String appVersion(String version) {
    if (version.isBlank() || NO_LINE.matcher(version).find()) {
      throw new IllegalArgumentException(
          "A chart's appVersion is one line of text that can be printed, not \"" + version + "\"");
    }
    return version;
  }

  /** Every input that Helm gives by itself. */
  public static List<Input<String>> all() {
    return ALL;
  }

  /** A name with the release's in front: {@code <release>-<name>}. */
  public static Value<String> prefixed(String name) {
    return Text.format("%s-%s", NAME, name);
  }

  static boolean isBuiltIn(Input<?> input) {
    return ALL.contains(input);
  }
}
