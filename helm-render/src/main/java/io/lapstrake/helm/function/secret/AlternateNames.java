package io.lapstrake.helm.function.secret;

import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gourl.GoAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses and hosts for which a certificate is wished. */
final class AlternateNames {

  private AlternateNames() {}

  static List<byte[]> addresses(List<? extends @Nullable Object> values) {
    var addresses = new ArrayList<byte[]>();
    for (Object value : values) {
      if (!(value instanceof String text)) {
        throw new TemplateFailure(
            "error parsing ip: " + GoFormat.plain(value) + " is not a string");
      }
      addresses.add(
          GoAddress.read(text).orElseThrow(() -> new TemplateFailure("error parsing ip: " + text)));
    }
    return addresses;
  }

  static List<String> hosts(List<? extends @Nullable Object> values) {
    var hosts = new ArrayList<String>();
    for (Object value : values) {
      if (!(value instanceof String text)) {
        throw new TemplateFailure(
            "error processing alternate dns name: " + GoFormat.plain(value) + " is not a string");
      }
      hosts.add(text);
    }
    return hosts;
  }
}
