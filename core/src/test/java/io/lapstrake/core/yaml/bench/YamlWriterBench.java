package io.lapstrake.core.yaml.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lapstrake.core.bench.TypicalDeployment;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writes and reads a Deployment of about 900 bytes, beside Jackson's mapper for YAML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class YamlWriterBench {

  private final Node tree =
      YamlReader.read("deployment.yaml", TypicalDeployment.YAML, new Problems()).get(0).tree();
  private final YAMLMapper jackson = new YAMLMapper();
  private final JsonNode jacksonTree = jacksonTree();

  private JsonNode jacksonTree() {
    try {
      return new ObjectMapper().readTree(Json.write(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Text. */
  @Benchmark
  public String write() {
    return YamlWriter.write(tree);
  }

  /** Bytes. */
  @Benchmark
  public byte[] bytes() {
    return YamlWriter.bytes(tree);
  }

  /** JSON. */
  @Benchmark
  public String json() {
    return Json.write(tree);
  }

  /** Text by Jackson, from its own tree. */
  @Benchmark
  public String jackson() throws JsonProcessingException {
    return jackson.writeValueAsString(jacksonTree);
  }

  /** A tree from text. */
  @Benchmark
  public List<YamlDocument> read() {
    return YamlReader.read("deployment.yaml", TypicalDeployment.YAML, new Problems());
  }

  /** A tree from text by Jackson. */
  @Benchmark
  public JsonNode jacksonRead() throws JsonProcessingException {
    return jackson.readTree(TypicalDeployment.YAML);
  }
}
