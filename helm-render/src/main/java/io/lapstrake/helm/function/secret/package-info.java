/**
 * Functions of what is secret or random: private keys, certificates, passwords, encrypted texts,
 * and random texts and numbers.
 *
 * <p>All randomness and the time are those of the {@link io.lapstrake.helm.go.Context}, which also
 * counts the work that takes long. May import {@code io.lapstrake.helm.go}, {@code gourl}, {@code
 * crypto} and {@code function.data}. Must never make randomness of its own, nor know how a key or a
 * cipher is reckoned.
 */
@NullMarked
package io.lapstrake.helm.function.secret;

import org.jspecify.annotations.NullMarked;
