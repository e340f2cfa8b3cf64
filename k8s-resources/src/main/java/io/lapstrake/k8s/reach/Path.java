package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.ResourceKey;

/**
 * A path that a plan opens or closes.
 *
 * @param opens whether it opens
 * @param by the object whose change does it
 * @param from who reaches
 * @param to who is reached
 * @param ports by which, as they are told behind who is reached
 */
record Path(boolean opens, ResourceKey by, Party from, Party to, String ports) {}
