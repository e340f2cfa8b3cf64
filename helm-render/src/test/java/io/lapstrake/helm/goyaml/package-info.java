/** YAML, JSON and TOML compared with what real Helm reads and writes. */
@NullMarked
package io.lapstrake.helm.goyaml;

import org.jspecify.annotations.NullMarked;
