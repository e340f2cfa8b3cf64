/**
 * The values that people know from the charts of {@code helm create}, as inputs that a stack may
 * use: the names and labels of a release, its image, service account, pods, service, ingress and
 * autoscaling.
 *
 * <p>May import {@code core} and {@code k8s-resources}. Must never know how a chart is written.
 */
@NullMarked
package io.lapstrake.helm.convention;

import org.jspecify.annotations.NullMarked;
