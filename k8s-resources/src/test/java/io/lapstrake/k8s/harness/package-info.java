/**
 * What every word is put through: golden text, idempotence, strict round trip.
 *
 * <p>May import core, this module's words and fabric8's reader of YAML.
 */
@NullMarked
package io.lapstrake.k8s.harness;

import org.jspecify.annotations.NullMarked;
