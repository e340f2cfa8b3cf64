/** What is true of the words of every kind together. */
@NullMarked
package io.lapstrake.k8s;

import org.jspecify.annotations.NullMarked;
