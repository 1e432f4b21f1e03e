package dev.odooupgrade.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an upgrade is called. */
class LabelTest {
  @ParameterizedTest
  @CsvSource({
    "'Acme, trial', 'Acme, trial', ''",
    "'  Acme \t trial ', 'Acme trial', ''",
    "'Acme #vip', 'Acme', 'vip'",
    "'#vip Acme #fr', 'Acme', 'vip fr'",
    "'#a,b #a', '', 'a b'",
    "'#', '', ''",
    "'C# house', 'C# house', ''",
    "'', '', ''",
  })
  void words_that_begin_with_a_hash_are_tags(String typed, String name, String tags) {
    Label label = Label.parse(typed);
    assertThat(label.name()).isEqualTo(name);
    assertThat(String.join(" ", label.tags())).isEqualTo(tags);
  }

  @Property
  void what_is_shown_can_be_typed_again(@ForAll String typed) {
    Label label = Label.parse(typed);
    assertThat(Label.parse(label.words())).isEqualTo(label);
  }

  @Test
  void tags_are_added_and_taken_away_one_by_one() {
    Label label = Label.parse("Acme #vip").tagged(Label.tags(List.of("fr", "#vip, new")));
    assertThat(label.words()).isEqualTo("Acme #vip #fr #new");
    assertThat(label.untagged(List.of("vip", "unknown")).words()).isEqualTo("Acme #fr #new");
  }
}
