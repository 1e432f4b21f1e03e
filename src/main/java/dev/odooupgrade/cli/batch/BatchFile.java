package dev.odooupgrade.cli.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.text.FileReason;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file that lists the upgrades: comma-separated values, below a line that names the columns.
 */
final class BatchFile {
  static final String SESSION = "session";

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.ALLOW_COMMENTS)
          .build();

  private final Collection<String> known;
  private final List<String> problems = new ArrayList<>();
  private final List<BatchRow> rows = new ArrayList<>();
  private final Map<SessionId, Integer> lines = new HashMap<>();

  private BatchFile(Collection<String> known) {
    this.known = known;
  }

  private record Cells(int line, List<String> values) {}

  /**
   * Reads it, and looks at what is wrong with the list itself.
   *
   * @param known the names that columns can have
   * @throws BadArguments with a line for everything that will not do
   * @throws TroubleException when it cannot be read
   */
  static List<BatchRow> read(Path file, Collection<String> known) throws TroubleException {
    BatchFile reading = new BatchFile(known);
    reading.read(cells(text(file)));
    if (!reading.problems.isEmpty()) {
      throw new BadArguments(reading.problems);
    }
    return reading.rows;
  }

  private static String text(Path file) throws TroubleException {
    try {
      return Files.readString(file).replaceFirst("^\ufeff", "");
    } catch (IOException unreadable) {
      throw new TroubleException(
          TroubleKind.FILE,
          "The list " + file + " cannot be read (" + FileReason.words(unreadable) + ").",
          "Nothing was sent.",
          "Check its path. It is plain text in UTF-8.");
    }
  }

  private static List<Cells> cells(String text) throws BadArguments {
    List<Cells> all = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
      List<String> values = new ArrayList<>();
      int line = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          line = values.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
          values.add(parser.getText().strip());
        } else if (token == JsonToken.END_ARRAY && !values.isEmpty()) {
          all.add(new Cells(line, List.copyOf(values)));
          values.clear();
        }
      }
    } catch (JsonProcessingException malformed) {
      throw new BadArguments(
          BatchRow.where(malformed.getLocation().getLineNr(), "")
              + "the values cannot be told apart; nothing was sent. Check the quotes.");
    } catch (IOException impossible) {
      throw new IllegalStateException("a text that cannot be read", impossible);
    }
    return all;
  }

  /** Spreadsheets of many countries write a semicolon, since their comma is in numbers. */
  private static char separator(String text) {
    String head = text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    return head.contains(",") ? ',' : head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
  }

  private void read(List<Cells> all) {
    if (all.isEmpty()) {
      problems.add("The list is empty: its first line names the columns. Nothing was sent.");
      return;
    }
    List<String> head = all.get(0).values();
    checkHead(head);
    for (Cells cells : all.subList(1, all.size())) {
      read(cells, head);
    }
    if (problems.isEmpty() && rows.isEmpty()) {
      problems.add("The list names columns, but no upgrade. Nothing was sent.");
    }
  }

  private void checkHead(List<String> head) {
    Set<String> seen = new HashSet<>();
    for (String name : head) {
      if (!known.contains(name)) {
        problems.add(
            "There is no column '" + SafeText.clean(name) + "'" + Nearest.hintOrStop(name, known));
      } else if (!seen.add(name)) {
        problems.add("The column " + name + " is there twice.");
      }
    }
    if (!seen.contains(SESSION)) {
      problems.add(
          "The column session is missing: a name for each upgrade, so that the list can be run"
              + " again. Nothing was sent.");
    }
  }

  private void read(Cells cells, List<String> head) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(head.size(), cells.values().size()); i++) {
      if (!cells.values().get(i).isEmpty()) {
        filled.put(head.get(i), cells.values().get(i));
      }
    }
    String name = Optional.ofNullable(filled.remove(SESSION)).orElse("");
    String where = BatchRow.where(cells.line(), name);
    if (cells.values().size() > head.size()) {
      problems.add(where + "it has more values than there are columns; quote those with commas.");
    }
    Optional<SessionId> id = SessionId.parse(name);
    if (id.isEmpty()) {
      if (head.contains(SESSION)) {
        problems.add(
            where
                + (name.isEmpty()
                    ? "session is empty; give the upgrade a name."
                    : "session can have letters, digits, - and _."));
      }
      return;
    }
    Integer before = lines.putIfAbsent(id.get(), cells.line());
    if (before != null) {
      problems.add(where + "line " + before + " has the same session; each needs its own.");
    }
    rows.add(new BatchRow(cells.line(), id.get(), filled));
  }
}
