/**
 * Istio's routing: gateways, virtual services and destination rules.
 *
 * <p>The words give {@code networking.istio.io/v1}. May import core, {@code config}, {@code
 * network}, {@code object} and the methods of HTTP of {@code gateway}. Must never know which kinds
 * run pods.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/">Istio's reference</a>
 */
@NullMarked
package io.lapstrake.k8s.istio;

import org.jspecify.annotations.NullMarked;
