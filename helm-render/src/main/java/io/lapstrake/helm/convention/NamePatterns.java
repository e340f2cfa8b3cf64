package io.lapstrake.helm.convention;

/**
 * What users may give as names, so that a chart refuses what Kubernetes would.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Names</a>
 */
final class NamePatterns {

  /** A DNS name, of which {@link #LONGEST} characters are taken. */
  static final String DNS_NAME = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

  /** How long a DNS name may be. */
  static final int LONGEST = 253;

  /** Nothing, or words with single hyphens between: wherever that is cut, a name is left. */
  static final String WORDS = "([a-z0-9]+(-[a-z0-9]+)*)?";

  /** The same, with a letter first, as Services need it. */
  static final String WORDS_OF_A_SERVICE = "([a-z][a-z0-9]*(-[a-z0-9]+)*)?";

  /** Nothing, or a host that is no IP address: a letter is in its last part. */
  static final String HOST =
      "((\\*\\.)?([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)*([0-9][-0-9]*)?[a-z]([-a-z0-9]*[a-z0-9])?)?";

  /** A path from the root, without blanks. */
  static final String PATH = "/[^ \\t\\n\\r]*";

  private NamePatterns() {}

  static String orNothing(String pattern) {
    return "(" + pattern + ")?";
  }
}
