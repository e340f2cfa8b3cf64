package io.lapstrake.k8s.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a value of a type, by the type's own factories where it is one of the words'. */
final class Samples {

  /** Texts that the checked types of the words take, tried in this order. */
  private static final List<String> TEXTS =
      List.of("x", "10.0.0.0/8", "10.0.0.1-10.0.0.9", "1Gi", "0 3 * * *", "example.com/v1", "1.34");

  private final Map<Class<?>, List<Class<?>>> byInterface = new HashMap<>();
  private final Map<Class<?>, Optional<Object>> made = new HashMap<>();

  /** Knows which of the words' classes there are. */
  Samples(JavaClasses words) {
    for (JavaClass each : words) {
      if (each.getModifiers().toString().contains("PUBLIC") && !each.isInterface()) {
        Class<?> type = each.reflect();
        each.getAllRawInterfaces()
            .forEach(
                face ->
                    byInterface
                        .computeIfAbsent(face.reflect(), key -> new ArrayList<>())
                        .add(type));
      }
    }
  }

  /** A value of a type; empty where none can be made. */
  Optional<Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    if (!(type instanceof Class<?> plain)) {
      return Optional.empty();
    }
    if (plain.isArray()) {
      return of(plain.getComponentType())
          .map(
              item -> {
                Object array = Array.newInstance(plain.getComponentType(), 1);
                Array.set(array, 0, item);
                return array;
              });
    }
    Object basic = basic(plain);
    if (basic != null) {
      return Optional.of(basic);
    }
    Optional<Object> known = made.get(plain);
    if (known == null) {
      made.put(plain, Optional.empty()); // what needs itself cannot be made
      known = byFactory(plain);
      made.put(plain, known);
    }
    return known;
  }

  private Optional<Object> ofGeneric(ParameterizedType type) {
    Type argument = type.getActualTypeArguments()[0];
    if (type.getRawType().equals(Value.class)) {
      return Optional.of(valueOf(argument));
    }
    if (type.getRawType().equals(List.class)) {
      return of(argument).map(List::of);
    }
    return type.getRawType() instanceof Class<?> raw ? of(raw) : Optional.empty();
  }

  private static Object valueOf(Type type) {
    if (type.equals(Integer.class) || type.equals(Long.class)) {
      return Literal.of(7);
    }
    return type.equals(Boolean.class) ? Input.flag("sample") : Literal.of("x");
  }

  private static @Nullable Object basic(Class<?> type) {
    if (type.equals(String.class)) {
      return "x";
    }
    if (type.equals(int.class) || type.equals(Integer.class)) {
      return 7;
    }
    if (type.equals(long.class)) {
      return 7L;
    }
    if (type.equals(byte[].class)) {
      return new byte[] {1};
    }
    if (type.equals(MapNode.class) || type.getSimpleName().equals("Node")) {
      return MapNode.of("x", "y");
    }
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }

  private Optional<Object> byFactory(Class<?> type) {
    Optional<Object> own =
        Stream.of(type.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> type.isAssignableFrom(method.getReturnType()))
            .sorted(
                Comparator.comparing(Method::getParameterCount)
                    .thenComparing(Method::toGenericString))
            .flatMap(method -> call(method, null).stream())
            .findFirst();
    if (own.isPresent() || !type.getName().startsWith("io.lapstrake")) {
      return own;
    }
    if (type.isRecord()) {
      return Stream.of(type.getConstructors())
          .flatMap(each -> construct(each).stream())
          .findFirst();
    }
    return byInterface.getOrDefault(type, List.of()).stream()
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(each -> of(each).stream())
        .findFirst();
  }

  private Optional<Object> construct(Constructor<?> constructor) {
    Object[] arguments = new Object[constructor.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Optional<Object> argument = of(constructor.getGenericParameterTypes()[i]);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = argument.get();
    }
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /** What a method gives for samples; empty where it takes none of them. */
  Optional<Object> call(Method method, @Nullable Object receiver) {
    for (String text : TEXTS) {
      Optional<Object> result = call(method, receiver, text);
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  /** What a method gives for one argument, or for several where it takes any number of them. */
  Optional<Object> call(Method method, Object receiver, Object argument) {
    Object given = argument;
    if (method.isVarArgs()) {
      given = Array.newInstance(method.getParameterTypes()[0].getComponentType(), 1);
      Array.set(given, 0, argument);
    }
    return invoke(method, receiver, given);
  }

  /** The samples of words' types that a method is called with; those of several each. */
  List<Object> arguments(Method method) {
    var arguments = new ArrayList<Object>();
    for (Type type : method.getGenericParameterTypes()) {
      of(type)
          .ifPresent(
              argument -> {
                if (argument instanceof Object[] several) {
                  arguments.addAll(List.of(several));
                } else {
                  arguments.add(argument);
                }
              });
    }
    return arguments;
  }

  private Optional<Object> call(Method method, @Nullable Object receiver, String text) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Type type = method.getGenericParameterTypes()[i];
      Optional<Object> argument = type.equals(String.class) ? Optional.of(text) : of(type);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = argument.get();
    }
    return invoke(method, receiver, arguments);
  }

  private static Optional<Object> invoke(
      Method method, @Nullable Object receiver, @Nullable Object... arguments) {
    try {
      return Optional.ofNullable(method.invoke(receiver, arguments));
    } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException e) {
      return Optional.empty(); // a text that this word refuses
    }
  }
}
