package io.lapstrake.helm.go;

/** The type of a function's parameter, to which Go's templates hold what is given. */
public enum Type {
  /** Anything, nil too. */
  ANY("interface {}"),
  /** A {@link String}. */
  TEXT("string"),
  /** A {@link GoInt}. */
  INT("int"),
  /** A {@link Long}. */
  INT64("int64"),
  /** A {@link Double}. */
  FLOAT64("float64"),
  /** A {@link Boolean}. */
  BOOL("bool"),
  /** A {@link java.util.Map} with texts as keys, of any values. */
  MAP("map[string]interface {}"),
  /** A {@link java.util.List} of anything. */
  LIST("[]interface {}"),
  /** A {@link java.util.List} of texts. */
  TEXTS("[]string"),
  /** A {@link GoInt} that is written in the template, is not negative and has 32 bits. */
  UINT32("uint32"),
  /** A {@link GoObject} that is a time. */
  TIME("time.Time"),
  /** A {@link GoObject} that is a certificate with its key. */
  CERTIFICATE("sprig.certificate");

  private final String typeName;

  Type(String typeName) {
    this.typeName = typeName;
  }

  /** Its name in Go's messages. */
  public String typeName() {
    return typeName;
  }
}
