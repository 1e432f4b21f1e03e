package dev.odooupgrade.cli.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Records as comma-separated lines for a spreadsheet, below a line with their names. */
final class CsvPrinter {
  private static final CsvMapper MAPPER = new CsvMapper();

  private CsvPrinter() {}

  /**
   * The lines, without a line break at their end. The first record says which columns there are:
   * one for each plain value.
   */
  static String table(List<ObjectNode> records) {
    CsvSchema.Builder columns = CsvSchema.builder();
    records
        .get(0)
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isContainerNode()) {
                columns.addColumn(field.getKey());
              }
            });
    CsvSchema schema = columns.build();
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", schema.getColumnNames()));
    records.forEach(each -> lines.add(line(each, schema)));
    return String.join("\n", lines);
  }

  private static String line(ObjectNode all, CsvSchema schema) {
    ObjectNode cells = all.objectNode();
    for (CsvSchema.Column column : schema) {
      cells.put(column.getName(), cell(text(all.path(column.getName()))));
    }
    try {
      return MAPPER.writer(schema).writeValueAsString(cells).stripTrailing();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record that cannot be written", impossible);
    }
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  /** A spreadsheet would calculate what begins like a formula, and others may have written it. */
  private static String cell(String text) {
    String safe = SafeText.clean(text);
    return safe.matches("[=+@-].*") ? "'" + safe : safe;
  }
}
