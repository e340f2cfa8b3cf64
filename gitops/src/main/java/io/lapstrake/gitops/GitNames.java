package io.lapstrake.gitops;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names Git allows. */
final class GitNames {

  // As `git check-ref-format` has them.
  private static final Pattern NO_BRANCH =
      Pattern.compile(
          "^$|^@$|^-|^/|/$|//|\\.$|\\.\\.|@\\{|(^|/)\\.|\\.lock(/|$)|[\\p{Cntrl} ~^:?*\\[\\\\]");
  private static final Pattern NO_FOLDER =
      Pattern.compile("^$|^/|/$|//|(^|/)\\.\\.?(/|$)|(^|/)\\.git(/|$)|[\\p{Cntrl}\\\\]");

  private GitNames() {}

  static void checkBranch(Path repository, String branch) {
    if (NO_BRANCH.matcher(branch).find()) {
      throw GitProblems.badBranch(repository, branch, "Git does not allow such a name");
    }
  }

  static void checkFolder(Path repository, String folder) {
    if (NO_FOLDER.matcher(folder.toLowerCase(Locale.ROOT)).find()) {
      throw GitProblems.badFolder(repository, folder);
    }
  }
}
