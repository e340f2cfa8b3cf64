/**
 * What a template's language works on: the values of Go as Java has them, and what a function is.
 *
 * <p>Nil is null, a bool a {@link java.lang.Boolean}, a string a {@link java.lang.String} (see
 * {@link io.lapstrake.helm.go.Bytes}), an int a {@link io.lapstrake.helm.go.GoInt}, an int64 a
 * {@link java.lang.Long}, a float64 a {@link java.lang.Double}, a number of another type a {@link
 * io.lapstrake.helm.go.GoOther} or a {@link io.lapstrake.helm.go.GoComplex}, a slice a {@link
 * java.util.List}, a map a {@link java.util.Map} with keys of text in any order (whoever walks it
 * for output sorts it by the bytes of its keys), and everything with fields or methods a {@link
 * io.lapstrake.helm.go.GoObject}.
 *
 * <p>Imports the JDK alone. Must never know charts, YAML, nor how a template is run.
 */
@NullMarked
package io.lapstrake.helm.go;

import org.jspecify.annotations.NullMarked;
