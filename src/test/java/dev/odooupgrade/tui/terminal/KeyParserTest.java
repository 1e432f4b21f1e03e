package dev.odooupgrade.tui.terminal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Key.Mouse.Gesture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ^} stands for Escape, and keys are told by their names. */
class KeyParserTest {

  private final KeyParser parser = new KeyParser();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "a, a",
    "é, é",
    "€, €",
    "日, 日",
    "😀, 😀",
    "ab😀c, a b 😀 c",
    "^[A, up",
    "^[B, down",
    "^[C, right",
    "^[D, left",
    "^OA, up",
    "^OB, down",
    "^OC, right",
    "^OD, left",
    "^[1;5A, ctrl-up",
    "^[1;5D, ctrl-left",
    "^[1;3C, alt-right",
    "^[1;2B, shift-down",
    "^[1;8A, ctrl-alt-shift-up",
    "^[a, shift-up",
    "^[d, shift-left",
    "^Oa, ctrl-up",
    "^O5C, ctrl-right",
    "^^[A, alt-up",
    "^[Z, shift-tab",
    "^[H, home",
    "^[F, end",
    "^OH, home",
    "^OF, end",
    "^[1~, home",
    "^[4~, end",
    "^[7~, home",
    "^[8~, end",
    "^[7^, ctrl-home",
    "^[3$, shift-del",
    "^[2~, ins",
    "^[3~, del",
    "^[3;5~, ctrl-del",
    "^[5~, pgup",
    "^[6~, pgdn",
    "^OP, f1",
    "^OQ, f2",
    "^OR, f3",
    "^OS, f4",
    "^[11~, f1",
    "^[14~, f4",
    "^[[A, f1",
    "^[[E, f5",
    "^[15~, f5",
    "^[17~, f6",
    "^[18~, f7",
    "^[19~, f8",
    "^[20~, f9",
    "^[21~, f10",
    "^[23~, f11",
    "^[24~, f12",
    "^[1;2P, shift-f1",
    "^[1;2R, shift-f3",
    "^[15;2~, shift-f5",
    "^OM, enter",
    "^b, alt-b",
    "^B, alt-B",
    "^é, alt-é",
    "^., alt-."
  })
  void sequences_of_the_keyboard(String bytes, String names) {
    String sequence = rxvtSafe(bytes);

    assertThat(names(feed(sequence))).isEqualTo(names);
    assertThat(parser.patienceMillis()).isZero();
    assertThat(names(feedByteByByte(sequence))).as("split across reads").isEqualTo(names);
    assertThat(parser.patienceMillis()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "13, enter",
    "10, enter",
    "9, tab",
    "127, backspace",
    "8, backspace",
    "0, ctrl-space",
    "1, ctrl-a",
    "3, ctrl-c",
    "17, ctrl-q",
    "19, ctrl-s",
    "26, ctrl-z",
    "28, ctrl-\\",
    "29, ctrl-]",
    "31, ctrl-_"
  })
  void control_characters(int code, String name) {
    assertThat(names(parser.feed((byte) code))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"0, CLICK", "64, WHEEL_UP", "65, WHEEL_DOWN"})
  void the_mouse_tells_what_was_done_and_where(int button, Gesture gesture) {
    byte[] report = ("\033[<" + button + ";12;7M").getBytes(StandardCharsets.US_ASCII);
    assertThat(parser.feed(report)).containsExactly(new Key.Mouse(gesture, 11, 6));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "focus in,               ^[I",
    "focus out,              ^[O",
    "device attributes,      ^[?62;c",
    "cursor report,          ^[24;80R",
    "mode report,            ^[?2004;1$y",
    "mouse (with Shift),      ^[<4;12;7M",
    "mouse (right button),   ^[<2;12;7M",
    "mouse (moved),           ^[<32;12;7M",
    "mouse (without a row),   ^[<0;12M",
    "mouse (outside),         ^[<0;0;7M",
    "mouse (SGR release),    ^[<0;12;7m",
    "mouse (X10),            ^[M !!",
    "kitty key,              ^[97;5u",
    "modifyOtherKeys,        ^[27;5;97~",
    "stray end of a paste,   ^[201~",
    "unknown function key,   ^[99~",
    "huge number,            ^[99999999999~",
    "colour reply by BEL,    ^]11;rgb:0000/0000/0000%",
    "colour reply by ST,     ^]11;rgb:0000/0000/0000^\\",
    "version reply,          ^P>|XTerm(370)^\\",
    "graphics reply,         ^_Gi=31;OK^\\",
    "unknown keypad,         ^Oz",
    "console unknown,        ^[[Z"
  })
  void what_is_no_key_is_swallowed_and_what_follows_is_not(String name, String bytes) {
    String sequence = bytes.replace('^', '\033').replace('%', '\007');

    assertThat(names(feed(sequence + "x"))).isEqualTo("x");
    assertThat(names(feedByteByByte(sequence + "x"))).isEqualTo("x");
  }

  @Test
  void a_very_long_sequence_is_swallowed_to_its_end() {
    assertThat(names(feed("\033[" + "1;".repeat(500) + "mx"))).isEqualTo("x");
  }

  @Test
  void a_sequence_cut_off_by_another_key_does_not_eat_it() {
    assertThat(names(feed("\033[1;\033[A"))).isEqualTo("up");
    assertThat(names(feed("\033[1;\003"))).isEqualTo("ctrl-c");
    assertThat(names(feed("\033O\003"))).isEqualTo("ctrl-c");
    assertThat(names(feed("\033]11;rgb\033[A"))).isEqualTo("up");
  }

  @Test
  void escape_is_decided_by_time_alone() {
    assertThat(feed("\033")).isEmpty();
    assertThat(parser.patienceMillis()).isEqualTo(KeyParser.ESCAPE_MILLIS);

    assertThat(names(parser.giveUp())).isEqualTo("esc");
    assertThat(parser.patienceMillis()).isZero();
    assertThat(names(feed("[A"))).isEqualTo("[ A");
  }

  @Test
  void escape_twice_and_escape_before_another_key() {
    feed("\033\033");
    assertThat(names(parser.giveUp())).isEqualTo("esc esc");
    assertThat(names(feed("\033\003"))).isEqualTo("esc ctrl-c");
    assertThat(names(feed("\033\033x"))).isEqualTo("esc alt-x");
  }

  @Test
  void a_started_sequence_is_waited_for_longer_and_then_taken_for_alt() {
    assertThat(feed("\033[")).isEmpty();
    assertThat(parser.patienceMillis()).isGreaterThan(KeyParser.ESCAPE_MILLIS);
    assertThat(names(parser.giveUp())).isEqualTo("alt-[");

    feed("\033[1;");
    assertThat(parser.giveUp()).isEmpty();
    feed("\033]11;rgb");
    assertThat(parser.giveUp()).isEmpty();
    assertThat(names(feed("x"))).isEqualTo("x");
  }

  @Test
  void alt_with_enter_and_backspace() {
    assertThat(names(feed("\033\r"))).isEqualTo("alt-enter");
    assertThat(names(feed("\033\177"))).isEqualTo("alt-backspace");
  }

  @Test
  void bytes_that_are_no_utf8_are_swallowed() {
    assertThat(names(parser.feed((byte) 0xFF, (byte) 0xC0, (byte) 'a'))).isEqualTo("a");
    assertThat(names(parser.feed((byte) 0xE2, (byte) 0x82, (byte) 'b'))).isEqualTo("b");
    assertThat(names(parser.feed((byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 'c')))
        .isEqualTo("c");
    assertThat(names(feed("\u009b31mx"))).isEqualTo("3 1 m x");
  }

  @Test
  void a_paste_is_one_key_whatever_is_in_it() {
    String pasted = "\033[200~M123\r\nsecond\rthird\n\033[A 😀\003\033[201~x";
    List<Key> expected =
        List.of(new Key.Paste("M123\nsecond\nthird\n\033[A 😀\003"), new Key.Typed("x"));

    assertThat(feed(pasted)).isEqualTo(expected);
    assertThat(feedByteByByte(pasted)).isEqualTo(expected);
  }

  @Test
  void a_paste_with_half_an_end_mark_inside() {
    assertThat(feed("\033[200~a\033[20\033[201~")).isEqualTo(List.of(new Key.Paste("a\033[20")));
  }

  @Test
  void a_paste_that_never_ends_is_given_out_after_a_while() {
    assertThat(feed("\033[200~half")).isEmpty();
    assertThat(parser.patienceMillis()).isGreaterThan(1000);
    assertThat(parser.giveUp()).isEqualTo(List.of(new Key.Paste("half")));
    assertThat(names(feed("x"))).isEqualTo("x");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "in a paste,               ^[200~half,      paste ctrl-c",
    "in a paste's end mark,    ^[200~half^[20,  paste ctrl-c",
    "in an empty paste,        ^[200~,          paste ctrl-c",
    "in a colour reply,        ^]11;rgb,        ctrl-c",
    "in a version reply,       ^P>|XTerm,       ctrl-c",
    "in a graphics reply,      ^_Gi,            ctrl-c",
    "in a mouse report,        ^[M!,            ctrl-c",
    "in a console key,         ^[[,             ctrl-c",
    "in a sequence,            ^[1;2,           ctrl-c",
    "behind Escape,            ^,               esc ctrl-c",
  })
  void ctrl_c_is_heard_in_whatever_is_unfinished(String name, String begun, String keys) {
    feed(begun.replace('^', '\033'));
    List<Key> heard = new ArrayList<>(feed("\003"));
    if (parser.patienceMillis() > 0) {
      assertThat(parser.patienceMillis()).isLessThan(1000);
      heard.addAll(parser.giveUp());
    }
    assertThat(names(heard)).isEqualTo(keys);
    assertThat(names(feed("x"))).isEqualTo("x");
  }

  @Test
  void what_was_pasted_before_ctrl_c_is_kept_and_ctrl_c_twice_does_not_wait() {
    feed("\033[200~half\n");
    feed("\003");
    assertThat(feed("\003"))
        .isEqualTo(List.of(new Key.Paste("half\n"), new Key.Ctrl('c'), new Key.Ctrl('c')));
    assertThat(feed("\033[200~a\003\003b\033[201~"))
        .isEqualTo(List.of(new Key.Paste("a\003\003b")));
  }

  @Test
  void enter_behind_a_reply_that_was_cut_off_is_heard() {
    assertThat(names(feed("\033]11;rgb\r"))).isEqualTo("enter");
  }

  @Test
  void a_paste_has_a_bound() {
    String much = "x".repeat(PasteCollector.LIMIT_BYTES + 10);

    assertThat(feed("\033[200~" + much + "\033[201~"))
        .isEqualTo(List.of(new Key.Paste("x".repeat(PasteCollector.LIMIT_BYTES))));
  }

  /** In the table {@code ^} is Escape, but the one that ends an rxvt sequence is itself. */
  private static String rxvtSafe(String bytes) {
    boolean rxvt = bytes.length() > 2 && bytes.endsWith("^");
    String body = rxvt ? bytes.substring(0, bytes.length() - 1) : bytes;
    return body.replace('^', '\033') + (rxvt ? "^" : "");
  }

  private List<Key> feed(String text) {
    return parser.feed(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Key> feedByteByByte(String text) {
    List<Key> keys = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      keys.addAll(parser.feed(b));
    }
    return keys;
  }

  private static String names(List<Key> keys) {
    return keys.stream().map(Key::toString).collect(joining(" "));
  }
}
