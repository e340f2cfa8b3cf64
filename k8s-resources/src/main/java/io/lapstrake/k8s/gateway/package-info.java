/**
 * The Gateway API: classes of gateways, gateways with their listeners, and routes of HTTP.
 *
 * <p>The words give {@code gateway.networking.k8s.io/v1} as the standard channel of version 1.2 has
 * it; a word that needs a later version, up to 1.6, says which. May import core, {@code address},
 * {@code object}, {@code config} and {@code network}. Must never know which kinds run pods.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/">Gateway API</a>
 */
@NullMarked
package io.lapstrake.k8s.gateway;

import org.jspecify.annotations.NullMarked;
