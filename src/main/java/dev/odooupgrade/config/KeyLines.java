package dev.odooupgrade.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.List;
import java.util.Optional;

/**
 * Tells in which line of a TOML file a key stands, which its parser does not: the first that makes
 * the key appear when the file is read up to there.
 */
final class KeyLines {
  private static final TomlMapper TOML = TomlMapper.builder().build();

  private final List<String> lines;

  /** {@code text} is a file that can be read to its end. */
  KeyLines(String text) {
    this.lines = text.lines().toList();
  }

  /** Counted from 1. */
  int of(String... key) {
    int least = 1;
    int most = Math.max(1, lines.size());
    while (least < most) {
      int middle = (least + most) / 2;
      if (holds(middle, key)) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return least;
  }

  /** A value may go over several lines; then those that complete it are read, too. */
  private boolean holds(int count, String... key) {
    for (int end = count; end <= lines.size(); end++) {
      Optional<JsonNode> tree = parsed(end);
      if (tree.isPresent()) {
        JsonNode at = tree.get();
        for (String part : key) {
          at = at.path(part);
        }
        return !at.isMissingNode();
      }
    }
    return true;
  }

  private Optional<JsonNode> parsed(int count) {
    try {
      return Optional.of(TOML.readTree(String.join("\n", lines.subList(0, count)) + "\n"));
    } catch (JsonProcessingException | RuntimeException incomplete) {
      return Optional.empty();
    }
  }
}
