package dev.odooupgrade.report;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** Walks through a page, and hands what it meets to the gathering of lines. */
final class HtmlWalker implements NodeFilter {
  /** What is not text for people, or cannot be used in a text. */
  private static final Evaluator UNSEEN =
      QueryParser.parse(
          "head, script, style, template, noscript, iframe, object, embed, svg, math, canvas,"
              + " audio, video, input, button, select, datalist, [hidden], [aria-hidden=true]");

  /** Names that the web pages of Odoo give to what they hide. */
  private static final Set<String> UNSEEN_CLASSES = Set.of("d-none", "o_hidden", "hidden");

  private static final Pattern UNSEEN_STYLE =
      Pattern.compile("(?i)display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  /**
   * The tables that only place things on a page, as pages made for mail are full of: those that
   * hold headings or other tables. Their cells are read one after the other, not as columns.
   */
  private static final String TABLES_FOR_LAYOUT =
      "table:has(table, h1, h2, h3, h4, h5, h6), table[role=presentation]";

  private final LineBuilder gathering;
  private final Set<Element> layout;

  HtmlWalker(LineBuilder gathering, Document page) {
    this.gathering = gathering;
    this.layout = Set.copyOf(page.select(TABLES_FOR_LAYOUT));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      gathering.text(text.getWholeText());
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isUnseen(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String name = name(element);
    switch (name) {
      case "br" -> gathering.lineBreak();
      case "img" -> gathering.text(inBrackets(element.attr("alt")));
      case "a" -> gathering.linkBegins();
      case "pre" -> gathering.verbatimBegins();
      case "ul", "menu", "dir" -> gathering.listBegins(false, 1);
      case "ol" -> gathering.listBegins(true, number(element.attr("start")));
      case "li" -> gathering.itemBegins();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> gathering.headingBegins(name.charAt(1) - '0');
      case "table" -> gathering.tableBegins();
      case "tr" -> gathering.rowEnds();
      case "td", "th" -> gathering.cellBegins(name.equals("th"), number(element.attr("colspan")));
      default -> {
        if (isBlock(element)) {
          gathering.endBlock();
        }
      }
    }
  }

  private void leave(Element element) {
    switch (name(element)) {
      case "a" -> gathering.linkEnds(address(element));
      case "pre" -> gathering.verbatimEnds();
      case "ul", "menu", "dir", "ol" -> gathering.listEnds();
      case "li" -> gathering.itemEnds();
      case "table" -> gathering.tableEnds();
      case "caption" -> gathering.captionEnds();
      case "br" -> {}
      case "tr" -> gathering.rowEnds();
      case "td", "th" -> gathering.cellEnds();
      default -> {
        if (isBlock(element)) {
          gathering.endBlock();
        }
      }
    }
  }

  /** A table that is none counts as any other block. */
  private String name(Element element) {
    return layout.contains(element) ? "div" : element.normalName();
  }

  /** A summary stands on a line of its own, whatever the library thinks of it. */
  private static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().equals("summary");
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.matches(element, element)
        || UNSEEN_STYLE.matcher(element.attr("style")).find()
        || (element.hasAttr("class")
            && element.classNames().stream().anyMatch(UNSEEN_CLASSES::contains));
  }

  /** Where a link leads, unless it leads to another place of the page or runs something. */
  private static Optional<String> address(Element link) {
    String address = link.attr("href").strip();
    int colon = address.indexOf(':');
    return colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
        ? Optional.of(plain(address))
        : Optional.empty();
  }

  /** As it can be copied: with percent signs for what stands for nothing in an address. */
  private static String plain(String address) {
    try {
      return URI.create(address).toASCIIString();
    } catch (IllegalArgumentException strange) {
      return address.replaceAll("[\\s<>]", "");
    }
  }

  private static String inBrackets(String alternative) {
    return alternative.isBlank() ? "" : "[" + alternative.strip() + "]";
  }

  private static int number(String attribute) {
    return attribute.matches("\\d{1,6}") ? Integer.parseInt(attribute) : 1;
  }
}
