package dev.odooupgrade.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The link has expired            | The link has expired.
          The link has expired.           | The link has expired.
          Please log in!                  | Please log in!
          He said "no."                   | He said "no."
          No space (28)                   | No space (28).
          """)
  void what_others_said_ends_as_a_sentence_before_ours_begins(String said, String ended) {
    Trouble trouble =
        new Trouble(TroubleKind.REFUSED, "The server refuses: " + said + " ", "It is kept.", "");

    assertThat(trouble.sentence()).isEqualTo("The server refuses: " + ended + " It is kept.");
  }

  @Test
  void a_trouble_without_words_stays_without() {
    assertThat(new Trouble(TroubleKind.REFUSED, "", "", "Try ls -l").sentence())
        .isEqualTo("Try ls -l");
  }
}
