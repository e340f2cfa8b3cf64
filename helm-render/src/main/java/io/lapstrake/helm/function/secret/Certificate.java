package io.lapstrake.helm.function.secret;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its key, as templates have them.
 *
 * @param certificate the certificate in PEM
 * @param key the private key in PEM
 */
record Certificate(String certificate, String key) implements GoObject {

  @Override
  public String typeName() {
    return "sprig.certificate";
  }

  @Override
  public boolean has(String member) {
    return member.equals("Cert") || member.equals("Key");
  }

  @Override
  public @Nullable Object member(String member, Arguments arguments, Context context) {
    if (arguments.size() > 0) {
      throw new TemplateFailure(member + " has arguments but cannot be invoked as function");
    }
    return member.equals("Cert") ? certificate : key;
  }

  @Override
  public Object json() {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("Cert", certificate);
    json.put("Key", key);
    return json;
  }

  @Override
  public String toString() {
    return "{" + certificate + " " + key + "}";
  }
}
