package dev.odooupgrade.session;

import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import java.util.Locale;
import java.util.OptionalLong;

/** An entry of the history in a session's file, where a count of bytes is text, too. */
final class HistoryCodec {
  private HistoryCodec() {}

  static FieldsWriter write(HistoryEntry entry) {
    return new FieldsWriter()
        .text("at", entry.at().toString())
        .text("happening", entry.happening().name().toLowerCase(Locale.ROOT))
        .text("detail", entry.text());
  }

  static HistoryEntry read(Fields entry) throws DamageException {
    Happening happening =
        entry.parsed("happening", word -> Happening.valueOf(word.toUpperCase(Locale.ROOT)));
    String detail = entry.text("detail").orElse("");
    OptionalLong bytes = happening.countsBytes() ? number(detail) : OptionalLong.empty();
    return new HistoryEntry(entry.instant("at"), happening, bytes.isPresent() ? "" : detail, bytes);
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException words) {
      return OptionalLong.empty();
    }
  }
}
