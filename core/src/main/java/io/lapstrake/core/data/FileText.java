package io.lapstrake.core.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file. */
record FileText(Path file) implements DataSource {

  @Override
  public String name() {
    return "the file " + file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  @Override
  public Data read() {
    return Data.text(text().replaceFirst("\\R\\z", ""));
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw unreadable("There is no such file.", "correct its name, or make the file.");
    } catch (CharacterCodingException e) {
      throw unreadable("Its bytes are not UTF-8.", "save it as UTF-8.");
    } catch (IOException e) {
      throw unreadable(
          "The system says " + e.getClass().getSimpleName() + ": " + e.getMessage() + ".",
          "make it a file that can be read.");
    }
  }
}
