/**
 * Versions and ranges of them, as charts write them: Semantic Versioning, with the operators and
 * the leniency of the library that Helm reads them with.
 *
 * <p>Imports the JDK and RE2 alone, whose expressions are linear in time on whatever text.
 *
 * @see <a href="https://semver.org">Semantic Versioning</a>
 * @see <a href="https://github.com/Masterminds/semver#readme">Masterminds/semver</a>
 */
@NullMarked
package io.lapstrake.helm.semver;

import org.jspecify.annotations.NullMarked;
