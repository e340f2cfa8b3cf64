package io.lapstrake.k8s.access;

/**
 * What may be done with objects.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb">
 *     Request verbs</a>
 */
public enum Verb {
  /** Read one. */
  GET("get"),
  /** Read all. */
  LIST("list"),
  /** Be told of changes. */
  WATCH("watch"),
  /** Make one. */
  CREATE("create"),
  /** Write one as a whole. */
  UPDATE("update"),
  /** Write a part of one. */
  PATCH("patch"),
  /** Delete one. */
  DELETE("delete"),
  /** Delete all. */
  DELETE_COLLECTION("deletecollection"),
  /** Bind a role that allows more than one has. */
  BIND("bind"),
  /** Write a role that allows more than one has. */
  ESCALATE("escalate"),
  /** Act as somebody else. */
  IMPERSONATE("impersonate"),
  /** Approve a certificate request. */
  APPROVE("approve"),
  /** Sign a certificate request. */
  SIGN("sign"),
  /** Let a bundle of trusted certificates be written. */
  ATTEST("attest");

  private final String text;

  Verb(String text) {
    this.text = text;
  }

  /** The verb as a rule has it. */
  public String text() {
    return text;
  }
}
