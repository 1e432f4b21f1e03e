package dev.odooupgrade.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of the dialogs' keys and the dialogs say the same. */
class DialogKeysTest {
  private final List<String> happened = new ArrayList<>();

  @Test
  void a_question_does_nothing_by_any_key_but_yes() {
    for (Key no : DialogKeys.NO.keys()) {
      assertThat(closes(question(), no)).as("%s", no).isTrue();
    }
    assertThat(happened).isEmpty();

    for (Key yes : DialogKeys.YES.keys()) {
      assertThat(closes(question(), yes)).as("%s", yes).isTrue();
    }
    assertThat(happened).containsExactly("yes", "yes");
  }

  @Test
  void a_line_of_text_is_taken_or_left() {
    for (Key leave : DialogKeys.LEAVE.keys()) {
      assertThat(closes(ask(), leave)).isTrue();
    }
    assertThat(happened).isEmpty();
    for (Key take : DialogKeys.TAKE.keys()) {
      assertThat(closes(ask(), take)).isTrue();
    }
    assertThat(happened).containsExactly("typed");
  }

  @Test
  void words_to_read_are_closed_and_scrolled() {
    for (Key close : DialogKeys.CLOSE.keys()) {
      assertThat(closes(reading(), close)).as("%s", close).isTrue();
    }
    assertThat(firstLineAfter("box.down")).isEqualTo(21);
    assertThat(firstLineAfter("box.up")).isEqualTo(19);
    assertThat(firstLineAfter("box.page-down")).isEqualTo(30);
    assertThat(firstLineAfter("box.page-up")).isEqualTo(10);
    assertThat(firstLineAfter("box.top")).isZero();
  }

  private int firstLineAfter(String binding) {
    Dialog dialog = reading();
    Stream.generate(() -> Key.parse("down")).limit(20).forEach(key -> closes(dialog, key));
    keys(binding).forEach(key -> closes(dialog, key));
    return dialog.first();
  }

  private Dialog question() {
    return Dialog.question(
        "Stop?", "Really?", "stop", () -> true, () -> happened.add("yes"), () -> {});
  }

  private Dialog ask() {
    return Dialog.ask("A file", "Which?", "typed", happened::add);
  }

  private static Dialog reading() {
    return Dialog.reading("Words", Stream.generate(() -> "word").limit(50).toList());
  }

  /** Presses a key; answers whether that has closed the dialog. */
  private static boolean closes(Dialog dialog, Key key) {
    if (dialog.input().press(key)) {
      return false;
    }
    Optional<Binding> bound =
        dialog.bindings().stream().filter(one -> one.shortcut().keys().contains(key)).findFirst();
    bound.ifPresent(binding -> binding.action().run());
    return bound.isPresent();
  }

  private static List<Key> keys(String id) {
    return DialogKeys.SCROLLING.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .keys();
  }
}
