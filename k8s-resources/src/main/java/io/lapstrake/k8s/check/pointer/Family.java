package io.lapstrake.k8s.check.pointer;

/** What is looked for together; one check for each. */
public enum Family {

  /** ConfigMaps of pods. */
  CONFIG_MAP,

  /** Secrets of pods. */
  SECRET,

  /** Credentials of image registries. */
  PULL_SECRET,

  /** Certificates of what takes requests. */
  TLS_SECRET,

  /** Passwords of routers. */
  PEER_SECRET,

  /** The accounts of pods. */
  SERVICE_ACCOUNT,

  /** Claims of storage that pods mount. */
  CLAIM,

  /** Volumes that claims name. */
  VOLUME,

  /** The Services that give pods their host names. */
  GOVERNING_SERVICE,

  /** What autoscalers scale. */
  SCALE_TARGET,

  /** What bindings grant. */
  ROLE,

  /** To whom bindings grant it. */
  SUBJECT,

  /** Where routes lead. */
  BACKEND,

  /** What routes belong to. */
  GATEWAY,

  /** Services that the API server asks. */
  EXTENSION_SERVICE,

  /** Addresses that are announced. */
  ADDRESS_POOL,

  /** Priorities of pods. */
  PRIORITY_CLASS,

  /** Who serves an Ingress. */
  INGRESS_CLASS,

  /** Who makes the volumes of claims. */
  STORAGE_CLASS,

  /** What runs the containers of pods. */
  RUNTIME_CLASS,

  /** Who serves a Gateway. */
  GATEWAY_CLASS
}
