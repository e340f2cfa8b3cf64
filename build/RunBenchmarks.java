import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs JMH on a module's test classpath, with JMH's own arguments.
 *
 * <p>A module without a benchmark that matches is passed over, so that one command serves a module
 * together with those that it needs; JMH's own main would end the build there.
 */
public final class RunBenchmarks {
  private RunBenchmarks() {}

  public static void main(String[] args) throws Exception {
    if (ClassLoader.getSystemResource("META-INF/BenchmarkList") == null) {
      return;
    }
    try {
      new Runner(new CommandLineOptions(args)).run();
    } catch (NoBenchmarksException e) {
      System.out.println("No benchmark here matches " + String.join(" ", args));
    }
  }
}
