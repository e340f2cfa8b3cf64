package io.lapstrake.helm.source;

/** The Helm whose behaviour is meant, where the two differ. */
public enum HelmGeneration {
  /** Helm 3. */
  THREE("chartutil"),
  /** Helm 4. */
  FOUR("common");

  private final String room;

  HelmGeneration(String room) {
    this.room = room;
  }

  /** The name of one of its own types as templates see it: {@code chartutil.Values}. */
  public String type(String name) {
    return room + "." + name;
  }
}
