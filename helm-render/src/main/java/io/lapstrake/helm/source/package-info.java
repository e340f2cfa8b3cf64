/**
 * A chart that somebody else wrote: its files as Helm reads them from a folder or an archive, what
 * its {@code Chart.yaml} says, its default values, and the charts that it carries.
 *
 * <p>May import {@code core}'s problems, the values of Go, Helm's YAML, versions, how values are
 * laid over one another, and Commons Compress. Must never know how a template is run.
 */
@NullMarked
package io.lapstrake.helm.source;

import org.jspecify.annotations.NullMarked;
