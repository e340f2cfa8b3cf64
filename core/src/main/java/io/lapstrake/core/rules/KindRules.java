package io.lapstrake.core.rules;

/**
 * The rules of one kind.
 *
 * @param isNamespaced whether its objects live in namespaces
 * @param order when its objects are applied; lower ones come first
 */
public record KindRules(boolean isNamespaced, int order) {}
