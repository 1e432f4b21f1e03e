package dev.odooupgrade.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.report.ReportLine.Heading;
import dev.odooupgrade.report.ReportLine.Item;
import dev.odooupgrade.report.ReportLine.Paragraph;
import dev.odooupgrade.report.ReportLine.Row;
import dev.odooupgrade.report.ReportLine.Verbatim;
import dev.odooupgrade.text.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportReaderTest {

  @Test
  void headings_paragraphs_and_lists_become_lines_of_their_kind() {
    ReportText report =
        read(
            """
            <!DOCTYPE html><html><head><title>Upgrade
              report</title></head><body>
            <h1>Congratulations,  you have <em>just</em> upgraded</h1>
            Some text<br>on two lines
            <ul><li>one<li>two<ol start=3><li>deep</li><li>deeper</li></ol>after</ul>
            <p>The end.</p>
            """);
    assertThat(report.title()).isEqualTo("Upgrade report");
    assertThat(report.lines())
        .containsExactly(
            new Heading(1, "Congratulations, you have just upgraded"),
            new Paragraph("Some text\non two lines"),
            new Item(1, "-", "one"),
            new Item(1, "-", "two"),
            new Item(2, "3.", "deep"),
            new Item(2, "4.", "deeper"),
            new Item(1, "", "after"),
            new Paragraph("The end."));
  }

  @Test
  void a_link_is_its_text_and_its_address() {
    assertThat(
            lines(
                """
                <p>See <a href="https://www.odoo.com/doc">the notes</a>, or
                <a href="https://www.odoo.com">https://www.odoo.com</a>.
                <a href="#top">Up</a> <a href="javascript:alert(1)">Run</a>
                <a href="https://host/a b">odd</a></p>
                """))
        .containsExactly(
            new Paragraph(
                "See the notes <https://www.odoo.com/doc>, or https://www.odoo.com. Up Run odd"
                    + " <https://host/ab>"));
  }

  @Test
  void tables_become_rows_of_cells() {
    assertThat(
            lines(
                """
                <table><caption>Views</caption>
                <tr><th>View</th><th>Model</th></tr>
                <tr><td>form<br>one</td><td><p>sale</p><p>order</p></td></tr>
                <tr><td colspan=2>both</td></tr>
                <tr><td> </td><td></td></tr></table>
                <table><tr><td>another</td></tr></table>
                """))
        .containsExactly(
            new Paragraph("Views"),
            new Row(1, true, List.of("View", "Model")),
            new Row(1, false, List.of("form one", "sale order")),
            new Row(1, false, List.of("both", "")),
            new Row(2, false, List.of("another")));
  }

  @Test
  void a_table_that_only_places_things_is_read_like_a_page() {
    assertThat(
            lines(
                """
                <table><tr><td><h2>Left</h2><p>Text.</p></td><td>
                <table><tr><td>a</td><td>b</td></tr></table></td></tr></table>
                """))
        .containsExactly(
            new Heading(2, "Left"), new Paragraph("Text."), new Row(1, false, List.of("a", "b")));
  }

  @Test
  void what_is_not_meant_to_be_seen_is_left_out() {
    assertThat(
            lines(
                """
                <style>p { color: red }</style><script>steal()</script><noscript>no</noscript>
                <p hidden>one</p><p style="color:red; Display : none">two</p><p class="x d-none">three</p>
                <template>four</template><svg><text>five</text></svg><!-- six -->
                <p aria-hidden=true>seven</p><details><summary>More</summary>Seen.</details>
                """))
        .containsExactly(new Paragraph("More"), new Paragraph("Seen."));
  }

  @Test
  void code_keeps_its_spaces() {
    assertThat(lines("<pre>\nTraceback:\n\tFile <b>\"x\"</b>\n\n  end</pre>"))
        .containsExactly(
            new Verbatim("Traceback:"),
            new Verbatim("    File \"x\""),
            new Verbatim(""),
            new Verbatim("  end"));
  }

  @Test
  void nothing_in_it_can_command_a_terminal() {
    String evil = "\u001b]0;title\u0007 &#27;[2J &#x202e; \u009b31m";
    ReportText report =
        read(
            "<title>%1$s</title><h1>%1$s</h1><p>%1$s<a href='https://h/%1$s'>x</a><ul><li>%1$s</ul>"
                    .formatted(evil)
                + "<pre>%1$s</pre><table><tr><td>%1$s</table>".formatted(evil));
    assertThat(report.lines()).hasSize(5);
    assertThat(report.title().codePoints()).allMatch(SafeText::isSafe);
    for (String line : ReportLayout.lines(report, 60)) {
      assertThat(line.codePoints()).as(line).allMatch(SafeText::isSafe);
    }
  }

  @Test
  void the_characters_are_those_that_the_page_says() {
    String page = "<meta charset=\"%s\"><p>été №</p>";
    for (String charset : List.of("utf-8", "utf-16", "windows-1251")) {
      byte[] bytes = page.formatted(charset).getBytes(Charset.forName(charset));
      String text = charset.equals("windows-1251") ? "?t? №" : "été №";
      assertThat(read(bytes).lines()).containsExactly(new Paragraph(text));
    }
  }

  @Test
  void a_page_that_is_not_what_it_says_is_read_as_far_as_possible() {
    assertThat(
            read("<meta charset=utf-8><p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)).lines())
        .containsExactly(new Paragraph("caf\ufffd"));
    assertThat(lines("<meta charset=no-such-thing><p>text")).contains(new Paragraph("text"));
    assertThat(lines("")).isEmpty();
    assertThat(lines("<table><tr><ul><p></td></li>x<h1><pre></table><td>y")).isNotEmpty();
  }

  @Test
  void a_page_that_never_ends_is_cut_and_says_so() {
    for (String part : List.of("<b>", "<table>", "<ul><li>", "<a href=x>")) {
      assertThat(lines(part.repeat(BoundedPage.MOST_TAGS + 1)).toString())
          .as(part)
          .endsWith("Open it in a browser to see all of it.)]]");
    }
    List<ReportLine> lines = lines("<p>row</p>".repeat(BoundedPage.MOST_TAGS));
    assertThat(lines).hasSizeGreaterThan(100_000);
    assertThat(lines.get(lines.size() - 1).toString()).contains("too long to show as text");
    assertThat(lines("x".repeat(BoundedPage.MOST_BYTES + 1)).toString()).contains("a browser");
  }

  private static ReportText read(String page) {
    return read(page.getBytes(StandardCharsets.UTF_8));
  }

  private static ReportText read(byte[] page) {
    try {
      return ReportReader.read(new ByteArrayInputStream(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReportLine> lines(String page) {
    return read(page).lines();
  }
}
