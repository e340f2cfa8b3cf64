package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;

/**
 * An output of the stack that becomes another, or comes, or goes.
 *
 * @param name of the output
 * @param values the old and the new one; where one is secret, neither is shown
 */
public record OutputChange(String name, FieldChange values) {}
