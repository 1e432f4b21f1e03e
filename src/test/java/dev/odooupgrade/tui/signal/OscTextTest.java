package dev.odooupgrade.tui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Foreign text in a sequence: whatever it is, it neither ends it nor begins another. */
class OscTextTest {
  private static final Pattern BEGINNING = Pattern.compile("\\]2;|\\]9;|\\]777;notify;[^;]*;");

  @Property
  void whatever_the_text_there_is_one_sequence_and_nothing_else(@ForAll String foreign) {
    for (String sequence :
        List.of(
            OscText.title(foreign),
            OscText.osc9(foreign),
            OscText.osc777(foreign, foreign),
            OscText.osc777("odoo-upgrade", foreign))) {
      assertIsOne(sequence);
    }
  }

  @Property
  void whatever_the_text_what_goes_through_tmux_and_screen_is_one_as_well(@ForAll String foreign) {
    String plain = OscText.osc777("odoo-upgrade", foreign);

    String tmux = Passthrough.tmux(plain);
    assertThat(tmux).startsWith("\033Ptmux;\033\033]777;").endsWith("\033\033\\\033\\");
    assertThat(tmux.substring(1, tmux.length() - 2).replace("\033\033", ""))
        .as("an escape that is not doubled would end it")
        .doesNotContain("\033");
    assertThat(Passthrough.screen(plain).replaceAll("\033P(.{1,240}?)\033\\\\(?=\033P|$)", "$1"))
        .isEqualTo(plain);
  }

  @Example
  void a_message_cannot_become_a_command_of_conemu() {
    assertThat(OscText.osc9("4;1;50")).isEqualTo("\033]9;4,1,50\033\\");
  }

  @Example
  void a_letter_that_holds_the_byte_of_an_end_is_left_out() {
    assertThat(OscText.title("\u00dcbung \u00e4")).isEqualTo("\033]2;?bung \u00e4\033\\");
  }

  @Example
  void a_long_text_is_cut() {
    assertThat(OscText.title("x".repeat(5000))).hasSize(OscText.LONGEST + "\033]2;\033\\".length());
  }

  private static void assertIsOne(String sequence) {
    assertThat(sequence).startsWith("\033]").endsWith("\033\\");
    String inside = sequence.substring(1, sequence.length() - 2);
    assertThat(BEGINNING.matcher(inside).lookingAt()).isTrue();
    assertThat(inside.codePoints()).noneMatch(Character::isISOControl);
    assertThat(BEGINNING.matcher(inside).replaceFirst("")).doesNotContain(";");
    for (byte b : inside.getBytes(StandardCharsets.UTF_8)) {
      assertThat(b & 0xFF).isNotIn(0x07, 0x1B, 0x9C);
    }
  }
}
