package io.lapstrake.helm.gotemplate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a template came to: one of the two.
 *
 * @param output what it printed
 * @param error the message with which it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(@Nullable String output, @Nullable String error) {

  /** One that printed. */
  public static Outcome printed(String output) {
    return new Outcome(output, null);
  }

  /** One that failed. */
  public static Outcome failed(String error) {
    return new Outcome(null, error);
  }
}
