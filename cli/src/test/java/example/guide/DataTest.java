package example.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.StackReference;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of values that are read before planning. */
class DataTest {

  @TempDir Path folder;

  @Test
  void values_are_read_before_planning() throws IOException {
    Path settings = Files.writeString(folder.resolve("host"), "blog.example.org\n");
    Input<String> host = Input.text("host");
    Input<Integer> replicas = Input.integer("web.replicas");
    Environment prod = Environment.named("prod");
    Stack other =
        Stack.named("network")
            .in("network")
            .with(ConfigMap.named("a").entry("b", "c"))
            .output("replicas", Literal.of(3));
    State network = State.of(other.resolve(prod));

    Environment read =
        prod.reading(host, DataSource.file(settings)) // or value(…) of a YAML file, or variable(…)
            .reading(replicas, StackReference.to(network).output("replicas"));

    assertThat(new Blog().resolve(read).inputs())
        .containsEntry("host", Literal.of("blog.example.org"))
        .containsEntry("web.replicas", Literal.of(3));
  }
}
