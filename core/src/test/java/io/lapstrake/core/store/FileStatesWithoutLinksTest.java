package io.lapstrake.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.state.State;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** States in a folder of a file system that has no hard links. */
class FileStatesWithoutLinksTest extends FileStatesTest {

  /** What Linux says of it where the file system is FAT; see link(2), EPERM. */
  @Override
  protected Disk disk() {
    return new SystemDisk(
        (name, file) -> {
          throw new FileSystemException(
              name.toString(), file.toString(), "Operation not permitted");
        });
  }

  @Override
  protected int swaps() {
    return 5; // all that differs is how a name is taken
  }

  private Path version(long serial) {
    return folder().resolve("versions").resolve(serial + ".json");
  }

  @Test
  void who_was_stopped_while_it_took_the_first_name_is_in_nobodys_way() throws IOException {
    Files.createDirectories(folder().resolve("versions"));
    Files.createFile(version(1));

    try (StateStore store = open(on("here"))) {
      assertThat(store.read().serial()).isZero();
    }
    store(counting(1));
    readAll();
  }

  @Test
  void who_was_stopped_while_it_took_a_name_is_in_nobodys_way() throws IOException {
    store(counting(1));
    store(counting(2));
    Files.createFile(version(3));

    try (StateStore store = open(on("here"))) {
      State seen = store.read();
      assertThat(seen.serial()).isEqualTo(2);
      store.swap(seen, next(seen, counting(3)));
      assertThat(store.read().serial()).isEqualTo(3);
    }
    readAll();
  }

  @Test
  void a_name_that_was_claimed_is_taken_also_where_there_are_links() throws IOException {
    store(counting(1));
    Files.createFile(version(2));

    try (FileStates store = open(on("here"), new SystemDisk())) {
      State seen = store.read();
      store.swap(seen, next(seen, counting(2)));
      assertThat(store.read().serial()).isEqualTo(2);
    }
    readAll();
  }

  @Test
  void a_version_that_counted_and_is_empty_now_is_corrupt() throws IOException {
    store(counting(1));
    store(counting(2));
    Files.write(version(2), new byte[0]);

    assertThatThrownBy(this::readAll).hasMessageContaining("LAP-0601 Corrupt state");
  }

  @Test
  void a_link_that_is_refused_for_another_reason_is_no_sign_that_there_are_none()
      throws IOException {
    store(counting(1));
    Disk full =
        new SystemDisk(
            (name, file) -> {
              if (name.startsWith(folder().resolve("versions"))) {
                throw new FileSystemException(name.toString(), null, "No space left on device");
              }
              return Files.createLink(name, file);
            });

    try (FileStates store = open(on("here"), full)) {
      State seen = store.read();
      assertThatThrownBy(() -> store.swap(seen, next(seen, counting(2))))
          .hasMessageContaining("LAP-0704 Directory cannot be used")
          .hasMessageContaining("No space left on device");
      assertThat(store.read().serial()).isEqualTo(1);
    }
    assertThat(version(2)).doesNotExist();
  }
}
