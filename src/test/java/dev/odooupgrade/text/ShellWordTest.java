package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands to be copied, as a shell reads them. */
class ShellWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "20261123-101500-k7qz | 20261123-101500-k7qz",
        "/srv/a.json | /srv/a.json",
        "up3.odoo.com:8069 | up3.odoo.com:8069",
        "~/a.json | '~/a.json'",
        "my file's.json | 'my file'\\''s.json'",
        "a;b | 'a;b'",
        "\"\" | ''",
      })
  void words_are_quoted_where_a_shell_would_take_them_apart(String word, String quoted) {
    assertThat(ShellWord.quoted(word)).isEqualTo(quoted);
  }
}
