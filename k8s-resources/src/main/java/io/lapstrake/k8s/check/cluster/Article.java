package io.lapstrake.k8s.check.cluster;

/** The article of a kind's name, as it is read aloud: an Ingress, an HTTPRoute, a Service. */
public final class Article {

  private static final String VOWELS = "AEIO";
  private static final String LETTERS_READ_WITH_A_VOWEL = "AEFHILMNORSX";

  private Article() {}

  /** A kind's name at the beginning of a sentence. */
  public static String capital(String kind) {
    return (isAn(kind) ? "An " : "A ") + kind;
  }

  private static boolean isAn(String kind) {
    boolean isSpelt = kind.length() > 1 && Character.isUpperCase(kind.charAt(1));
    String letters = isSpelt ? LETTERS_READ_WITH_A_VOWEL : VOWELS;
    return !kind.isEmpty() && letters.indexOf(kind.charAt(0)) >= 0;
  }
}
