import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets Jazzer look for inputs that the tests annotated with {@code FuzzTest} do not bear: one after
 * another, each in a JVM of its own, with as much memory as a chart may cost.
 *
 * <p>Arguments: a regular expression of tests' names, {@code package.Class::method}, and how long
 * each is tried, {@code 30s} or {@code 2h}. What is found lies among the inputs below {@code
 * src/test/resources}, from where every build tries it again.
 */
public final class Fuzz {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  private Fuzz() {}

  public static void main(String[] args) throws Exception {
    Pattern wanted = Pattern.compile(args[0]);
    var failed = new ArrayList<String>();
    for (String test : tests()) {
      if (wanted.matcher(test).find() && run(test, args[1]) != 0) {
        failed.add(test);
      }
    }
    if (!failed.isEmpty()) {
      System.out.println("Inputs were found for " + String.join(", ", failed));
      System.exit(1);
    }
  }

  private static List<String> tests() throws IOException, InterruptedException {
    Process listing =
        java("--list_fuzz_tests=").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String tests = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    listing.waitFor();
    return tests.lines().filter(line -> line.contains("::")).sorted().toList();
  }

  private static int run(String test, String duration) throws IOException, InterruptedException {
    System.out.println("== " + test);
    String[] name = test.split("::", 2);
    return java(
            "--target_class=" + name[0],
            "--target_method=" + name[1],
            "--max_duration=" + duration,
            "-timeout=60",
            "-rss_limit_mb=0")
        .inheritIO()
        .start()
        .waitFor();
  }

  private static ProcessBuilder java(String... arguments) {
    String jvm = ProcessHandle.current().info().command().orElse("java");
    var command = new ArrayList<String>();
    command.addAll(List.of(jvm, "-Xmx256m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), JAZZER));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
