/**
 * Charts out of stacks: a linked stack, its inputs unbound, as the files of a Helm chart that
 * renders to the manifests that the stack resolves to.
 *
 * <p>May import {@code core}, the language of templates, the templates of text files, and Commons
 * Compress. Must never know how Helm is run, nor any kind of object beyond the Namespace, which a
 * chart leaves out, and the CustomResourceDefinition, which has a folder of its own.
 */
@NullMarked
package io.lapstrake.helm.chart;

import org.jspecify.annotations.NullMarked;
