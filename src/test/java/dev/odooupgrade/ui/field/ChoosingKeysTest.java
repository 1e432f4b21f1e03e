package dev.odooupgrade.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of choosing keys and the marker that obeys them say the same. */
class ChoosingKeysTest {

  @Test
  void the_keys_that_move_a_marker_are_those_of_the_list() {
    ListCursor inTheMiddle = ListCursor.first(100).at(50);
    List<Key> moving =
        Arrays.stream(KeyName.values())
            .map(Key::of)
            .filter(key -> inTheMiddle.press(key).isPresent())
            .toList();
    List<Key> listed = ChoosingKeys.ALL.stream().map(Shortcut::keys).flatMap(List::stream).toList();
    assertThat(moving).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void a_page_is_ten_entries() {
    ListCursor inTheMiddle = ListCursor.first(100).at(50);
    assertThat(inTheMiddle.press(Key.of(KeyName.PAGE_UP))).contains(inTheMiddle.at(40));
    assertThat(inTheMiddle.press(Key.of(KeyName.PAGE_DOWN))).contains(inTheMiddle.at(60));
  }
}
