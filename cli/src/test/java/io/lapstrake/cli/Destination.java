package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.target.DirectoryTarget;
import io.lapstrake.core.target.Target;
import io.lapstrake.gitops.GitTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Where the forty objects go, and what can be seen there without Lapstrake. */
enum Destination {
  GIT {
    @Override
    Target open(Path path, String folder) {
      return GitTarget.bare(path).createIfMissing().folder(folder);
    }

    @Override
    SortedMap<String, String> files(Path path) throws IOException {
      var files = new TreeMap<String, String>();
      try (Git git = Git.open(path.toFile());
          TreeWalk walk = new TreeWalk(git.getRepository())) {
        Repository repository = git.getRepository();
        walk.addTree(repository.parseCommit(repository.resolve(Constants.HEAD)).getTree());
        walk.setRecursive(true);
        while (walk.next()) {
          byte[] bytes = repository.open(walk.getObjectId(0)).getBytes();
          files.put(walk.getPathString(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
      return files;
    }
  },

  DIRECTORY {
    @Override
    Target open(Path path, String folder) {
      return DirectoryTarget.at(path.resolve(folder)).open();
    }

    @Override
    SortedMap<String, String> files(Path path) throws IOException {
      var files = new TreeMap<String, String>();
      try (Stream<Path> below = Files.walk(path)) {
        for (Path each : (Iterable<Path>) below.filter(Files::isRegularFile)::iterator) {
          files.put(path.relativize(each).toString(), Files.readString(each));
        }
      }
      return files;
    }
  };

  /** The folder of the stack. */
  static final String FOLDER = "default/forty";

  abstract Target open(Path path, String folder);

  /** Opens the folder of the stack. */
  final Target open(Path path) {
    return open(path, FOLDER);
  }

  /** Every file there, by path. */
  abstract SortedMap<String, String> files(Path path) throws IOException;

  /** Plans and applies; gives the plan that is left after that. */
  final Plan deliver(Forty forty, Path path) {
    var manifests = forty.resolve(Environment.named("default"));
    try (Target target = open(path)) {
      target.apply(target.plan(manifests));
      return target.plan(manifests);
    }
  }
}
