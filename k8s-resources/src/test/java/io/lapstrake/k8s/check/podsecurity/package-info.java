/** Tests of the checks by the Pod Security Standards, against the source of their admission. */
@NullMarked
package io.lapstrake.k8s.check.podsecurity;

import org.jspecify.annotations.NullMarked;
