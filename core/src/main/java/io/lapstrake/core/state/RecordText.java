package io.lapstrake.core.state;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One record as a text, as it stands among others in a state's files. */
public final class RecordText {

  private RecordText() {}

  /** A record as JSON in one line. */
  public static String write(Recorded record) {
    return ShardText.write(List.of(record)).replace("\n", "");
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param content gives what the object holds
   * @return empty when it is something else
   */
  public static Optional<Recorded> read(String text, Function<ResourceKey, MapNode> content) {
    List<Recorded> records = new ArrayList<>();
    try {
      new ShardText(content).read(text, records::add);
    } catch (IOException e) {
      return Optional.empty();
    }
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }
}
