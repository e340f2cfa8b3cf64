package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.state.StateFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where files lie in a stack's folder: {@code <namespace>/<kind>.<group>.<name>.yaml}, for objects
 * without a namespace under {@code _cluster}, for the core group without a group.
 */
public final class Layout {

  /** What Argo CD, Flux and {@code kubectl kustomize} read. */
  public static final String KUSTOMIZATION = "kustomization.yaml";

  /** The folder of Lapstrake's own files. */
  public static final String OWN = ".lapstrake";

  /** The files that are owned, each with its hash. */
  static final String INDEX = OWN + "/index.json";

  /** The folder of the state's files. */
  static final String STATE_FOLDER = OWN + "/state";

  /** The state's header, which each apply writes. */
  static final String HEADER = STATE_FOLDER + "/" + StateFiles.HEADER;

  private static final String HARMLESS = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  private static final String ENDING = ".yaml";
  private static final int LONGEST = 240; // of 255 bytes that file systems allow
  private static final int SHORT_HASH = 16;

  private Layout() {}

  /** The path of an object's file. Two keys seldom have the same; a plan in which they do fails. */
  public static String pathOf(ResourceKey key) {
    String folder = key.namespace().isEmpty() ? "_cluster" : escaped(key.namespace());
    String group = key.group().isEmpty() ? "" : escaped(key.group()) + ".";
    String kind = escaped(key.kind().toLowerCase(Locale.ROOT));
    return fitting(folder) + "/" + fitting(kind + "." + group + escaped(key.name())) + ENDING;
  }

  private static String fitting(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String hash = Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
    return name.substring(0, LONGEST - SHORT_HASH) + hash;
  }

  /** Whatever a file system could take amiss is written as {@code %} and two digits. */
  private static String escaped(String part) {
    StringBuilder escaped = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      boolean leadingDot = b == '.' && escaped.isEmpty(); // hidden, or the folder above
      if (HARMLESS.indexOf(b) >= 0 && !leadingDot) {
        escaped.append((char) b);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return escaped.toString();
  }
}
