package io.lapstrake.gitops;

import io.lapstrake.core.target.StackFolder;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A stack's folder as it is in the commit that the branch was at.
 *
 * @param tip the commit; empty before the first
 * @param root the commit's tree; empty before the first
 * @param tree the folder's id there, if there is one
 * @param folder what the folder holds
 */
record Snapshot(
    Optional<ObjectId> tip, Optional<ObjectId> root, Optional<String> tree, StackFolder folder) {}
