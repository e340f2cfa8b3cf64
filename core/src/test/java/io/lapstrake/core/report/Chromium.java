package io.lapstrake.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window, steered by its DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final int PATIENCE = 60; // seconds
  private static final String READY = "DevTools listening on ";

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private String session = "";
  private int calls;

  private Chromium(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
  }

  /** The program that {@code -Dlapstrake.chromium} names, or one of the PATH. */
  static Optional<Path> program() {
    String named = System.getProperty("lapstrake.chromium", "");
    return named.isEmpty()
        ? Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst()
        : Optional.of(Path.of(named));
  }

  /**
   * Starts it.
   *
   * @param home an empty folder for what it writes
   */
  static Chromium start(Path program, Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-debugging-port=0",
                "--user-data-dir=" + home,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException(program + " ended with " + process.onExit().join().exitValue());
    }
    drain(said);
    return new Chromium(process, line.substring(READY.length()).strip());
  }

  private static void drain(BufferedReader said) {
    var thread = new Thread(() -> said.lines().forEach(any -> {}));
    thread.setDaemon(true);
    thread.start();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(read(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a page in a tab of its own and waits until it is loaded. */
  void open(Path page) throws IOException, InterruptedException {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "Security")) {
      call(domain + ".enable", Map.of());
    }
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    while (events("Page.loadEventFired").isEmpty()) {
      next();
    }
  }

  /** What a script gives, as text. */
  String evaluate(String script) throws IOException, InterruptedException {
    JsonNode answer = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value").asText();
  }

  /** Presses a key, as a person does. */
  void press(String key) throws IOException, InterruptedException {
    call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** The events of a name since the page was opened. */
  List<JsonNode> events(String name) {
    return events.stream().filter(it -> it.get("method").asText().equals(name)).toList();
  }

  private JsonNode call(String method, Map<String, ?> parameters)
      throws IOException, InterruptedException {
    int id = ++calls;
    var message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode answer = next();
    while (answer.path("id").asInt() != id) {
      answer = next();
    }
    if (answer.has("error")) {
      throw new IOException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private JsonNode next() throws IOException, InterruptedException {
    JsonNode message = messages.poll(PATIENCE, TimeUnit.SECONDS);
    if (message == null) {
      throw new IOException("Chromium said nothing for " + PATIENCE + " s");
    }
    if (message.has("method")) {
      events.add(message);
    }
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> children = process.descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    children.forEach(child -> child.onExit().join());
  }
}
