package dev.odooupgrade.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of editing keys and the editor that obeys them say the same. */
class EditingKeysTest {
  private static final LineEditor EDITOR = LineEditor.of("one two");
  private static final List<String> HELD = List.of("", "ctrl-", "alt-");

  @Test
  void every_key_of_the_list_edits() {
    for (Shortcut binding : EditingKeys.ALL) {
      for (Key key : binding.keys()) {
        assertThat(EDITOR.press(key)).as("%s", key).isPresent();
      }
    }
  }

  @Test
  void every_key_that_edits_is_in_the_list() {
    List<Key> listed = EditingKeys.ALL.stream().flatMap(one -> one.keys().stream()).toList();
    List<Key> notListed =
        keysThatTypeNothing().stream()
            .filter(key -> EDITOR.press(key).isPresent())
            .filter(key -> !listed.contains(key) && !isPlainTwin(key, listed))
            .toList();
    assertThat(notListed).isEmpty();
  }

  @Test
  void the_keys_of_one_line_of_the_list_do_the_same() {
    LineEditor inTheMiddle = new LineEditor("one two three", 5);
    for (Shortcut binding : EditingKeys.ALL) {
      assertThat(binding.keys().stream().map(inTheMiddle::press).distinct())
          .as(binding.id())
          .hasSize(1);
    }
  }

  /** Home and End go to the ends whatever is held down beside them. */
  private static boolean isPlainTwin(Key key, List<Key> listed) {
    return key instanceof Key.Named named
        && listed.contains(Key.of(named.name()))
        && EDITOR.press(key).equals(EDITOR.press(Key.of(named.name())));
  }

  private static List<Key> keysThatTypeNothing() {
    List<Key> keys = new ArrayList<>();
    for (KeyName name : KeyName.values()) {
      HELD.forEach(held -> keys.add(Key.parse(held + name.label())));
    }
    IntStream.rangeClosed('a', 'z')
        .mapToObj(Character::toString)
        .forEach(
            letter -> {
              keys.add(Key.parse("ctrl-" + letter));
              keys.add(Key.parse("alt-" + letter));
            });
    return keys;
  }
}
