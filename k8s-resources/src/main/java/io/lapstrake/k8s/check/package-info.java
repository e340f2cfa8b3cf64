/**
 * Checks across the objects of a stack: what a check is, what shows it the objects, and what it
 * reports.
 *
 * <p>A check reads {@linkplain io.lapstrake.core.manifest.Manifests manifests} only, so it holds
 * for whatever joined the stack: words, raw YAML, fabric8 objects, rendered charts. The checks
 * themselves live in the rooms below, each by what it is about; {@link io.lapstrake.k8s.Checks}
 * knows them all. This room may know what checks see, the table of names, and the core; never a
 * check, and never the words of the DSL.
 */
@NullMarked
package io.lapstrake.k8s.check;

import org.jspecify.annotations.NullMarked;
