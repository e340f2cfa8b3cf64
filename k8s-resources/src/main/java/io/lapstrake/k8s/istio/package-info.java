/**
 * Istio's routing: gateways, virtual services and destination rules.
 *
 * <p>The words give {@code networking.istio.io/v1}. May import core, {@code config}, {@code
 * network} and {@code object}. Must never know which kinds run pods.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/">Istio's reference</a>
 */
@NullMarked
package io.lapstrake.k8s.istio;

import org.jspecify.annotations.NullMarked;
