package com.example.consumer;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;

/** Prints the manifests of the stack as one stream, for {@code kubectl apply -f -}. */
public final class PrintManifests {

  private PrintManifests() {}

  /** Takes the bindings of inputs as arguments, such as {@code replicas=3}. */
  public static void main(String[] arguments) {
    System.out.print(manifests(arguments).toYaml());
  }

  static Manifests manifests(String... bindings) {
    Environment environment = Environment.named("prod");
    for (String binding : bindings) {
      environment = environment.withPair(binding);
    }
    return new Web().resolve(environment);
  }
}
