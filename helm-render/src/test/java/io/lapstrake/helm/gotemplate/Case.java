package io.lapstrake.helm.gotemplate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template whose output real Helm is asked for.
 *
 * @param name a sentence of what it is about
 * @param template its text
 * @param values what {@code .Values} is
 */
public record Case(String name, String template, Map<String, @Nullable Object> values) {}
