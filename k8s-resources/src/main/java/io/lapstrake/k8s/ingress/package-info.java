/**
 * What the common controllers read of an Ingress beyond Kubernetes' own fields: their annotations,
 * as words of one small value for each controller.
 *
 * <p>May import core and {@code address}. Must never know the Ingress that they stand on.
 */
@NullMarked
package io.lapstrake.k8s.ingress;

import org.jspecify.annotations.NullMarked;
