package dev.odooupgrade.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.report.ReportLine.Heading;
import dev.odooupgrade.report.ReportLine.Item;
import dev.odooupgrade.report.ReportLine.Paragraph;
import dev.odooupgrade.report.ReportLine.Row;
import dev.odooupgrade.report.ReportLine.Verbatim;
import dev.odooupgrade.text.DisplayWidth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportLayoutTest {

  @Test
  void a_report_reads_like_a_letter() {
    assertThat(
            laid(
                30,
                new Heading(1, "What has changed"),
                new Paragraph("Some modules were renamed while upgrading."),
                new Item(1, "-", "the first of two entries, a long one"),
                new Item(2, "1.", "inside"),
                new Heading(2, "Next"),
                new Verbatim("  code"),
                new Verbatim("more code")))
        .containsExactly(
            "What has changed",
            "================",
            "",
            "Some modules were renamed",
            "while upgrading.",
            "",
            "- the first of two entries, a",
            "  long one",
            "  1. inside",
            "",
            "Next",
            "----",
            "",
            "  code",
            "more code");
  }

  @Test
  void a_table_that_fits_stands_in_columns() {
    assertThat(
            laid(
                40,
                new Row(1, true, List.of("View", "Model")),
                new Row(1, false, List.of("customer.form", "sale.order")),
                new Row(1, false, List.of("\u6587\u5b57", "x"))))
        .containsExactly(
            "View           Model",
            "-------------  ----------",
            "customer.form  sale.order",
            "\u6587\u5b57           x");
  }

  @Test
  void wide_columns_are_wrapped_and_narrow_ones_are_not() {
    assertThat(
            laid(
                30,
                new Row(1, true, List.of("Id", "What it says")),
                new Row(1, false, List.of("17", "a text that is much too long for one line"))))
        .containsExactly(
            "Id  What it says",
            "--  --------------------------",
            "17  a text that is much too",
            "    long for one line");
  }

  @Test
  void a_table_with_too_many_columns_is_told_row_by_row() {
    assertThat(
            laid(
                30,
                new Row(1, true, List.of("Module name", "Old version", "New version")),
                new Row(1, false, List.of("sale_custom", "16.0.1.0.0", "17.0.1.0.0")),
                new Row(1, false, List.of("stock_custom", "", "17.0.1.0.0"))))
        .containsExactly(
            "Module name: sale_custom",
            "Old version: 16.0.1.0.0",
            "New version: 17.0.1.0.0",
            "",
            "Module name: stock_custom",
            "New version: 17.0.1.0.0");
  }

  @Test
  void no_line_is_wider_than_it_may_be() {
    String word = "https://www.odoo.com/" + "x".repeat(200);
    for (int width : List.of(0, 20, 33, 80)) {
      assertThat(
              laid(
                  width,
                  new Heading(1, word),
                  new Paragraph("a " + word),
                  new Item(8, "12.", word),
                  new Verbatim(word),
                  new Row(1, false, List.of("a", word, "\u6587".repeat(70)))))
          .allMatch(line -> DisplayWidth.of(line) <= Math.max(20, width));
    }
  }

  private static List<String> laid(int width, ReportLine... lines) {
    return ReportLayout.lines(new ReportText("", List.of(lines)), width);
  }
}
