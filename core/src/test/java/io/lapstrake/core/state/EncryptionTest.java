package io.lapstrake.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.secret.SecretKey;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A state that is encrypted as a whole. */
class EncryptionTest {

  private static final byte[] BYTES =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final SecretKey KEY = key(BYTES);
  private static final StateKey ENCRYPTING = StateKey.of(KEY).encrypting();

  private static SecretKey key(byte[] bytes) {
    try {
      Path file = Files.createTempFile("state", ".key");
      try {
        return SecretKeys.file(Files.write(file, bytes));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recorded record(String name) {
    return Recorded.of(
        Address.parse("shop/ConfigMap/" + name),
        new ResourceKey("", "ConfigMap", "shop", name),
        Sha256.of(name.getBytes(StandardCharsets.UTF_8)),
        () -> MapNode.EMPTY);
  }

  private static State state(int records, StateKey key) {
    var all = new ArrayList<Recorded>();
    for (int i = 0; i < records; i++) {
      all.add(record("settings-" + i));
    }
    var outputs = new TreeMap<String, Output>();
    outputs.put("password", Output.of(Literal.of("hunter2").sensitive()));
    outputs.put("host", Output.of(Literal.of("shop.example.com")));
    return State.of("shop", "prod", "4f6d", 7, all).kept(Vault.first(key)).withOutputs(outputs);
  }

  private static State read(SortedMap<String, byte[]> files, StateKey key, Problems problems) {
    return StateFiles.read(
        "state",
        name -> Optional.ofNullable(files.get(name)),
        object -> MapNode.EMPTY,
        key,
        problems);
  }

  private static State read(SortedMap<String, byte[]> files, StateKey key) {
    var problems = new Problems();
    State state = read(files, key, problems);
    problems.throwIfAny();
    return state;
  }

  private static List<String> problems(SortedMap<String, byte[]> files, StateKey key) {
    var problems = new Problems();
    assertThat(read(files, key, problems).serial()).isZero();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(SortedMap<String, byte[]> files, String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  @Property(tries = 40)
  void what_is_encrypted_is_read_back_and_is_in_plain_text_nowhere(
      @ForAll @IntRange(max = 200) int records) {
    State state = state(records, ENCRYPTING);

    SortedMap<String, byte[]> files = StateFiles.write(state);
    State read = read(files, StateKey.of(KEY));

    assertThat(read.fingerprint()).isEqualTo(state.fingerprint());
    assertThat(read.outputs()).isEqualTo(state.outputs());
    assertThat(read.serial()).isEqualTo(7);
    String whose = "\"environment\":\"prod\",\"stack\":\"shop\""; // the header says it to all
    assertThat(text(files.getOrDefault(StateFiles.HEADER, new byte[0]))).containsOnlyOnce(whose);
    files.forEach(
        (name, bytes) ->
            assertThat(text(bytes).replace(whose, ""))
                .doesNotContain("shop", "prod", "settings", "hunter2", "serial", "ConfigMap"));
  }

  /** Outputs of any names and values, some of them secret, in each form of a state. */
  @Property(tries = 150)
  void outputs_are_read_back_as_they_are_recorded(@ForAll Random random) {
    var described = new TreeMap<String, Output>();
    for (int i = random.nextInt(8); i > 0; i--) {
      described.put(text(random), Output.of(node(random, 3)));
    }
    for (StateKey with : List.of(StateKey.none(), StateKey.of(KEY), ENCRYPTING)) {
      State state =
          State.of("shop", "prod", "4f6d", 7, List.of(record("a")))
              .kept(Vault.first(with))
              .withOutputs(described);

      State read = read(StateFiles.write(state), with);

      assertThat(read.outputs()).isEqualTo(state.outputs());
      assertThat(read.outputs().values().stream().map(Output::isSecret))
          .containsExactlyElementsOf(described.values().stream().map(Output::isSecret).toList());
      assertThat(read.recording(described)).isEqualTo(read.outputs());
      assertThat(files(StateFiles.write(read))).isEqualTo(files(StateFiles.write(state)));
    }
  }

  private static Node node(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 7);
    Literal<?> leaf =
        switch (kind) {
          case 0 -> Literal.of(random.nextLong());
          case 1 -> Literal.of(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
          case 2 -> Literal.of(random.nextBoolean());
          case 3 -> Literal.NULL;
          default -> Literal.of(text(random));
        };
    List<Node> items = new ArrayList<>();
    MapNode map = MapNode.EMPTY;
    for (int i = kind < 5 ? 0 : random.nextInt(4); i > 0; i--) {
      items.add(node(random, depth - 1));
      map = map.with(text(random), node(random, depth - 1));
    }
    return switch (kind) {
      case 5 -> ListNode.of(items);
      case 6 -> map;
      default -> random.nextInt(4) == 0 ? leaf.sensitive() : leaf;
    };
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(6), 0, 0x3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void a_secret_output_has_its_value_in_an_encrypted_state_alone() {
    State encrypted = read(StateFiles.write(state(1, ENCRYPTING)), StateKey.of(KEY));
    State plain = read(StateFiles.write(state(1, StateKey.of(KEY))), StateKey.of(KEY));

    Output known = Optional.ofNullable(encrypted.outputs().get("password")).orElseThrow();
    assertThat(known.value()).contains(Literal.of("hunter2"));
    assertThat(known.isSecret()).isTrue();
    assertThat(known.toString()).doesNotContain("hunter2");
    Output hashed = Optional.ofNullable(plain.outputs().get("password")).orElseThrow();
    assertThat(hashed.value()).isEmpty();
    assertThat(hashed.hash()).hasSize(64).isEqualTo(known.hash());
    assertThat(plain.fingerprint()).isEqualTo(encrypted.fingerprint());
  }

  @Test
  void the_same_state_gives_the_same_bytes_and_a_change_those_of_its_shard_alone() {
    State state = state(1000, ENCRYPTING);
    List<Recorded> records = new ArrayList<>(state.records());
    Recorded old = records.get(500);
    records.set(500, Recorded.of(old.address(), old.key(), "another", () -> MapNode.EMPTY));
    State next = State.of("shop", "prod", "4f6d", 8, records).keptAs(state);

    SortedMap<String, byte[]> before = StateFiles.write(state);
    SortedMap<String, byte[]> after = StateFiles.write(next);

    assertThat(Arrays.deepEquals(files(before), files(StateFiles.write(state)))).isTrue();
    assertThat(before.keySet().stream().filter(it -> !Arrays.equals(before.get(it), after.get(it))))
        .containsExactly(
            "header.json", StateFiles.shardName(16, StateFiles.shardOf(old.key(), 16)));
  }

  private static Object[] files(SortedMap<String, byte[]> files) {
    return files.values().toArray();
  }

  @Test
  void no_key_is_a_problem_that_says_what_to_do() {
    assertThat(problems(StateFiles.write(state(3, ENCRYPTING)), StateKey.none()))
        .containsExactly(
            """
            LAP-0618 State that cannot be decrypted
              at state/header.json
              It is encrypted, and no key was given.
              Fix: give the key with which it is encrypted (with the tool: --key FILE).\
            """);
  }

  @Test
  void another_key_is_a_problem() {
    byte[] other = BYTES.clone();
    other[31] ^= 1;
    String expected =
        """
        LAP-0618 State that cannot be decrypted
          at state/header.json
          It is encrypted with another key than the one that was given.
          Fix: give the key with which it is encrypted (with the tool: --key FILE).\
        """;
    SortedMap<String, byte[]> files = StateFiles.write(state(3, ENCRYPTING));

    assertThat(problems(files, StateKey.of(key(other)))).containsExactly(expected);
    assertThat(problems(files, StateKey.of(SecretKeys.passphrase("a passphrase".toCharArray()))))
        .containsExactly(expected);
  }

  @Test
  void a_passphrase_is_slow_to_guess_and_its_salt_stays() {
    SecretKey passphrase =
        SecretKeys.passphrase(
            "correct horse".toCharArray(),
            () -> "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    SortedMap<String, byte[]> files =
        StateFiles.write(state(3, StateKey.of(passphrase).encrypting()));

    assertThat(text(bytes(files, "header.json")))
        .contains("\"rounds\":600000,\"salt\":\"30313233343536373839616263646566\"");
    SecretKey again = SecretKeys.passphrase("correct horse".toCharArray());
    State read = read(files, StateKey.of(again));
    assertThat(Arrays.deepEquals(files(StateFiles.write(read)), files(files))).isTrue();
  }

  @Test
  void every_byte_that_is_flipped_is_noticed() {
    SortedMap<String, byte[]> whole = StateFiles.write(state(5, ENCRYPTING));
    whole.forEach(
        (name, bytes) -> {
          for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << i % Byte.SIZE);
            var files = new TreeMap<>(whole);
            files.put(name, flipped);
            assertThat(problems(files, StateKey.of(KEY))).as("%s of %s", i, name).isNotEmpty();
          }
        });
  }

  /** Who can compute checksums cannot make what the key makes. */
  @Test
  void what_is_flipped_and_sealed_again_is_noticed() {
    SortedMap<String, byte[]> whole = StateFiles.write(state(3, ENCRYPTING));
    var random = new Random(1);
    for (String name : whole.keySet()) {
      MapNode content = Parsed.map(text(bytes(whole, name))).map("content");
      String text = String.valueOf(content.map("encrypted").text("text"));
      byte[] secret = Base64.getDecoder().decode(text);
      for (int i = 0; i < secret.length; i++) {
        byte[] flipped = secret.clone();
        flipped[i] ^= (byte) (1 << random.nextInt(8));
        MapNode changed =
            content.set(
                Literal.of(Base64.getEncoder().encodeToString(flipped)), "encrypted", "text");
        var files = new TreeMap<>(whole);
        files.put(name, Seal.close(Json.write(changed)));
        assertThat(problems(files, StateKey.of(KEY))).as("%s of %s", i, name).isNotEmpty();
      }
    }
  }

  @Test
  void a_file_is_bound_to_its_name_and_its_lineage() {
    SortedMap<String, byte[]> files = StateFiles.write(state(100, ENCRYPTING));
    SortedMap<String, byte[]> others =
        StateFiles.write(
            State.of("shop", "prod", "another", 7, List.copyOf(state(100, ENCRYPTING).records()))
                .kept(Vault.first(ENCRYPTING)));

    var swapped = new TreeMap<>(files);
    swapped.put("records-2-0000.json", bytes(files, "records-2-0001.json"));
    swapped.put("records-2-0001.json", bytes(files, "records-2-0000.json"));
    var foreign = new TreeMap<>(files);
    foreign.put("records-2-0000.json", bytes(others, "records-2-0000.json"));

    assertThat(problems(swapped, StateKey.of(KEY)))
        .hasSize(2)
        .allMatch(it -> it.contains("It is not what was encrypted."));
    assertThat(problems(foreign, StateKey.of(KEY)))
        .hasSize(1)
        .allMatch(it -> it.contains("It is not what was encrypted."));
  }

  /** By the JDK's ciphers alone, from what docs/state.md says. */
  @Test
  void anybody_with_the_key_can_read_it() throws Exception {
    SortedMap<String, byte[]> files = StateFiles.write(state(1, ENCRYPTING));
    String name = "records-1-0000.json";
    MapNode content = Parsed.map(text(bytes(files, name))).map("content").map("encrypted");
    byte[] all = Base64.getDecoder().decode(content.text("text"));

    byte[] master = hmac("lapstrake".getBytes(StandardCharsets.US_ASCII), BYTES);
    byte[] key = hmac(master, "state texts".getBytes(StandardCharsets.US_ASCII));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, ByteBuffer.wrap(all, 0, 12).array(), 0, 12));
    cipher.updateAAD(("lapstrake\n3\n4f6d\n" + name).getBytes(StandardCharsets.UTF_8));

    assertThat(text(cipher.doFinal(all, 12, all.length - 12)))
        .startsWith("[\n{\"address\":\"shop/ConfigMap/settings-0\",");
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  @Test
  void encryption_is_turned_on_and_off_again() {
    State plain = read(StateFiles.write(state(70, StateKey.none())), ENCRYPTING);
    assertThat(plain.isTurning()).isTrue();

    SortedMap<String, byte[]> encrypted = StateFiles.write(plain);
    State stays = read(encrypted, StateKey.of(KEY));
    assertThat(stays.isTurning()).isFalse();
    assertThat(text(bytes(StateFiles.write(stays), "header.json"))).contains("encrypted");
    assertThat(read(encrypted, ENCRYPTING).isTurning()).isFalse();

    State back = read(encrypted, StateKey.of(KEY).decrypting());
    assertThat(back.isTurning()).isTrue();
    SortedMap<String, byte[]> open = StateFiles.write(back);
    assertThat(Arrays.deepEquals(files(open), files(StateFiles.write(state(70, StateKey.none())))))
        .isTrue();
  }

  @Test
  void without_a_key_nothing_is_encrypted() {
    assertThatThrownBy(() -> StateKey.none().encrypting())
        .isInstanceOf(IllegalStateException.class);
    assertThat(StateKey.of(KEY).encrypting().toString()).isEqualTo("a key, ENCRYPTED");
  }

  @Test
  void hashes_of_another_key_cannot_be_compared() {
    byte[] other = BYTES.clone();
    other[0] ^= 1;
    SortedMap<String, byte[]> files = StateFiles.write(state(1, StateKey.of(KEY)));

    assertThat(problems(files, StateKey.of(key(other))))
        .containsExactly(
            """
            LAP-0615 Secret that differs or cannot be compared
              at state/header.json
              The hashes of secrets in it are of another key than the one that was given.
              Fix: give that key, or none: then secrets count as unknown.\
            """);
    State unknown = read(files, StateKey.none());
    assertThat(Arrays.deepEquals(files(StateFiles.write(unknown)), files(files))).isTrue();
    State open = read(files, StateKey.of(KEY).decrypting());
    assertThat(open.isTurning()).isTrue();
    assertThat(text(bytes(StateFiles.write(open), "header.json")))
        .doesNotContain("\"key\"")
        .contains("\"password\":{\"secret\":\"\"}");
  }

  @Test
  void a_key_that_nothing_needs_is_not_in_a_plain_state() {
    State state = State.of("shop", "prod", "4f6d", 7, List.of(record("a")));

    assertThat(files(StateFiles.write(state.kept(Vault.first(StateKey.of(KEY))))))
        .isEqualTo(files(StateFiles.write(state)));
  }
}
