package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.Header;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import java.util.List;
import java.util.Optional;

/** Pages made by hand. */
final class Pages {

  /** Foreign text that tries to command the terminal, to write over its row, and to turn it. */
  static final String HOSTILE = "a\u001b[31mred\u009b2J\rback\u202Eturned\u200B \u0000.sql";

  /** Wide letters, for which a terminal keeps two columns. */
  static final String WIDE = "販売データベース.sql.gz";

  private Pages() {}

  static PageModel page(String title, Body body, KeyHint... keys) {
    Header header = new Header(title, "upgrade.odoo.com", Optional.empty());
    return new PageModel(title, header, body, Message.NONE, List.of(keys), Optional.empty());
  }

  static PageModel with(PageModel page, Message message) {
    return new PageModel(
        page.id(), page.header(), page.body(), message, page.keys(), page.overlay());
  }

  static PageModel with(PageModel page, Header header) {
    return new PageModel(
        page.id(), header, page.body(), page.message(), page.keys(), page.overlay());
  }

  static PageModel with(PageModel page, Overlay overlay) {
    return new PageModel(
        page.id(), page.header(), page.body(), page.message(), page.keys(), Optional.of(overlay));
  }

  static KeyHint key(String key, String words) {
    return new KeyHint(words, key, words);
  }

  static Optional<FieldModel> typed(String text) {
    return Optional.of(new FieldModel(text, text.length()));
  }
}
