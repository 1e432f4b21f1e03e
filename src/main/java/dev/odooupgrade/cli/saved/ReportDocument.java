package dev.odooupgrade.cli.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.report.ReportLine;
import dev.odooupgrade.report.ReportText;
import java.io.PrintStream;
import java.nio.file.Path;

/** The JSON of a report: each line with its kind, on a line of its own. */
final class ReportDocument {
  private ReportDocument() {}

  /** Writes it piece by piece: a long report would not fit into memory as one document. */
  static void write(Path page, ReportText report, PrintStream out) {
    out.println("{");
    out.println("  \"file\": " + JsonPrinter.compact(TextNode.valueOf(page.toString())) + ",");
    out.print("  \"lines\": [");
    String before = "\n";
    for (ReportLine line : report.lines()) {
      out.print(before + "    " + JsonPrinter.compact(described(line)));
      before = ",\n";
    }
    out.println(report.lines().isEmpty() ? "]," : "\n  ],");
    out.println("  \"title\": " + JsonPrinter.compact(TextNode.valueOf(report.title())));
    out.println("}");
    out.flush();
  }

  private static ObjectNode described(ReportLine line) {
    Description description = new Description(JsonNodeFactory.instance.objectNode());
    line.accept(description);
    return description.node();
  }

  /** Fills an object with what a line is. */
  private record Description(ObjectNode node) implements ReportLine.Visitor {
    @Override
    public void heading(ReportLine.Heading heading) {
      node.put("kind", "heading").put("level", heading.level()).put("text", heading.text());
    }

    @Override
    public void paragraph(ReportLine.Paragraph paragraph) {
      node.put("kind", "paragraph").put("text", paragraph.text());
    }

    @Override
    public void item(ReportLine.Item item) {
      node.put("kind", "item").put("level", item.depth());
      node.put("marker", item.marker()).put("text", item.text());
    }

    @Override
    public void row(ReportLine.Row row) {
      node.put("kind", "row").put("table", row.table()).put("header", row.header());
      row.cells().forEach(node.putArray("cells")::add);
    }

    @Override
    public void verbatim(ReportLine.Verbatim verbatim) {
      node.put("kind", "verbatim").put("text", verbatim.text());
    }
  }
}
