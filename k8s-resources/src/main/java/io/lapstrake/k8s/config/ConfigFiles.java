package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files as entries of a ConfigMap: texts where they are UTF-8, else bytes, as kubectl has it. */
final class ConfigFiles {

  private ConfigFiles() {}

  /** The draft with a file under a key. */
  static Draft file(Draft draft, String key, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> text = text(bytes);
      return text.isPresent()
          ? draft.set(Literal.of(text.get()), "data", key)
          : draft.set(Literal.of(Base64.getEncoder().encodeToString(bytes)), "binaryData", key);
    } catch (IOException e) {
      return unreadable(draft, file);
    }
  }

  /** The draft with every file of a folder under the file's name; folders in it are left out. */
  static Draft folder(Draft draft, Path folder) {
    Draft more = draft;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        more = file(more, String.valueOf(file.getFileName()), file);
      }
      return more;
    } catch (IOException e) {
      return unreadable(draft, folder);
    }
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Draft unreadable(Draft draft, Path file) {
    return draft.flawed(
        "LAP-0420",
        "File that cannot be read",
        "data",
        file + " is not there, or may not be read.",
        "name a file that is there; a relative path begins where the program was started.");
  }
}
