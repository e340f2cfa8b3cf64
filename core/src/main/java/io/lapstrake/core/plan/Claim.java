package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;

/**
 * That another stack in the same environment owns an object, or the same one in another folder.
 *
 * @param key the object
 * @param stack the other stack's name; empty where its state cannot be read
 * @param handsOver whether it lets another stack have the object
 * @param place where it holds the object, such as a file's path
 * @param hash tells what is held there from anything else
 * @param held the object as it is held there; empty where no object is
 */
public record Claim(
    ResourceKey key,
    String stack,
    boolean handsOver,
    String place,
    String hash,
    Optional<MapNode> held) {

  /** Whether it is known who owns the object. */
  public boolean isKnown() {
    return !stack.isEmpty();
  }

  /** What is held, for a stack that takes it. */
  public Drift found() {
    return new Drift(place, Optional.of(key), Drift.Kind.MADE, hash, held);
  }

  /**
   * Why a stack may not make the object.
   *
   * @param wanted the object as that stack describes it
   * @param by the name of that stack
   */
  public Problem refusal(Manifest wanted, String by) {
    boolean isSame = stack.equals(by);
    String other =
        isSame
            ? "the same stack in another folder"
            : stack.isEmpty() ? "another stack, whose state cannot be read," : "the stack " + stack;
    return new Problem(
        "LAP-0608",
        "Object of another stack",
        Place.of(wanted.address()).source(wanted.source().orElse(null)),
        "The stack " + by + " would make " + key + ", but " + other + " owns it: " + place + ".",
        isSame
            ? "deliver the stack to one folder in each environment, or give one of them another"
                + " name."
            : "describe it in one of them and refer to it from the other, or let the other hand it"
                + " over.");
  }
}
