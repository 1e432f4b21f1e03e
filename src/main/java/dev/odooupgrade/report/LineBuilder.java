package dev.odooupgrade.report;

import dev.odooupgrade.text.SafeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gathers the lines of a page while {@link HtmlWalker} walks through it. */
final class LineBuilder {
  /** Deeper lists look like this one: their text needs the room more than their place. */
  private static final int DEEPEST = 8;

  private final List<ReportLine> lines = new ArrayList<>();
  private final InlineText inline = new InlineText();
  private final Deque<Numbering> lists = new ArrayDeque<>();
  private final List<Integer> links = new ArrayList<>();
  private Optional<RowBuilder> table = Optional.empty();
  private int tables;
  private int heading;
  private int verbatim;
  private String marker = "";
  private int items;

  /** Where a list stands: the next number, or none. */
  private static final class Numbering {
    private final boolean numbered;
    private int next;

    Numbering(boolean numbered, int next) {
      this.numbered = numbered;
      this.next = next;
    }

    String marker() {
      return numbered ? next++ + "." : "-";
    }
  }

  List<ReportLine> lines() {
    return lines;
  }

  /** A paragraph of our own words. */
  void paragraph(String words) {
    endBlock();
    lines.add(new ReportLine.Paragraph(words));
  }

  void text(String text) {
    if (verbatim > 0 && table.isEmpty()) {
      inline.addAsItIs(text);
    } else {
      inline.add(text);
    }
  }

  void lineBreak() {
    if (table.isPresent() || heading > 0) {
      inline.add(" ");
    } else {
      inline.breakLine();
    }
  }

  void linkBegins() {
    links.add(inline.length());
  }

  void linkEnds(Optional<String> address) {
    int from = links.isEmpty() ? 0 : links.remove(links.size() - 1);
    address
        .map(SafeText::clean)
        .filter(url -> !inline.since(from).equals(url))
        .ifPresent(url -> inline.add(inline.isEmpty() ? "<" + url + ">" : " <" + url + ">"));
  }

  void headingBegins(int level) {
    endBlock();
    heading = level;
  }

  void verbatimBegins() {
    endBlock();
    verbatim++;
  }

  void verbatimEnds() {
    endBlock();
    verbatim = Math.max(0, verbatim - 1);
  }

  void listBegins(boolean numbered, int first) {
    endBlock();
    lists.push(new Numbering(numbered, first));
  }

  void listEnds() {
    endBlock();
    lists.poll();
  }

  void itemBegins() {
    endBlock();
    items++;
    marker = lists.isEmpty() ? "-" : lists.element().marker();
    if (table.isPresent()) {
      inline.add(marker + " ");
    }
  }

  void itemEnds() {
    endBlock();
    items = Math.max(0, items - 1);
    marker = "";
  }

  void tableBegins() {
    endBlock();
    table = Optional.of(new RowBuilder(++tables));
  }

  void tableEnds() {
    rowEnds();
    table = Optional.empty();
    endBlock();
  }

  /** What a table is called stands before its rows. */
  void captionEnds() {
    String text = inline.take().replace('\n', ' ').strip();
    if (!text.isEmpty()) {
      lines.add(new ReportLine.Paragraph(text));
    }
  }

  void cellBegins(boolean header, int columns) {
    endBlock();
    cellEnds();
    table.ifPresent(open -> open.cellBegins(header, columns));
  }

  void cellEnds() {
    if (table.isPresent()) {
      table.get().cellEnds(inline.take());
    } else {
      endBlock();
    }
  }

  /** Ends what stands before a row, too: rows need no end of their own in HTML. */
  void rowEnds() {
    if (table.isPresent()) {
      cellEnds();
      table.get().rowEnds().ifPresent(lines::add);
    } else {
      endBlock();
    }
  }

  /** What stood so far is a line; inside a table's cell, blocks follow each other on one line. */
  void endBlock() {
    if (table.isPresent()) {
      inline.add(" ");
      return;
    }
    links.replaceAll(from -> 0);
    String text = inline.take();
    if (verbatim > 0) {
      addVerbatim(text);
    } else if (!text.isBlank()) {
      add(text.strip());
    }
    heading = 0;
  }

  private void add(String text) {
    if (heading > 0) {
      lines.add(new ReportLine.Heading(heading, text));
    } else if (items > 0) {
      int depth = Math.max(1, Math.min(DEEPEST, lists.size()));
      lines.add(new ReportLine.Item(depth, marker, text));
      marker = "";
    } else {
      lines.add(new ReportLine.Paragraph(text));
    }
  }

  private void addVerbatim(String text) {
    if (!text.isBlank()) {
      for (String line : text.stripTrailing().split("\n", -1)) {
        lines.add(new ReportLine.Verbatim(line));
      }
    }
  }
}
