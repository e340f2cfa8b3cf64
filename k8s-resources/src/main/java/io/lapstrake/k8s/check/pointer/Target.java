package io.lapstrake.k8s.check.pointer;

/**
 * What kind of object a field names.
 *
 * @param group empty for the core group
 * @param namespaced whether its objects live in namespaces
 */
record Target(String group, String kind, boolean namespaced) {

  static Target in(String group, String kind) {
    return new Target(group, kind, true);
  }

  static Target wide(String group, String kind) {
    return new Target(group, kind, false);
  }
}
