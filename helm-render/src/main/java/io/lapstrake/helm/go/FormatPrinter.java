package io.lapstrake.helm.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints values with a verb and its flags. */
final class FormatPrinter {

  private static final int DEEPEST = 1000;
  private static final int LONGEST = 1 << 24;

  private final StringBuilder out;
  private final FormatFlags flags;
  private int depth;

  FormatPrinter(StringBuilder out, FormatFlags flags) {
    this.out = out;
    this.flags = flags;
  }

  /** Prints an operand. */
  void operand(@Nullable Object value, char verb) {
    if (value == null && (verb == 'T' || verb == 'v')) {
      flags.pad(out, "<nil>");
    } else if (verb == 'T') {
      FormatTexts.append(out, flags, GoTypes.typeName(value), 's');
    } else if (verb == 'w') {
      bad(value, verb);
    } else if (verb == 'p') {
      pointer(value);
    } else if (value == null) {
      bad(null, verb);
    } else {
      value(value, verb);
    }
  }

  private void pointer(@Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      flags.pad(out, "0xc" + String.format(Locale.ROOT, "%09x", System.identityHashCode(value)));
    } else {
      bad(value, 'p');
    }
  }

  /** Values may hold themselves, and one may hold another a million times. */
  private void value(Object value, char verb) {
    depth++;
    if (depth > DEEPEST || out.length() > LONGEST) {
      throw new TemplateFailure("a value is nested too deep, or too large, to be printed");
    }
    one(value, verb);
    depth--;
  }

  private void one(Object value, char verb) {
    if (value instanceof String text) {
      text(value, text, verb);
    } else if (value instanceof Boolean) {
      bool(value, verb);
    } else if (value instanceof Map<?, ?> map) {
      map(map, value, verb);
    } else if (value instanceof GoBytes bytes && verb != 'd' && verb != 'v') {
      text(value, bytes.text(), verb);
    } else if (value instanceof List<?> list) {
      list(list, value, verb);
    } else if (value instanceof GoObject object) {
      object(object, verb);
    } else {
      number(value, verb);
    }
  }

  private void text(Object value, String text, char verb) {
    if (FormatTexts.has(verb)) {
      FormatTexts.append(out, flags, text, verb);
    } else {
      bad(value, verb);
    }
  }

  private void bool(Object value, char verb) {
    if (verb == 't' || verb == 'v') {
      flags.pad(out, value.toString());
    } else {
      bad(value, verb);
    }
  }

  private void number(Object value, char verb) {
    if (value instanceof Double number) {
      if (FormatNumbers.hasFloat(verb)) {
        FormatNumbers.decimal(out, flags, number, verb);
      } else {
        bad(value, verb);
      }
    } else if (value instanceof GoComplex complex) {
      if (FormatNumbers.hasFloat(verb)) {
        FormatNumbers.complex(out, flags, complex, verb);
      } else {
        bad(value, verb);
      }
    } else if (FormatNumbers.hasInteger(verb)) {
      integer(value, verb);
    } else {
      bad(value, verb);
    }
  }

  private void integer(Object value, char verb) {
    if (value instanceof GoOther other) {
      FormatNumbers.integer(out, flags, other.value(), other.isSigned(), verb);
    } else {
      long number = value instanceof GoInt integer ? integer.value() : (Long) value;
      FormatNumbers.integer(out, flags, number, true, verb);
    }
  }

  private void object(GoObject object, char verb) {
    Object underlying = object.underlying();
    boolean isHolder = underlying instanceof Map || underlying instanceof List;
    // A number with a name, as a month, is printed by it but where digits are asked for.
    boolean byName = !isHolder && (verb == 'v' || verb == 's' || verb == 'q');
    if (underlying != null && !byName) {
      value(underlying, verb);
    } else {
      text(object, object.toString(), verb);
    }
  }

  private void map(Map<?, ?> map, Object value, char verb) {
    out.append(flags.sharpV ? GoTypes.typeName(value) + "{" : "map[");
    boolean texts = value instanceof TypedMap typed && typed.isOfTexts();
    boolean first = true;
    for (String key : sorted(map)) {
      separate(first);
      first = false;
      value(key, verb);
      out.append(':');
      element(map.get(key), verb, texts);
    }
    out.append(flags.sharpV ? '}' : ']');
  }

  private static List<String> sorted(Map<?, ?> map) {
    var keys = new ArrayList<String>(map.size());
    map.keySet().forEach(it -> keys.add((String) it));
    keys.sort(Bytes::compare);
    return keys;
  }

  private void list(List<?> list, Object value, char verb) {
    out.append(flags.sharpV ? sharpType(value) + "{" : "[");
    boolean typed = value instanceof TypedList || value instanceof GoBytes;
    for (int i = 0; i < list.size(); i++) {
      separate(i == 0);
      element(list.get(i), verb, typed);
    }
    out.append(flags.sharpV ? '}' : ']');
  }

  private static String sharpType(Object value) {
    return value instanceof GoBytes ? "[]byte" : GoTypes.typeName(value);
  }

  private void separate(boolean first) {
    if (!first) {
      out.append(flags.sharpV ? ", " : " ");
    }
  }

  /** An element; in a slice or map of anything, nil is written the same with every verb. */
  private void element(@Nullable Object element, char verb, boolean typed) {
    if (element == null) {
      out.append(flags.sharpV && !typed ? "interface {}(nil)" : "<nil>");
    } else {
      value(element, verb);
    }
  }

  private void bad(@Nullable Object value, char verb) {
    out.append("%!").append(verb).append('(');
    if (value == null) {
      out.append("<nil>");
    } else {
      out.append(GoTypes.typeName(value)).append('=');
      value(value, 'v');
    }
    out.append(')');
  }
}
