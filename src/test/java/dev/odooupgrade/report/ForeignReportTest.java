package dev.odooupgrade.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.text.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that were made to trouble whoever reads them, or came out so: text, and no more. */
class ForeignReportTest {
  private static final List<String> TAGS =
      List.of(
          "div",
          "p",
          "span",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "caption",
          "ul",
          "ol",
          "li",
          "pre",
          "a",
          "b",
          "h1",
          "h3",
          "br",
          "img",
          "svg",
          "math",
          "template",
          "select",
          "option",
          "script",
          "style",
          "title",
          "textarea",
          "form",
          "frameset",
          "body",
          "html",
          "head",
          "plaintext",
          "noscript",
          "iframe",
          "blockquote",
          "details",
          "summary",
          "dl",
          "dd",
          "x:y");

  private static final List<String> ATTRIBUTES =
      List.of(
          "",
          " colspan=999999",
          " colspan=-1",
          " colspan=1000 rowspan=99999999999",
          " start=999999",
          " start=-99999999999",
          " href='https://h/%zz é'",
          " href='javascript:x'",
          " href=':'",
          " href='http:" + "a".repeat(9_000) + "'",
          " style='display:none'",
          " style='" + "display:".repeat(900) + "'",
          " class='hidden d-none'",
          " alt='\u001b[31m\u202e'",
          " hidden",
          " a".repeat(500),
          " unclosed='");

  private static final List<String> TEXTS =
      List.of(
          "word ",
          "\u0000",
          "\u001b]0;x\u0007",
          "\ud83d",
          "\u0301".repeat(300),
          "&#x110000;&#0;&amp&;&zwnj;&#xd800;",
          "w".repeat(9_000),
          "字".repeat(90),
          "\t\r\n\u2028",
          "<!--",
          "-->",
          "<![CDATA[",
          "<!DOCTYPE",
          "</",
          "<",
          "<?xml encoding='UTF-16'?>",
          "<meta charset=utf-7>",
          "<meta charset='no such'>");

  @Provide
  Arbitrary<String> pieces() {
    Arbitrary<String> opened =
        Combinators.combine(Arbitraries.of(TAGS), Arbitraries.of(ATTRIBUTES))
            .as((tag, attributes) -> "<" + tag + attributes + ">");
    Arbitrary<String> closed = Arbitraries.of(TAGS).map(tag -> "</" + tag + ">");
    return Arbitraries.oneOf(opened, closed, Arbitraries.of(TEXTS), Arbitraries.strings());
  }

  @Provide
  Arbitrary<List<String>> pages() {
    return pieces().list().ofMaxSize(60);
  }

  @Property
  void any_page_is_text_of_any_width(
      @ForAll("pages") List<String> page, @ForAll @IntRange(max = 300) int width)
      throws IOException {
    assertIsText(String.join("", page).getBytes(StandardCharsets.UTF_8), width);
  }

  @Property
  void any_bytes_are_text(@ForAll byte[] page) throws IOException {
    assertIsText(page, 80);
  }

  /** As many of one kind as are read at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table>",
        "<table><tr><td>",
        "<td colspan=999999>",
        "<ul>",
        "<ol start=999999><li>",
        "<li>",
        "<pre>",
        "<b>",
        "<a href=x>",
        "<a href=https://h/x>y",
        "<p>",
        "<h1>",
        "<select>",
        "<template>",
        "<svg>",
        "<form>",
        "<blockquote>x",
        "<br>",
        "<span hidden>",
        "<dl><dd>",
        "</p>",
        "<table><caption>",
        "<!-- -->",
        "<i><p>"
      })
  @Timeout(60)
  void as_many_as_are_read_are_text(String piece) throws IOException {
    int times = 2 * BoundedPage.MOST_TAGS / (int) piece.chars().filter(each -> each == '<').count();
    assertIsText(piece.repeat(times).getBytes(StandardCharsets.UTF_8), 80);
  }

  private static void assertIsText(byte[] page, int width) throws IOException {
    ReportText report = ReportReader.read(new ByteArrayInputStream(page));
    assertThat(SafeText.clean(report.title())).isEqualTo(report.title());
    ReportLayout.write(report, width, line -> assertThat(SafeText.clean(line)).isEqualTo(line));
  }
}
