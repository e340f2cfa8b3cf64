/** Tests of the checks: for each a folder {@code checks/NAME} of what fails and what passes. */
@NullMarked
package io.lapstrake.k8s.check;

import org.jspecify.annotations.NullMarked;
