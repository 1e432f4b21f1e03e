package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.Golden;
import dev.odooupgrade.tui.VirtualScreen;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.Header;
import dev.odooupgrade.ui.model.KeyHint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole screens made of the kit, compared cell by cell with the ones that were looked at. */
class KitGoldenTest {

  private static final List<KeyHint> HINTS =
      List.of(
          new KeyHint("", "Enter", "accept"),
          new KeyHint("", "Tab", "next"),
          new KeyHint("", "Esc", "back (nothing is lost)"),
          new KeyHint("", "?", "help"));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "kit/step-unicode, DEFAULT, false, 80, 24",
    "kit/step-ascii, DEFAULT, true, 80, 24",
    "kit/step-mono, MONO, false, 80, 24",
    "kit/step-wide, DEFAULT, false, 120, 40"
  })
  void a_step_with_a_field_and_a_list(String name, Theme theme, boolean ascii, int w, int h) {
    VirtualScreen screen = new VirtualScreen(w, h);
    new ScreenPainter(screen.screen(), theme, glyphs(ascii)).draw(KitGoldenTest::step).show();

    Golden.check(name, screen.dump());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"kit/upload-unicode, DEFAULT, false", "kit/upload-mono-ascii, MONO, true"})
  void bars_and_text(String name, Theme theme, boolean ascii) {
    VirtualScreen screen = new VirtualScreen(80, 24);
    new ScreenPainter(screen.screen(), theme, glyphs(ascii)).draw(KitGoldenTest::upload).show();

    Golden.check(name, screen.dump());
  }

  private static Glyphs glyphs(boolean ascii) {
    return ascii ? Glyphs.ASCII : Glyphs.UNICODE;
  }

  @ParameterizedTest
  @CsvSource({"60, 14", "20, 5", "4, 2", "1, 1"})
  void a_terminal_that_is_too_small_says_what_it_needs(int w, int h) {
    VirtualScreen screen = new VirtualScreen(w, h);
    new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE)
        .draw(KitGoldenTest::step)
        .show();

    Golden.check("kit/too-small-" + w + "x" + h, screen.dump());
  }

  @Test
  void foreign_text_never_breaks_a_row() {
    VirtualScreen screen = new VirtualScreen(80, 24);
    new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE)
        .draw(
            canvas -> {
              Canvas body =
                  new Frame(
                          new Header(
                              "日本語 \033[31m👍 " + "long ".repeat(30),
                              "e\u0301vil\u202Ehost",
                              Optional.empty()),
                          List.of(Line.of("two\nlines\tand " + "more ".repeat(30))),
                          HINTS)
                      .paint(canvas);
              body.text(0, 0, "wide at the edge " + "語".repeat(40));
              body.area(0, 2, 20, 1).text(0, 0, "語".repeat(40));
              FieldPainter.paint(body, 0, 4, 20, new FieldModel("日本😀e\u0301", 4), true);
              body.text(70, 6, "beyond the edge");
              body.text(-3, 7, "before the edge");
              body.text(0, 99, "below the edge");
            })
        .show();

    Golden.check("kit/foreign-text", screen.dump());
  }

  private static void step(Canvas canvas) {
    Canvas body =
        new Frame(
                new Header(
                    "New upgrade · step 7 of 8: Timezone",
                    "upgrade.odoo.com",
                    Optional.of("SANDBOX")),
                List.of(Line.of("Error: TARGET: 7.0 is not offered any more.", Role.ERROR)),
                HINTS)
            .paint(canvas);
    body.line(0, 0, Line.of("ok", Role.SUCCESS).and(" Contract", Role.PLAIN));
    body.verticalRule(24, 0);
    Canvas right = body.from(27, 0);
    int y =
        TextPainter.paint(
            right, 0, lines(right, "Which time zone did the old server use?", Role.STRONG));
    y =
        TextPainter.paint(
            right,
            y + 1,
            lines(
                right,
                "Odoo 5.0 and 6.0 stored times without a zone. The platform converts them → it must"
                    + " know.",
                Role.PLAIN));
    FieldPainter.paint(right, 0, y + 1, 36, new FieldModel("brus", 4), true);
    FieldPainter.paint(right, 0, y + 2, 36, new FieldModel("idle", 0), false);
    FieldPainter.paint(right, 0, y + 3, 16, new FieldModel("a value that is too long", 3), false);
    List<Line> zones =
        List.of(
            Line.of("Europe/Brussels").and("  UTC+01:00", Role.MUTED),
            Line.of("Europe/Busingen"),
            Line.of("Europe/Bucharest"),
            Line.of("Africa/Brazzaville"),
            Line.of("America/Boa_Vista"));
    ListPainter.paint(right.area(0, y + 5, 44, 3), zones, 2, false);
    ListPainter.paint(right.area(0, y + 9, 44, 2), zones, 0, true);
  }

  private static void upload(Canvas canvas) {
    Canvas body =
        new Frame(
                new Header(
                    "M123456-abcxyz → 8.0 test · request 10534 · upload",
                    "upgrade.odoo.com",
                    Optional.empty()),
                List.of(Line.of("Everything was sent.", Role.SUCCESS)),
                List.of(
                    new KeyHint("", "", "next poll in 9 s"),
                    new KeyHint("", "p", "pause"),
                    new KeyHint("", "l", "limit rate"),
                    new KeyHint("", "Ctrl-C", "stop (resumes later from here)"),
                    new KeyHint("", "d", "details of this upload"),
                    new KeyHint("", "?", "help")))
            .paint(canvas);
    ProgressBarPainter.paint(body, 0, 0, 52, 0);
    ProgressBarPainter.paint(body, 0, 1, 52, 0.58);
    body.text(54, 1, "58 %");
    ProgressBarPainter.paint(body, 0, 2, 52, 0.9999);
    ProgressBarPainter.paint(body, 0, 3, 52, 1);
    ProgressBarPainter.paint(body, 0, 4, 52, Double.NaN);
    Canvas narrow = body.area(0, 7, 12, 3);
    List<Line> lines =
        lines(narrow, "one two three four five six seven eight nine ten", Role.PLAIN);
    TextPainter.paintScrolled(body.area(0, 7, 20, 3), 1, lines);
  }

  private static List<Line> lines(Canvas canvas, String text, Role role) {
    return Wrapping.lines(text, canvas.width()).stream().map(row -> Line.of(row, role)).toList();
  }
}
