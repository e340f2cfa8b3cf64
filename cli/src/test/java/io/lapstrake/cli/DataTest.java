package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that the tool reads before planning. */
class DataTest {

  private static final Input<String> VPC = Input.text("network.vpc");
  private static final Input<String> VERSION = Input.text("version").orElse("none");
  private static final Blueprint SHOP =
      () ->
          Stack.named("shop")
              .in("shop")
              .with(ConfigMap.named("where").entry("vpc", VPC).entry("version", VERSION));
  private static final Blueprint NETWORK =
      () ->
          Stack.named("network")
              .in("network")
              .with(ConfigMap.named("main").entry("a", "b"))
              .output("vpc", Literal.of("vpc-7"));

  @TempDir Path temporary;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private int run(Lapstrake tool, String... arguments) {
    shown.reset();
    var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    String repository = temporary.resolve("delivery.git").toString();
    List<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--repository", repository)).toList();
    return tool.run(out, out, all.toArray(String[]::new));
  }

  private Lapstrake shop() throws IOException {
    Path version = Files.writeString(temporary.resolve("VERSION"), "1.4.2\n");
    return Lapstrake.of(SHOP)
        .readingOutput(VPC, "network", "vpc")
        .reading(VERSION, DataSource.file(version));
  }

  @Test
  void an_output_of_the_stack_beside_is_read_once_that_is_delivered() throws IOException {
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", "delivery.git");

    assertThat(run(shop(), "plan")).isEqualTo(Lapstrake.PROBLEMS);
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("LAP-0619", "at the output vpc of", "apply that stack first");

    assertThat(run(Lapstrake.of(NETWORK), "apply")).isEqualTo(Lapstrake.DONE);
    assertThat(run(shop(), "apply")).isEqualTo(Lapstrake.DONE);
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("Read before planning:", "the output vpc of the stack network");
    assertThat(
            Program.git(temporary.resolve("delivery.git"))
                .run("show", "main:default/shop/shop/configmap.where.yaml"))
        .contains("vpc: vpc-7", "version: \"1.4.2\"");
  }

  @Test
  void a_value_that_is_given_wins_over_one_that_is_read() throws IOException {
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", "delivery.git");

    assertThat(run(shop(), "apply", "--set", "network.vpc=mine")).isEqualTo(Lapstrake.DONE);

    assertThat(
            Program.git(temporary.resolve("delivery.git"))
                .run("show", "main:default/shop/shop/configmap.where.yaml"))
        .contains("vpc: mine");
  }
}
