package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.ChoiceModel.Choice;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.StepBody.Item;
import dev.odooupgrade.ui.model.StepBody.Mark;
import dev.odooupgrade.ui.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Steps of the order, in the states a person meets them. */
final class StepPages {

  private static final List<String> NAMES =
      List.of("Contract", "E-mail", "Target", "Aim", "Dump", "File name", "Timezone", "Review");

  private static final List<String> VALUES =
      List.of(
          "M123456-abcxyz",
          "john.doe@example.com",
          "8.0",
          "test",
          "sales-2026-11-22-nightly.sql.gz",
          "sales.sql.gz",
          "",
          "");

  private static final KeyHint[] KEYS = {
    Pages.key("Enter", "accept"),
    Pages.key("Up/Down", "choose"),
    Pages.key("Tab", "next"),
    Pages.key("Esc", "back (nothing is lost)"),
    Pages.key("?", "help")
  };

  private StepPages() {}

  static PageModel contractEmpty() {
    return page(
        0,
        "Which contract is the database covered by?",
        List.of("It looks like M123456-abcxyz. The platform uses it to know whose upgrade it is."),
        Pages.typed(""),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static PageModel emailRefused() {
    PageModel page =
        page(
            1,
            "Who gets word of the upgrade?",
            List.of("The platform writes to this address when the upgrade ends."),
            Pages.typed("john.doe@"),
            Optional.empty(),
            List.of(),
            List.of(
                new Advice(Tone.BAD, "Something is missing behind the @."),
                new Advice(Tone.QUIET, "Example: john.doe@example.com")));
    return Pages.with(
        page,
        Message.error(
            "The platform refused the e-mail address (EMAIL:INVALID)."
                + " Correct it and send the order again; nothing was created and nothing is"
                + " lost."));
  }

  static PageModel targetPicked() {
    return page(
        2,
        "Which version shall it become?",
        List.of("The platform no longer takes 7.0; these are the versions that it takes now."),
        Pages.typed("7.0"),
        Optional.of(
            choices(
                1,
                "From the platform's answer.",
                new Choice("8.0", ""),
                new Choice("9.0", ""),
                new Choice("10.0", ""),
                new Choice("saas~18.2", ""))),
        List.of(),
        List.of(new Advice(Tone.BAD, "7.0 was refused: TARGET:INVALID")));
  }

  static PageModel aim() {
    return page(
        3,
        "What is the upgrade for?",
        List.of("Begin with a test. Production is final: the result replaces your database."),
        Optional.empty(),
        Optional.of(
            choices(
                0,
                "",
                new Choice("test", "as often as you like"),
                new Choice("production", "asks for the contract again"))),
        List.of(),
        List.of());
  }

  static PageModel dump() {
    List<Choice> files = new ArrayList<>();
    files.add(new Choice("..", "folder above"));
    files.add(
        new Choice(
            "a-dump-with-a-name-that-is-much-longer-than-the-list-is-wide-2026-11-22.sql.gz",
            "12.4 GiB, yesterday"));
    files.add(new Choice(Pages.WIDE, "3.1 MiB, today"));
    files.add(new Choice(Pages.HOSTILE, "1 KiB, today"));
    IntStream.range(0, 30)
        .forEach(i -> files.add(new Choice("backup-" + i + ".dump", i + " MiB, older")));
    return page(
        4,
        "Where is the dump of the database?",
        List.of(
            "Made by pg_dump: a plain .sql, the same compressed by gzip, or a custom archive.",
            "It is only read, never changed."),
        Pages.typed("/home/odoo/backups/"),
        Optional.of(new ChoiceModel(files, 1, files.size() + " files here.")),
        List.of(),
        List.of());
  }

  static PageModel timezone() {
    return page(
        6,
        "Which time zone did the old server use?",
        List.of(
            "Odoo 5.0 and 6.0 stored times without a zone. The platform needs it to convert them."),
        Pages.typed("brus"),
        Optional.of(
            choices(
                0,
                "1 of 597 zones fits best. Type a city, a country, an abbreviation or an offset.",
                new Choice("Europe/Brussels", "UTC+01:00 CET  Belgium"),
                new Choice("America/Belize", "UTC-06:00 CST  Belize"),
                new Choice("Asia/Brunei", "UTC+08:00 +08  Brunei"),
                new Choice("Australia/Brisbane", "UTC+10:00 AEST Australia"),
                new Choice("Europe/Bucharest", "UTC+02:00 EET  Romania"),
                new Choice("Europe/Budapest", "UTC+01:00 CET  Hungary"),
                new Choice("America/Argentina/Buenos_Aires", "UTC-03:00 -03  Argentina"),
                new Choice("Africa/Blantyre", "UTC+02:00 CAT  Malawi"))),
        List.of(),
        List.of());
  }

  static PageModel review() {
    return reviewOf("sales.sql.gz", List.of(new Advice(Tone.GOOD, "All of it looks right.")));
  }

  static PageModel reviewBusy() {
    return Pages.with(
        review(), Message.busy("Creating the request: waiting for the platform, 3 s."));
  }

  static PageModel reviewOfLongValues() {
    return reviewOf(
        "/srv/backups/customers/a-very-long-name-of-a-customer/2026/11/22/nightly/"
            + "sales-production-full-dump.sql.gz",
        List.of(
            new Advice(Tone.BAD, "The dump is older than a week. Is it the one you mean?"),
            new Advice(Tone.QUIET, "The platform will be asked at upgrade.odoo.com.")));
  }

  private static PageModel reviewOf(String file, List<Advice> advice) {
    return page(
        7,
        "Is all of this right?",
        List.of("Enter creates the request. The dump is sent after that."),
        Optional.empty(),
        Optional.empty(),
        List.of(
            Fact.plain("Contract", "M123456-abcxyz"),
            Fact.plain("E-mail", "john.doe@example.com"),
            Fact.plain("Target", "8.0"),
            new Fact("Aim", "production", Tone.STRONG),
            Fact.plain("Dump", file),
            Fact.plain("Content", "12.4 GiB, gzip, Odoo 6.1, PostgreSQL 9.4"),
            Fact.plain("File name", "sales.sql.gz"),
            new Fact("Timezone", "not needed: Odoo 6.1 knows it", Tone.QUIET)),
        advice);
  }

  private static ChoiceModel choices(int selected, String footer, Choice... choices) {
    return new ChoiceModel(List.of(choices), selected, footer);
  }

  private static PageModel page(
      int step,
      String question,
      List<String> why,
      Optional<FieldModel> field,
      Optional<ChoiceModel> choices,
      List<Fact> facts,
      List<Advice> advice) {
    List<Item> items =
        IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Item(mark(i, step), NAMES.get(i), i < step ? VALUES.get(i) : ""))
            .toList();
    return Pages.page(
        "New upgrade · step " + (step + 1) + " of 8: " + NAMES.get(step),
        new StepBody(items, question, why, field, choices, facts, -1, advice),
        KEYS);
  }

  private static Mark mark(int item, int step) {
    if (item == step) {
      return Mark.CURRENT;
    }
    if (item > step) {
      return Mark.AHEAD;
    }
    return switch (item) {
      case 6 -> Mark.SKIPPED;
      case 2 -> step == 3 ? Mark.REFUSED : Mark.OK;
      default -> Mark.OK;
    };
  }
}
