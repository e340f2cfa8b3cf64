package io.lapstrake.core.store;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States in a folder. */
class FileStatesTest extends StateStoreContract {

  @TempDir Path temporary;

  final Path folder() {
    return temporary.resolve("states");
  }

  /** That of this machine, or of another one. */
  protected Disk disk() {
    return new SystemDisk();
  }

  @Override
  protected StateStore open(Worker worker) {
    return open(worker, disk());
  }

  final FileStates open(Worker worker, Disk disk) {
    return new FileStates(folder(), worker, Duration.ZERO, disk);
  }

  @Override
  protected StateStore openStoppingAt(int step, Worker worker) {
    int[] left = {step};
    return open(
        worker,
        new DiskBefore(
            disk(),
            bytes -> {
              if (left[0]-- <= 0) {
                throw new Stopped();
              }
            }));
  }

  @Override
  protected SortedMap<String, String> written() throws IOException {
    var files = new TreeMap<String, String>();
    if (Files.exists(folder())) {
      try (Stream<Path> all = Files.walk(folder())) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              folder().relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    files.keySet().removeIf(file -> file.matches("(versions/)?lock.*")); // made by a lock, empty
    return files;
  }

  private Path part(String ending) throws IOException {
    try (Stream<Path> parts = Files.list(folder().resolve("parts"))) {
      return parts.filter(it -> it.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Override
  protected void makeNewer() throws IOException {
    Path header = part("header.json");
    Files.writeString(header, "{\"format\":99" + Files.readString(header).substring(11));
  }

  /** A disk that somebody is told of right before each write, with the bytes it is about. */
  private static class DiskBefore implements Disk {

    private final Disk disk;
    private final Watch watch;

    /** Hears of writes. */
    @FunctionalInterface
    private interface Watch {
      void before(long bytes) throws IOException;
    }

    DiskBefore(Disk disk, Watch watch) {
      this.disk = disk;
      this.watch = watch;
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
      watch.before(content.length);
      disk.create(file, content);
    }

    @Override
    public void append(Path file, long from, byte[] content) throws IOException {
      watch.before(content.length);
      disk.append(file, from, content);
    }

    @Override
    public boolean link(Path file, Path name) throws IOException {
      watch.before(0);
      return disk.link(file, name);
    }

    @Override
    public void delete(Path file) throws IOException {
      watch.before(0);
      disk.delete(file);
    }
  }

  private static Manifests many(int count, String text) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(config("c" + i, "k", i == 0 ? text : "same"));
    }
    return shop(drafts);
  }

  @Test
  void nothing_is_left_over_of_what_no_version_names() throws IOException {
    for (int i = 0; i < 5; i++) {
      store(counting(i));
    }
    assertThat(written().keySet())
        .map(it -> it.replaceAll("_.*_", "_…_"))
        .containsExactlyInAnyOrder(
            "versions/1.json",
            "versions/2.json",
            "versions/3.json",
            "versions/4.json",
            "versions/5.json",
            "parts/5_…_header.json",
            "parts/5_…_objects-1-0000.json",
            "parts/5_…_records-1-0000.json");
  }

  @Test
  void files_of_others_are_in_nobodys_way_and_stay() throws IOException {
    store(counting(1));
    List<String> foreign = List.of(".DS_Store", ".nfs0001", "a_b", "99999999999999999999_x");
    for (String name : foreign) {
      Files.writeString(folder().resolve("parts").resolve(name), "x");
      Files.writeString(folder().resolve("versions").resolve(name + ".json"), "x");
    }
    store(counting(2));

    readAll();
    for (String name : foreign) {
      assertThat(folder().resolve("parts").resolve(name)).exists();
    }
  }

  @Test
  void a_version_that_is_called_by_another_serial_is_corrupt() throws IOException {
    store(counting(1));
    Path versions = folder().resolve("versions");
    Files.move(versions.resolve("1.json"), versions.resolve("7.json"));

    assertThatThrownBy(this::readAll).hasMessageContaining("It is of another serial.");
  }

  @Test
  void a_version_whose_header_is_gone_is_corrupt_and_not_one_that_was_never_stored()
      throws IOException {
    store(counting(1));
    Files.delete(part("header.json"));

    assertThatThrownBy(this::readAll)
        .hasMessageContaining("LAP-0601 Corrupt state")
        .hasMessageContaining("The version names it, but it is not there.")
        .hasMessageContaining("begin with an empty store, and adopt what the server holds");
  }

  @Test
  void what_is_told_of_a_corrupt_state_is_what_helps_where_no_folder_is() throws IOException {
    store(counting(1));
    Files.writeString(part("header.json"), "torn");

    assertThatThrownBy(this::readAll)
        .hasMessageContaining("LAP-0601 Corrupt state")
        .hasMessageContaining("begin with an empty store, and adopt what the server holds")
        .hasMessageNotContaining("state rebuild");
  }

  @Test
  void who_reads_beside_swaps_never_reads_that_nothing_was_stored() throws Exception {
    store(counting(1));
    var reading = Executors.newSingleThreadExecutor();
    var swapped = new AtomicBoolean();
    Future<Set<Long>> serials =
        reading.submit(
            () -> {
              var read = new TreeSet<Long>();
              try (StateStore store = open(on("there"))) {
                while (!swapped.get()) {
                  read.add(store.read().serial());
                }
              }
              return read;
            });
    for (int i = 0; i < 6 * swaps(); i++) {
      store(counting(i));
    }
    swapped.set(true);

    assertThat(serials.get()).isNotEmpty().allMatch(serial -> serial > 0);
    reading.shutdown();
  }

  @Test
  void a_change_writes_the_header_and_the_shards_of_its_object_alone() throws IOException {
    store(many(1000, "1"));
    SortedMap<String, String> before = written();
    store(many(1000, "2"));
    SortedMap<String, String> after = written();
    after.keySet().removeAll(before.keySet());

    assertThat(after.keySet())
        .map(it -> it.replaceAll("_.*_", "_…_").replaceAll("-16-.*", ""))
        .containsExactlyInAnyOrder(
            "versions/2.json", "parts/2_…_header.json", "parts/2_…_objects", "parts/2_…_records");
  }

  @Test
  void a_disk_that_is_full_leaves_what_was_there() throws IOException {
    store(counting(1));
    SortedMap<String, String> before = written();
    for (long room = 0; room < 6; room++) {
      long[] left = {room};
      Disk full =
          new DiskBefore(
              disk(),
              bytes -> {
                if (bytes > 0 && left[0]-- <= 0) {
                  throw new FileSystemException("disk", null, "No space left on device");
                }
              });
      try (FileStates store = open(on("here"), full)) {
        State seen = store.read();
        State next = next(seen, counting((int) seen.serial() + 1));
        if (left[0] < 4) {
          assertThatThrownBy(() -> store.swap(seen, next))
              .hasMessageContaining("LAP-0704 Directory cannot be used")
              .hasMessageContaining("No space left on device");
          assertThat(written()).isEqualTo(before);
        } else {
          store.swap(seen, next);
          before = written();
        }
      }
    }
  }

  /** A disk that links, and then does something else than to say so. */
  private Disk afterLink(Callable<Boolean> then) {
    return new DiskBefore(disk(), bytes -> {}) {
      @Override
      public boolean link(Path file, Path name) throws IOException {
        super.link(file, name);
        try {
          return then.call();
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private void isStoredWhole(Callable<Boolean> afterLink) {
    try (FileStates store = open(on("here"), afterLink(afterLink))) {
      State seen = store.read();
      store.swap(seen, next(seen, counting(2)));
    }
    try (StateStore store = open(on("here"))) {
      State seen = store.read();
      assertThat(seen.serial()).isEqualTo(2);
      assertThat(seen.size()).isEqualTo(2);
      store.swap(seen, next(seen, counting(3)));
    }
    readAll();
  }

  @Test
  void what_counts_already_is_kept_when_the_disk_fails_right_after() throws IOException {
    store(counting(1));
    isStoredWhole(
        () -> {
          throw new FileSystemException("versions", null, "Input/output error");
        });
  }

  @Test
  void a_link_of_ones_own_that_the_disk_says_was_there_before_counts() throws IOException {
    store(counting(1));
    isStoredWhole(() -> false); // as NFS does when its answer was lost and it is asked again
  }

  @Test
  void a_folder_that_cannot_be_written_can_be_read() throws IOException {
    store(counting(1));
    List<Path> folders = List.of(folder(), folder().resolve("parts"), folder().resolve("versions"));
    folders.forEach(it -> assertThat(it.toFile().setWritable(false)).isTrue());
    try {
      assumeTrue(!Files.isWritable(folder()), "whoever may write everywhere is never refused");
      try (StateStore store = open(on("here"))) {
        State seen = store.read();
        assertThat(seen.serial()).isEqualTo(1);
        assertThatThrownBy(() -> store.swap(seen, next(seen, counting(2))))
            .hasMessageContaining("LAP-0704 Directory cannot be used");
      }
    } finally {
      folders.forEach(it -> assertThat(it.toFile().setWritable(true)).isTrue());
    }
  }

  @Test
  void a_small_disk_that_is_really_full_leaves_what_was_there() throws Exception {
    Path mounted = Files.createDirectories(folder());
    int mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", mounted.toString())
            .redirectErrorStream(true)
            .start()
            .waitFor();
    assumeTrue(mount == 0, "only root can make a small disk");
    try {
      int serial = 0;
      boolean full = false;
      while (!full) {
        full = isFull(many(1 << serial, "1"), ++serial);
      }
      try (StateStore store = open(on("here"))) {
        State seen = store.read();
        assertThat(seen.serial()).isEqualTo(serial - 1);
        store.swap(seen, next(seen, counting(1)));
        assertThat(store.read().size()).isEqualTo(2);
      }
    } finally {
      new ProcessBuilder("umount", mounted.toString()).start().waitFor();
    }
  }

  private boolean isFull(Manifests manifests, int serial) {
    try (StateStore store = open(on("here"))) {
      State seen = store.read();
      assertThat(seen.serial()).isEqualTo(serial - 1);
      try {
        store.swap(seen, next(seen, manifests));
        return false;
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("LAP-0704 Directory cannot be used");
        assertThat(store.read().serial()).isEqualTo(serial - 1);
        return true;
      }
    }
  }

  @Test
  void every_byte_that_is_flipped_is_noticed() throws IOException {
    store(counting(1));
    for (String name : written().keySet()) {
      Path file = folder().resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < whole.length; i += 7) {
        byte[] flipped = whole.clone();
        flipped[i] ^= 1;
        Files.write(file, flipped);
        assertThatThrownBy(this::readAll)
            .as("%s, byte %s", name, i)
            .hasMessageContaining("LAP-060");
      }
      Files.write(file, whole);
    }
    readAll();
  }

  final void readAll() {
    try (StateStore store = open(on("here"))) {
      store.read().records().forEach(it -> assertThat(it.content().isEmpty()).isFalse());
    }
  }

  @Test
  void a_line_that_was_torn_at_the_end_of_the_journal_counts_as_not_written() throws IOException {
    try (StateStore store = open(on("here"));
        Lease held = store.lock("apply", 0)) {
      held.check();
      for (String n : List.of("1", "2", "3")) {
        store.journal().append(MapNode.of("n", n));
      }
    }
    Path file = folder().resolve("steps.json");
    byte[] whole = Files.readAllBytes(file);
    int line = whole.length / 3;
    for (int cut = 0; cut <= whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      StepJournal journal = StepJournal.in(file);
      assertThat(journal.entries()).as("cut at %s", cut).hasSize(cut / line);
      journal.append(MapNode.of("n", "4"));
      assertThat(journal.entries()).hasSize(cut / line + 1);
      assertThat(Files.size(file)).isEqualTo((long) line * (cut / line + 1));
    }
    byte[] damaged = whole.clone();
    damaged[line + 5] ^= 1;
    Files.write(file, damaged);
    assertThatThrownBy(() -> StepJournal.in(file).entries())
        .hasMessageContaining("LAP-0705 Corrupt journal")
        .hasMessageContaining("steps.json, line 2");
  }

  @Test
  void a_last_line_that_ends_and_cannot_be_read_was_not_torn() throws IOException {
    Path file = Files.createDirectories(folder()).resolve("steps.json");
    StepJournal.in(file).append(MapNode.of("n", "1"));
    String line = Files.readString(file);

    Files.writeString(file, "{\"format\":99" + line.substring(11));
    assertThatThrownBy(() -> StepJournal.in(file).entries()).hasMessageContaining("format 99");
    Files.writeString(file, line + line.replace("\"n\"", "\"m\""));
    assertThatThrownBy(() -> StepJournal.in(file).append(MapNode.of("n", "2")))
        .hasMessageContaining("LAP-0705 Corrupt journal")
        .hasMessageContaining("steps.json, line 2");
  }

  @Test
  void an_entry_takes_as_many_bytes_however_many_there_are() throws IOException {
    Files.createDirectories(folder());
    Path file = folder().resolve("steps.json");
    StepJournal journal = StepJournal.in(file);
    List<Long> sizes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      long before = Files.exists(file) ? Files.size(file) : 0;
      journal.append(MapNode.of("n", "x"));
      sizes.add(Files.size(file) - before);
    }
    assertThat(sizes).containsOnly(sizes.get(0));
  }
}
