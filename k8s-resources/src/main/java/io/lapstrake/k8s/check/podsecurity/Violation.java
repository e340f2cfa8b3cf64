package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.value.FieldPath;

/**
 * What a Pod Security level forbids.
 *
 * @param path where it stands in the pods' owner
 * @param detail a clause such as {@code forbids host namespaces}
 */
record Violation(FieldPath path, String detail) {}
