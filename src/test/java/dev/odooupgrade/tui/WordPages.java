package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TextBody.Paragraph;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pages and dialogs of words. */
final class WordPages {

  private WordPages() {}

  static PageModel production() {
    return Pages.page(
        "M123456-abcxyz → 8.0 production · request 10534 · process",
        new TextBody(
            List.of(
                new Paragraph(Tone.STRONG, "This is the production upgrade."),
                Paragraph.plain(
                    "The result replaces your database. From now on nobody should work in the old"
                        + " one: what is written there after the dump is not in the result."),
                new Paragraph(Tone.GOOD, "The dump has arrived whole: 12.4 GiB."),
                Paragraph.plain("To go on, type the contract.")),
            "Contract ",
            Pages.typed("M1234"),
            0),
        Pages.key("Enter", "process"),
        Pages.key("Esc", "back"),
        Pages.key("?", "help"));
  }

  static PageModel longText(int first) {
    return Pages.page(
        "Log",
        new TextBody(
            IntStream.rangeClosed(1, 20)
                .mapToObj(
                    i ->
                        Paragraph.plain(
                            "10:41:"
                                + (10 + i)
                                + "  GET https://upgrade.odoo.com/database/v1/status?contract="
                                + "M123456-abcxyz&request=10534&key=*** 200 OK in 431 ms"))
                .toList(),
            "",
            Optional.empty(),
            first),
        Pages.key("Esc", "back"));
  }

  static Overlay question() {
    return new Overlay(
        "Stop the upload?",
        List.of(
            "7.2 of 12.4 GiB are sent. It can go on from there later: what has arrived is kept for"
                + " seven days."),
        Optional.empty(),
        Optional.empty(),
        List.of(Pages.key("Esc", "no, go back"), Pages.key("y", "stop")),
        0,
        false);
  }

  static Overlay ask() {
    return new Overlay(
        "Open a session file",
        List.of("Path of the session file:"),
        Pages.typed("/home/odoo/sessions/20261122-084000-m123456-abcxyz-production-8.0.json"),
        Optional.empty(),
        List.of(Pages.key("Enter", "go on"), Pages.key("Esc", "back")),
        0,
        false);
  }

  static Overlay help(int first) {
    return new Overlay(
        "Keys on this screen",
        IntStream.rangeClosed(1, 24)
            .mapToObj(
                i ->
                    "F"
                        + i
                        + " or Ctrl-X    "
                        + (i % 3 == 0
                            ? "Does a thing that takes a longer sentence to explain than fits on"
                                + " one line of the box."
                            : "Does a thing."))
            .toList(),
        Optional.empty(),
        Optional.empty(),
        List.of(Pages.key("Esc", "close"), Pages.key("Up/Down", "scroll")),
        first,
        true);
  }
}
