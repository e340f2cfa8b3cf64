/**
 * Versions and ranges of them, as charts write them: Semantic Versioning, with the operators and
 * the leniency of the library that Helm reads them with.
 *
 * <p>Imports the JDK alone.
 *
 * @see <a href="https://semver.org">Semantic Versioning</a>
 * @see <a href="https://github.com/Masterminds/semver#readme">Masterminds/semver</a>
 */
@NullMarked
package io.lapstrake.helm.semver;

import org.jspecify.annotations.NullMarked;
