/** What a commit costs; compiled by every build, run by hand. */
@NullMarked
package io.lapstrake.gitops.bench;

import org.jspecify.annotations.NullMarked;
