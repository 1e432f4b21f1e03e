package dev.odooupgrade.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.LongTextBody;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the log says, and where it goes. */
class LogPageTest {
  private static final String LOG =
      """
      2026-11-23 08:40:01,100 17 INFO ? odoo: Odoo version 17.0
      2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT 1
      2026-11-23 08:42:00,500 17 INFO sales odoo.modules.loading: Loading module sale (32/118)
      """;

  private final StringBuilder log = new StringBuilder(LOG);

  @TempDir Path folder;

  @Test
  void it_tells_how_much_there_is_and_where_one_reads() {
    PageDriver page = reading();
    assertThat(lines(page).heading()).isEqualTo("3 lines, 1 error");
    assertThat(lines(page).standing()).isEqualTo("at the newest line");
    assertThat(page.message()).isEqualTo("Next check in 5 s.");
    assertThat(page.keys())
        .containsExactly(
            "f pause",
            "/ search",
            "e error",
            "E previous error",
            "v level",
            "w full lines",
            "s save as",
            "o pager",
            "Esc status",
            "q quit",
            "? help");
  }

  @Test
  void whoever_pauses_hears_of_new_lines() {
    PageDriver page = reading().act("log.follow");
    log.append("2026-11-23 08:43:00,600 17 INFO sales odoo: Modules loaded.\n");
    page.platform.then(Answers.request("progress"));
    page.wait(5);
    assertThat(lines(page).standing()).isEqualTo("at line 3, 1 new line");
    assertThat(page.keys()).contains("f follow");
    assertThat(lines(page.act("log.follow")).standing()).isEqualTo("at the newest line");
  }

  @Test
  void errors_are_gone_to_until_there_is_none() {
    PageDriver page = reading().act("log.trouble");
    assertThat(marked(page)).contains("bad query");
    assertThat(page.act("log.trouble").message()).isEqualTo("There are no more errors.");
    assertThat(page.act("log.trouble-before").message())
        .isEqualTo("There are no errors before this line.");
  }

  @Test
  void words_are_searched_for_until_there_are_none() {
    PageDriver page = reading();
    assertThat(page.act("reading.next").message()).isEqualTo("Not now: press / to search first.");
    assertThat(page.act("reading.search").dialog().lines()).containsExactly("Search for:");
    page.fill("odoo version").accept();
    assertThat(marked(page)).contains("Odoo version 17.0");
    assertThat(page.act("reading.next").message()).isEqualTo("No more matches for 'odoo version'.");
  }

  @Test
  void lines_are_shown_in_short_or_whole() {
    PageDriver page = reading();
    assertThat(marked(page)).startsWith("08:42:00 INFO");
    assertThat(marked(page.act("log.whole"))).startsWith("2026-11-23 08:42:00,500 17 INFO");
    assertThat(page.keys()).contains("w short lines");
  }

  @Test
  void a_log_without_an_error_has_none_to_go_to() {
    log.setLength(0);
    assertThat(reading().act("log.trouble").message())
        .isEqualTo("Not now: there are no errors in this log.");
  }

  @Test
  void a_log_that_begins_again_is_told() {
    PageDriver page = reading();
    log.setLength(0);
    log.append("2026-11-23 09:00:00,100 18 INFO ? odoo: Odoo version 17.0\n");
    page.platform.then(Answers.request("progress"));
    assertThat(page.wait(5).message())
        .isEqualTo(
            "The platform has started its log over; the old one is kept under another name.");
  }

  @Test
  void after_the_end_all_of_it_is_here() {
    PageDriver page = reading();
    page.platform.then(Answers.request("failed"));
    assertThat(page.act("log.now").message())
        .matches("This is the whole log, saved as .* next to the session file\\.");
    assertThat(page.back().id()).isEqualTo("status");
  }

  private PageDriver reading() {
    PageDriver page = new PageDriver(folder);
    page.platform.likeToday().logging(log::toString);
    page.platform.then(Answers.request("progress")).then(Answers.request("progress"));
    return page.open(Samples.at(Stage.RUNNING)).act("status.log");
  }

  private static LongTextBody lines(PageDriver page) {
    return page.body(LongTextBody.class);
  }

  private static String marked(PageDriver page) {
    return lines(page).rows().get(lines(page).marked()).text();
  }
}
