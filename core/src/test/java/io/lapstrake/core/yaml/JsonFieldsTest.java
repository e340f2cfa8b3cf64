package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import org.junit.jupiter.api.Test;

public class JsonFieldsTest {

  public static class Base {
    @JsonProperty("base-name")
    public String base = "";
  }

  public static final class Derived extends Base {
    @JsonProperty("size")
    public long size;

    public String unnamed = "";
  }

  @JsonDeserialize(using = StringDeserializer.class)
  public static final class OwnWay {
    @JsonProperty("value")
    public String value = "";
  }

  @Test
  void the_fields_of_a_class_are_those_with_a_name_of_it_and_of_its_superclasses() {
    assertThat(JsonFields.of(Derived.class)).containsOnlyKeys("base-name", "size");
    assertThat(JsonFields.of(Derived.class).get("size")).isEqualTo(long.class);
  }

  @Test
  void a_class_that_reads_itself_has_none() {
    assertThat(JsonFields.of(OwnWay.class)).isEmpty();
  }
}
