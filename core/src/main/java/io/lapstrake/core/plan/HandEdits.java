package io.lapstrake.core.plan;

/** What becomes of an object that someone else edited where the target holds it. */
public enum HandEdits {
  /** It stays while nothing else is wished; a plan that would overwrite it is refused. */
  STOP,
  /** It stays, and what is wished of the object waits. */
  KEEP,
  /** It is given up: the object becomes as it is described. */
  OVERWRITE,
  /** It is recorded, and stays until the object's description changes. */
  ACCEPT
}
