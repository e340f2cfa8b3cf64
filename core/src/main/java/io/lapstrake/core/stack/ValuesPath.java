package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a values file into a layer; what is wrong with it is kept for when it is used. */
final class ValuesPath {

  private final Path path;

  ValuesPath(Path path) {
    this.path = path;
  }

  /** The file's name without its ending. */
  String name() {
    String file = String.valueOf(path.getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private String shown() {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  Layer read() {
    try {
      return Layer.ofText(shown(), Files.readString(path));
    } catch (NoSuchFileException e) {
      return unreadable("There is no such file.", "correct its name, or make the file.");
    } catch (CharacterCodingException e) {
      return unreadable("Its bytes are not UTF-8.", "save it as UTF-8.");
    } catch (IOException e) {
      String why =
          e.getMessage() == null || e.getMessage().equals(path.toString())
              ? e.getClass().getSimpleName()
              : e.getMessage();
      return unreadable("It cannot be opened: " + why + ".", "make it a file that can be read.");
    }
  }

  private Layer unreadable(String detail, String fix) {
    return new Layer.Unreadable(
        new Problem("LAP-0110", "Values file not readable", Place.of(shown()), detail, fix));
  }
}
