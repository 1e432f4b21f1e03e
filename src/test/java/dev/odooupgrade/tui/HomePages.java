package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.HomeBody.Row;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;
import java.util.Optional;
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
              "M123456-abcxyz", "8.0", "test", "upload 63 %, broken off", "4 min ago", Tone.PLAIN),
          new Row("M123456-abcxyz", "8.0", "production", "processing: progress", "9 s", Tone.PLAIN),
          new Row("M998877-qwerty", "17.0", "test", "done: download ready", "2 d ago", Tone.GOOD),
          new Row(
              "M555000-zzzzzz",
              "saas~18.2",
              "test",
              "refused: the contract was not found on the platform",
              "",
              Tone.BAD));

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
                    new Row(
                        "M" + (100000 + i),
                        "17.0",
                        "test",
                        "being filled in",
                        i + " d ago",
                        Tone.PLAIN))
            .toList();
    return page(
        rows,
        120,
        Optional.empty(),
        List.of("20261122-lost.json: the file ends in the middle; it was left as it is."));
  }

  static PageModel filtered() {
    return page(SOME.subList(2, 3), 1, Pages.typed("qwerty"), List.of());
  }

  static PageModel foreign() {
    return page(
        List.of(
            new Row(Pages.HOSTILE, "8.0", "test", "refused: " + Pages.HOSTILE, "", Tone.BAD),
            new Row("契約-12345", "17.0", "test", "完了 done", "1 h ago", Tone.GOOD),
            new Row(
                "CONTRACT-WITH-A-VERY-LONG-NUMBER-0123456789-0123456789-0123456789",
                "17.0",
                "production",
                "uploaded, not yet processed",
                "just now",
                Tone.PLAIN)),
        1,
        Optional.empty(),
        List.of());
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
