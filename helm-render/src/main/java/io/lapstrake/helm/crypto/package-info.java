/**
 * Ciphers, hashes of passwords, keys and certificates, by their specifications and with the JDK
 * alone, so that an application that embeds this library carries no cryptographic provider.
 *
 * <p>What is random comes from a {@link java.util.random.RandomGenerator} that is given. Imports
 * the JDK alone. Must never know templates nor charts.
 */
@NullMarked
package io.lapstrake.helm.crypto;

import org.jspecify.annotations.NullMarked;
