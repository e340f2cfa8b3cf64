package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An apply of 1,000 objects to a directory beside {@code terraform apply} of 1,000 {@code
 * terraform_data} with the same texts, one after the other on the same disk. Prints a table.
 */
class TerraformSpeedTest {

  private static final int ROUNDS = 3;
  private static final int WARM = 20;
  private static final double WANTED = 50;

  @TempDir Path temporary;

  @Test
  void an_apply_to_a_directory_takes_a_fiftieth_of_the_time() throws Exception {
    assumeTrue(Boolean.getBoolean("lapstrake.long"), "takes minutes: with the profile long only");
    double[] theirs = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    double[] cold = new double[ROUNDS];
    double[] warm = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      theirs[round] = terraform(round);
      Path folder = temporary.resolve("ours" + round);
      long begin = System.nanoTime();
      cold[round] = applies(folder.resolve("cold"), 1).get(0);
      whole[round] = (System.nanoTime() - begin) / 1e6;
      warm[round] = median(applies(folder.resolve("warm"), 2 * WARM).subList(WARM, 2 * WARM));
    }
    print("terraform apply, whole process", theirs, theirs);
    print("ours, whole process", whole, theirs);
    print("ours, the apply in a new JVM", cold, theirs);
    print("ours, the apply in a warm JVM", warm, theirs);
    assertThat(median(theirs) / median(warm)).isGreaterThan(WANTED);
  }

  private static void print(String name, double[] ours, double[] theirs) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-32s %8.0f ms   terraform / it %6.1f",
            name,
            median(ours),
            median(theirs) / median(ours)));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private List<Double> applies(Path folder, int rounds) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Thousand.class.getName(),
                folder.toString(),
                String.valueOf(rounds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.lines().map(Double::valueOf).toList();
  }

  /** How many milliseconds {@code terraform apply} takes. */
  private double terraform(int round) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("terraform" + round));
    var text = new StringBuilder();
    for (int item = 0; item < Thousand.SIZE; item++) {
      text.append("resource \"terraform_data\" \"item_").append(item).append("\" {\n  input = {\n");
      for (int line : IntStream.range(0, Thousand.LINES).toArray()) {
        text.append("    \"key-").append(line).append("\" = \"");
        text.append(Thousand.text(item, line)).append("\"\n");
      }
      text.append("  }\n}\n");
    }
    Files.writeString(folder.resolve("main.tf"), text);
    Program terraform = Program.terraform(folder);
    terraform.run("init", "-no-color");
    long begin = System.nanoTime();
    terraform.run("apply", "-auto-approve", "-no-color");
    return (System.nanoTime() - begin) / 1e6;
  }
}
