package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void it_tells_what_ended_what_is_kept_and_where_to_read_more() {
    assertThat(Main.sentence("odoo-upgrade", new StackOverflowError(), Path.of("wizard.log")))
        .isEqualTo(
            "odoo-upgrade stopped because of an internal error (StackOverflowError). Everything"
                + " saved so far is kept: odoo-upgrade sessions lists it. The details are in"
                + " wizard.log.");
  }
}
