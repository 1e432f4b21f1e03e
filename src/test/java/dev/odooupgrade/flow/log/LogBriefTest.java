package dev.odooupgrade.flow.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogBriefTest {

  @Test
  void an_entry_is_its_time_its_level_and_what_it_says() {
    assertThat(LogBrief.of("2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT"))
        .isEqualTo("08:41:09 ERROR bad query: SELECT");
    assertThat(LogBrief.of("2026-11-23 08:41:09 INFO odoo: hello"))
        .isEqualTo("08:41:09 INFO hello");
  }

  @Test
  void anything_else_is_left_as_it_is() {
    for (String line : new String[] {"", "Traceback:", "  File \"a.py\"", "08:41:09 ERROR x: y"}) {
      assertThat(LogBrief.of(line)).isEqualTo(line);
    }
  }
}
