package io.lapstrake.helm.chart;

/** What {@code helm template} is told to leave out. */
enum Omitted {

  /** What lies in crds/. */
  DEFINITIONS,

  /** Every hook, tests too. */
  HOOKS,

  /** Hooks of {@code helm test}, whatever else they are. */
  TESTS
}
