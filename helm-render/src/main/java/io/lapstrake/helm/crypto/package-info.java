/**
 * Ciphers, hashes of passwords, keys and certificates: by the JDK, and by BouncyCastle where the
 * JDK has nothing. Its provider is never registered, so that an application that embeds this
 * library keeps those it has.
 *
 * <p>What is random comes from a {@link java.util.random.RandomGenerator} that is given. Imports
 * the JDK and BouncyCastle. Must never know templates nor charts, and shows nothing of BouncyCastle
 * to those who call it.
 */
@NullMarked
package io.lapstrake.helm.crypto;

import org.jspecify.annotations.NullMarked;
