package dev.odooupgrade.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.report.ReportLine;
import dev.odooupgrade.report.ReportText;
import java.nio.file.Path;

/** The JSON of a report: each line with its kind. */
final class ReportDocument {
  private ReportDocument() {}

  static ObjectNode of(Path page, ReportText report) {
    ObjectNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", page.toString())
            .put("title", report.title());
    ArrayNode lines = document.putArray("lines");
    report.lines().forEach(line -> describe(line, lines.addObject()));
    return document;
  }

  private static void describe(ReportLine line, ObjectNode into) {
    if (line instanceof ReportLine.Heading heading) {
      into.put("kind", "heading").put("level", heading.level()).put("text", heading.text());
    } else if (line instanceof ReportLine.Paragraph paragraph) {
      into.put("kind", "paragraph").put("text", paragraph.text());
    } else if (line instanceof ReportLine.Item item) {
      into.put("kind", "item").put("level", item.depth());
      into.put("marker", item.marker()).put("text", item.text());
    } else if (line instanceof ReportLine.Row row) {
      into.put("kind", "row").put("table", row.table()).put("header", row.header());
      row.cells().forEach(into.putArray("cells")::add);
    } else if (line instanceof ReportLine.Verbatim verbatim) {
      into.put("kind", "verbatim").put("text", verbatim.text());
    }
  }
}
