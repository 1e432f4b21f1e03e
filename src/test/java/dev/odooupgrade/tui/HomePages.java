package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.HomeBody.Column;
import dev.odooupgrade.ui.model.HomeBody.Row;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The list of upgrades, in the states a person meets it. */
final class HomePages {

  private static final KeyHint[] KEYS = {
    Pages.key("Enter", "open"),
    Pages.key("n", "new"),
    Pages.key("o", "open file"),
    Pages.key("d", "details"),
    Pages.key("/", "filter"),
    Pages.key("s", "sort"),
    Pages.key("?", "help"),
    Pages.key("q", "quit")
  };

  private static final List<Row> SOME =
      List.of(
          new Row(
              Optional.of("Running (1)"),
              false,
              cells(
                  "M123456-abcxyz",
                  "sales",
                  "16.0 → 18.0",
                  "production",
                  "processing: progress",
                  "01:12",
                  "~01:30",
                  "9 s"),
              OptionalInt.empty(),
              Tone.PLAIN),
          new Row(
              Optional.of("Needs you (3)"),
              false,
              cells("M123456-abcxyz", "sales", "8.0", "test", "upload at 63 %", "", "", "4 min"),
              OptionalInt.of(630),
              Tone.PLAIN),
          new Row(
              Optional.empty(),
              true,
              cells(
                  "M998877-qwerty",
                  "erp_live",
                  "17.0",
                  "test",
                  "done: download ready",
                  "00:47",
                  "",
                  "2 days"),
              OptionalInt.empty(),
              Tone.GOOD),
          new Row(
              Optional.empty(),
              false,
              cells(
                  "M555000-zzzzzz",
                  "stock",
                  "saas~18.2",
                  "test",
                  "refused: the contract was not found on the platform",
                  "",
                  "",
                  "3 days"),
              OptionalInt.empty(),
              Tone.BAD),
          new Row(Optional.of("Done (38)"), false, Map.of(), OptionalInt.empty(), Tone.PLAIN));

  private HomePages() {}

  static PageModel some() {
    return page(SOME, 2, Optional.empty(), List.of());
  }

  static PageModel empty() {
    return page(
        List.of(),
        0,
        Optional.empty(),
        List.of("No upgrades yet. Each one you start is saved here until you delete it."));
  }

  static PageModel many() {
    List<Row> rows =
        IntStream.rangeClosed(1, 200)
            .mapToObj(
                i ->
                    row(
                        "M" + (100000 + i),
                        "17.0",
                        "test",
                        "being filled in",
                        i + " days",
                        Tone.PLAIN))
            .toList();
    return page(
        rows,
        120,
        Optional.empty(),
        List.of("20261122-lost.json: the file ends in the middle; it was left as it is."));
  }

  /** So many upgrades, the first three of which are always the same. */
  static PageModel dashboard(int upgrades) {
    if (upgrades == 0) {
      return empty();
    }
    List<Row> rows = new ArrayList<>(SOME.subList(0, 3));
    IntStream.range(3, upgrades)
        .mapToObj(
            i ->
                new Row(
                    i == 3 ? Optional.of("Done (" + (upgrades - 3) + ")") : Optional.empty(),
                    false,
                    cells(
                        "M" + (100000 + i),
                        "customer_" + i,
                        "16.0 → 18.0",
                        "test",
                        "done: downloaded",
                        "00:47",
                        "",
                        i / 10 + 4 + " days"),
                    OptionalInt.empty(),
                    Tone.GOOD))
        .forEach(rows::add);
    return page(rows, upgrades / 2 + 1, Optional.empty(), List.of());
  }

  static PageModel filtered() {
    return page(SOME.subList(2, 3), 1, Pages.typed("qwerty"), List.of());
  }

  static PageModel foreign() {
    return page(
        List.of(
            row(Pages.HOSTILE, "8.0", "test", "refused: " + Pages.HOSTILE, "", Tone.BAD),
            row("契約-12345", "17.0", "test", "完了 done", "1 h", Tone.GOOD),
            row(
                "CONTRACT-WITH-A-VERY-LONG-NUMBER-0123456789-0123456789-0123456789",
                "17.0",
                "production",
                "uploaded, not yet processed",
                "now",
                Tone.PLAIN)),
        1,
        Optional.empty(),
        List.of());
  }

  private static Row row(
      String contract, String target, String aim, String state, String changed, Tone tone) {
    return new Row(
        Optional.empty(),
        false,
        cells(contract, "", target, aim, state, "", "", changed),
        OptionalInt.empty(),
        tone);
  }

  /** The cells in the order of the columns. */
  private static Map<Column, String> cells(String... texts) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      cells.put(column, texts[column.ordinal()]);
    }
    return cells;
  }

  private static PageModel page(
      List<Row> rows, int selected, Optional<FieldModel> filter, List<String> notes) {
    return Pages.page(
        "odoo-upgrade",
        new HomeBody(
            "New upgrade",
            "Saved upgrades (" + rows.size() + ")",
            "newest first",
            rows,
            selected,
            filter,
            notes),
        KEYS);
  }
}
