package io.lapstrake.helm.gotemplate;

/** The chart in which a case stands: it includes the case's file, and prints it in base 64. */
final class CaseChart {

  static final String CASE = "c/templates/_case.tpl";
  static final String MAIN = "c/templates/main.yaml";

  static final String MAIN_TEXT =
      "apiVersion: v1\nkind: A\nout: {{ include \"" + CASE + "\" . | b64enc }}x\n";

  private static final String LEADS_TO =
      "template: "
          + MAIN
          + ":3:8: executing \""
          + MAIN
          + "\" at <include \""
          + CASE
          + "\" .>: error calling include: ";

  private CaseChart() {}

  /** A message without how the case came to be included. */
  static String ownPart(String message) {
    return message.startsWith(LEADS_TO) ? message.substring(LEADS_TO.length()) : message;
  }
}
