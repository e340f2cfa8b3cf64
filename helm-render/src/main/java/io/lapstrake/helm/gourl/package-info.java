/**
 * URLs as Go's package {@code net/url} documents them: read, and written.
 *
 * <p>Imports {@code io.lapstrake.helm.go} and the JDK. Must never know templates, nor reach out to
 * what a URL names.
 */
@NullMarked
package io.lapstrake.helm.gourl;

import org.jspecify.annotations.NullMarked;
