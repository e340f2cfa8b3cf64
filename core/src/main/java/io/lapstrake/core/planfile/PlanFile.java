package io.lapstrake.core.planfile;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.state.Seal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A plan in a file, so that what was looked at is what is applied.
 *
 * <pre>{@code
 * PlanFile.write(plan, key, Path.of("shop-prod.plan"));
 * SavedPlan saved = PlanFile.read(Path.of("shop-prod.plan"));
 * target.apply(saved.bind(manifests, target.state(), target.observed(manifests), key));
 * }</pre>
 *
 * <p>The same plan gives the same bytes, but for the salt of a passphrase. What the file holds is
 * described by {@code docs/plan.schema.json}.
 */
public final class PlanFile {

  /** The format that is written, and the newest that is read: that of a plan's report. */
  public static final int FORMAT = 1;

  static final Seal SEAL =
      new Seal(
          "LAP-0612",
          "Plan edited by hand",
          "save the plan again; its file is never written by hand.",
          new Seal.Newer("LAP-0613", "Plan of a newer format"));

  private static final List<String> HEAD = List.of("\"format\":", "\"checksum\":", "\"content\":");
  private static final int LONGEST_HEAD = 200;

  private PlanFile() {}

  /**
   * Saves a plan that has no secret in it.
   *
   * @param file replaced where it is there; readable by its owner alone, where the system knows
   *     such
   * @throws ProblemException with what speaks against the plan, with the secrets for which it takes
   *     a key, or when the file cannot be written; then none was
   */
  public static void write(Plan plan, Path file) {
    write(file, bytes(plan, Optional.empty()));
  }

  /**
   * Saves a plan, with a hash for each secret, and one over the whole plan.
   *
   * @param file replaced where it is there; readable by its owner alone, where the system knows
   *     such
   * @throws ProblemException with what speaks against the plan, or when the file cannot be written;
   *     then none was
   */
  public static void write(Plan plan, SecretKey key, Path file) {
    write(file, bytes(plan, Optional.of(key)));
  }

  /**
   * Reads a plan.
   *
   * @throws ProblemException when the file cannot be read, is of a newer format, or is not as it
   *     was written
   */
  public static SavedPlan read(Path file) {
    try {
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  static byte[] bytes(Plan plan, Optional<SecretKey> key) {
    if (!plan.refusals().isEmpty()) {
      throw new ProblemException(plan.refusals());
    }
    var problems = new Problems();
    MapNode tree = new PlanTree(plan, key, problems).tree();
    problems.throwIfAny();
    return Seal.close(Json.writePretty(tree).stripTrailing());
  }

  static SavedPlan read(String name, byte[] bytes) {
    refuseOther(name, bytes);
    var problems = new Problems();
    var saved =
        SEAL.open(name, bytes, problems)
            .flatMap(text -> Json.read(name, text, problems))
            .map(YamlDocument::tree)
            .flatMap(tree -> new PlanReader(name, problems).read(tree));
    problems.throwIfAny();
    return saved.orElseThrow(); // else there is a problem
  }

  /** A plan in which a byte is another still looks like one. */
  private static void refuseOther(String name, byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST_HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (HEAD.stream().noneMatch(head::contains)) {
      throw new ProblemException(
          new Problem(
              "LAP-0906",
              "Plan file cannot be read or written",
              Place.of(name),
              "It is no plan that was saved.",
              "give a file that PlanFile.write wrote (with the tool: plan --out FILE)."));
    }
  }

  private static void write(Path file, byte[] bytes) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      Path unfinished = Files.createTempFile(folder, "plan", ".new");
      try {
        Files.write(unfinished, bytes);
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private static ProblemException refused(Path file, IOException cause) {
    var exception =
        new ProblemException(
            new Problem(
                "LAP-0906",
                "Plan file cannot be read or written",
                Place.of(file),
                reason(cause),
                "look at the path, at who may use it, and whether there is room."));
    exception.initCause(cause);
    return exception;
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "There is no such file or folder.";
    }
    if (cause instanceof AccessDeniedException) {
      return "The system denies access.";
    }
    return cause instanceof FileSystemException refused && refused.getReason() != null
        ? "The system says: " + refused.getReason() + "."
        : "The system says " + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".";
  }
}
