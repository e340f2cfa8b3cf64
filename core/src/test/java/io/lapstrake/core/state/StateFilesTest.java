package io.lapstrake.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StateFilesTest {

  private static final String FIX =
      "  Fix: restore the file from the commit or the backup before; where there is none, make the"
          + " state anew (State.rebuild; with the tool: state rebuild).";

  private static Recorded record(String group, String kind, String namespace, String name) {
    return Recorded.of(
        Address.parse("shop/" + kind + "/" + name),
        new ResourceKey(group, kind, namespace, name),
        Sha256.of(name.getBytes(StandardCharsets.UTF_8)),
        () -> MapNode.EMPTY);
  }

  private static Recorded record(int number) {
    return record("apps", "Deployment", "shop", "api-" + number);
  }

  private static List<Recorded> records(int count) {
    var records = new ArrayList<Recorded>();
    for (int i = 0; i < count; i++) {
      records.add(record(i));
    }
    return records;
  }

  private static State state(Collection<Recorded> records) {
    return State.of("shop", "prod", "4f6d", 7, records);
  }

  private static State read(SortedMap<String, byte[]> files, Problems problems) {
    return StateFiles.read(
        "state", name -> Optional.ofNullable(files.get(name)), key -> MapNode.EMPTY, problems);
  }

  private static List<String> problems(SortedMap<String, byte[]> files) {
    var problems = new Problems();
    assertThat(read(files, problems).isEmpty()).isTrue();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  /** What a state says, in a form that can be compared. */
  private static String inShort(State state) {
    return state.stack()
        + " "
        + state.environment()
        + " "
        + state.lineage()
        + " "
        + state.serial()
        + new TreeSet<>(
            state.records().stream().map(r -> r.address() + " " + r.key() + r.hash()).toList());
  }

  @Provide
  Arbitrary<List<Recorded>> anyRecords() {
    Arbitrary<String> text = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> word = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9);
    return Combinators.combine(text, word, text, text)
        .as(
            (group, kind, namespace, name) ->
                Recorded.of(
                    Address.parse("shop/" + kind + "/id[" + name + "]"),
                    new ResourceKey(group, kind, namespace, name),
                    Sha256.of(name.getBytes(StandardCharsets.UTF_8)),
                    () -> MapNode.EMPTY))
        .list()
        .ofMaxSize(200)
        .uniqueElements(Recorded::key);
  }

  @Property(tries = 200)
  void what_is_written_is_read_back(@ForAll("anyRecords") List<Recorded> records) {
    State state = state(records);
    var problems = new Problems();

    State read = read(StateFiles.write(state), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(inShort(read)).isEqualTo(inShort(state));
  }

  @Property(tries = 100)
  void the_same_state_gives_the_same_bytes_whatever_the_order(
      @ForAll("anyRecords") List<Recorded> records, @ForAll Random random) {
    var shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);

    assertThat(text(StateFiles.write(state(shuffled))))
        .isEqualTo(text(StateFiles.write(state(records))));
  }

  @Property(tries = 50)
  void a_state_that_is_read_again_has_the_same_fingerprint_and_one_with_another_record_has_not(
      @ForAll("anyRecords") List<Recorded> records, @ForAll Random random) {
    var shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    State read = read(StateFiles.write(state(records)), new Problems());
    var more = new ArrayList<>(records);
    more.add(record("", "One-more", "", "other"));

    assertThat(read.fingerprint()).isEqualTo(state(shuffled).fingerprint());
    assertThat(state(more).fingerprint()).isNotEqualTo(read.fingerprint());
  }

  private static SortedMap<String, String> text(SortedMap<String, byte[]> files) {
    var texts = new TreeMap<String, String>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private static String shardOf(SortedMap<String, byte[]> files) {
    return String.valueOf(text(files).get("records-1-0000.json"));
  }

  @Test
  void no_header_is_the_state_before_the_first_apply() {
    var problems = new Problems();

    assertThat(read(new TreeMap<>(), problems)).isSameAs(State.none());
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void files_say_what_is_recorded_a_line_for_each_object() {
    String shard = text(StateFiles.write(state(List.of(record(1))))).get("records-1-0000.json");
    String content =
        """
        [
        {"address":"shop/Deployment/api-1","group":"apps","hash":"%s",\
        "kind":"Deployment","name":"api-1","namespace":"shop"}
        ]"""
            .formatted(Sha256.of("api-1".getBytes(StandardCharsets.UTF_8)));

    String start = "{\"format\":3,\"checksum\":\"";
    assertThat(shard)
        .isEqualTo(
            start
                + Sha256.of((start + content).getBytes(StandardCharsets.UTF_8))
                + "\",\"content\":"
                + content
                + "}\n");
  }

  @Test
  void a_change_writes_the_header_and_the_shard_of_its_object_alone() {
    List<Recorded> records = records(1000);
    SortedMap<String, byte[]> before = StateFiles.write(state(records));
    Recorded old = records.get(500);
    records.set(500, Recorded.of(old.address(), old.key(), "another hash", () -> MapNode.EMPTY));

    SortedMap<String, byte[]> after =
        StateFiles.write(State.of("shop", "prod", "4f6d", 8, records));

    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSize(1 + 16);
    assertThat(
            after.keySet().stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name))))
        .containsExactly(
            "header.json", StateFiles.shardName(16, StateFiles.shardOf(old.key(), 16)));
  }

  @Test
  void records_are_spread_over_the_shards() {
    var sizes =
        records(10_000).stream()
            .collect(
                Collectors.groupingBy(
                    it -> StateFiles.shardOf(it.key(), 256), Collectors.counting()));

    assertThat(sizes).hasSize(256);
    assertThat(Collections.max(sizes.values())).isLessThan(100L);
  }

  @Test
  void there_are_more_shards_when_there_are_more_records() {
    assertThat(StateFiles.write(state(records(64)))).hasSize(1 + 1);
    assertThat(StateFiles.write(state(records(65)))).hasSize(1 + 2);
    assertThat(StateFiles.write(state(records(129)))).hasSize(1 + 4);
    assertThat(StateFiles.write(state(records(129))).keySet()).allMatch(StateFiles::isName);
    assertThat(List.of("notes.json", "records.json", "records-1-0000.json.new", "objects-1-0.json"))
        .noneMatch(StateFiles::isName);
  }

  @Test
  void every_byte_that_is_flipped_is_noticed() {
    SortedMap<String, byte[]> whole = StateFiles.write(state(records(5)));
    whole.forEach(
        (name, bytes) -> {
          for (int i = 0; i < bytes.length; i++) {
            for (int bit : new int[] {0x01, 0x20, 0x80}) {
              byte[] flipped = bytes.clone();
              flipped[i] ^= (byte) bit;
              var files = new TreeMap<>(whole);
              files.put(name, flipped);
              var problems = new Problems();
              State read = read(files, problems);
              assertThat(problems.isEmpty()).as("byte %s of %s", i, name).isFalse();
              assertThat(read.isEmpty()).isTrue();
            }
          }
        });
  }

  @Test
  void every_truncation_is_noticed() {
    SortedMap<String, byte[]> whole = StateFiles.write(state(records(5)));
    whole.forEach(
        (name, bytes) -> {
          for (int length = 0; length < bytes.length; length++) {
            var files = new TreeMap<>(whole);
            files.put(name, Arrays.copyOf(bytes, length));
            assertThat(problems(files)).as("%s bytes of %s", length, name).isNotEmpty();
          }
        });
  }

  @Test
  void a_corrupt_file_is_a_problem() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    files.put(
        "records-1-0000.json",
        shardOf(files).replace("api-2", "api-9").getBytes(StandardCharsets.UTF_8));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/records-1-0000.json
              Its checksum is not that of its content.
            """
                + FIX);
  }

  @Test
  void a_file_that_is_no_json_any_more_is_a_problem_with_its_line() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    String shard = shardOf(files);
    String cut = shard.substring(0, shard.indexOf("api-1\",\"group") + 5);
    files.put("records-1-0000.json", cut.getBytes(StandardCharsets.UTF_8));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/records-1-0000.json
              It is no JSON at state/records-1-0000.json:3:35.
            """
                + FIX);
  }

  @Test
  void an_empty_header_is_a_problem() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    files.put("header.json", new byte[0]);

    assertThat(problems(files))
        .containsExactly("LAP-0601 Corrupt state\n  at state/header.json\n  It is empty.\n" + FIX);
  }

  @Test
  void all_missing_shards_are_reported_together() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(200)));
    files.remove("records-4-0001.json");
    files.remove("records-4-0003.json");

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/records-4-0001.json
              The header names it, but it is not there.
            """
                + FIX,
            """
            LAP-0601 Corrupt state
              at state/records-4-0003.json
              The header names it, but it is not there.
            """
                + FIX);
  }

  @Test
  void a_shard_of_another_apply_is_a_problem() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    files.put(
        "records-1-0000.json", StateFiles.write(state(records(2))).get("records-1-0000.json"));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/header.json
              It belongs to other records than those beside it.
            """
                + FIX);
  }

  @Test
  void a_newer_format_is_a_problem() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    files.put(
        "header.json",
        "{\"format\":4,\"whatever\":[\"a newer version\",\"keeps\"]}\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0602 State of a newer format
              at state/header.json
              It has format 4; this version reads up to 3.
              Fix: use the version of Lapstrake that wrote it, or a newer one.\
            """);
  }

  @Test
  void what_is_sealed_but_no_state_is_a_problem() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(3)));
    files.put("header.json", Seal.close("{\"serial\":1}"));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/header.json
              It lacks something that every header has.
            """
                + FIX);
  }

  @Test
  void a_record_that_lacks_something_is_a_problem_with_its_line() {
    SortedMap<String, byte[]> files = StateFiles.write(state(records(1)));
    files.put("records-1-0000.json", Seal.close("[\n{\"address\":\"shop/A/a\"}\n]"));

    assertThat(problems(files))
        .containsExactly(
            """
            LAP-0601 Corrupt state
              at state/records-1-0000.json
              In line 2: the record is not as it is written.
            """
                + FIX);
  }
}
