package io.lapstrake.helm.go;

/**
 * Go's {@code complex128}, which a template writes as {@code 2i}.
 *
 * @param real its real part
 * @param imaginary its imaginary part
 */
public record GoComplex(double real, double imaginary) {}
