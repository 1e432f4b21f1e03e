package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that a sentence names are named as they are typed in plain lines. */
class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The upgraded database is ready: d downloads it.|The upgraded database is ready: :d"
            + " downloads it.",
        "v shows its report; d downloads it again.|:v shows its report; :d downloads it again.",
        "y copies the link instead.|:y copies the link instead.",
        "Paused. p resumes.|Paused. :p resumes.",
        "Not now: a download is running; x stops it.|Not now: a download is running; :x stops it.",
        "v switches to SFTP: it starts over once.|:v switches to SFTP: it starts over once.",
        "l shows the platform's log. s packs everything.|:l shows the platform's log. :s packs"
            + " everything.",
        "It has been waiting. p asks for processing again.|It has been waiting. :p asks for"
            + " processing again.",
        "h: over HTTPS. It works.|:h: over HTTPS. It works.",
        "stop it first with x.|stop it first with :x.",
        "Not now: press / to search first.|Not now: type :/ to search first.",
        "Press Ctrl-T to use the sample dump.|Type :ctrl-t to use the sample dump.",
        "No saved upgrade matches. Press Esc to show all.|No saved upgrade matches. Type :esc to"
            + " show all.",
        "Press Enter to start the upgrade.|Press Enter to start the upgrade.",
        "Dump: /srv/a shows.sql|Dump: /srv/a shows.sql",
        "A transfer is running with a limit.|A transfer is running with a limit."
      })
  void keys_are_named_as_they_are_typed(String sentence, String spoken) {
    assertThat(Wording.withColons(sentence)).isEqualTo(spoken);
  }
}
