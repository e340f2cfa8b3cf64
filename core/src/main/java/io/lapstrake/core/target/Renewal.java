package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import java.util.function.LongSupplier;

/**
 * What a state is made anew with that is lost, besides what a folder holds. Whoever reads the
 * folder several times gives the same lineage each time, so that a plan holds for what is read
 * later.
 *
 * @param described in the same environment, now
 * @param lineage of the history of applies that begins
 * @param lastSerial gives the serial of the last apply, as far as something else than the folder
 *     knows of it; 0 where nothing does
 */
public record Renewal(Manifests described, String lineage, LongSupplier lastSerial) {}
