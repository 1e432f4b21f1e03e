package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  /** The contrast that WCAG 2.2 asks of large text and of signs (1.4.11). */
  private static final double ENOUGH = 3;

  @ParameterizedTest
  @EnumSource
  void every_role_stands_on_the_terminals_own_background(Theme theme) {
    for (Role role : Role.values()) {
      assertThat(theme.blank(role).getBackgroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_counts_differs_from_plain_text_without_its_colour(Theme theme) {
    for (Role role : new Role[] {Role.FOCUS, Role.WARNING, Role.KEY, Role.FIELD}) {
      assertThat(theme.blank(role).getModifiers())
          .as("%s in %s", role, theme)
          .isNotEqualTo(theme.blank(Role.PLAIN).getModifiers());
    }
  }

  @Test
  void the_colours_of_the_colour_blind_are_no_red_and_no_green_and_readable_on_both_grounds() {
    for (Role role : Role.values()) {
      TextColor colour = Theme.COLOUR_BLIND.blank(role).getForegroundColor();
      if (colour instanceof TextColor.Indexed) {
        assertThat(contrast(luminance(colour), 0)).isGreaterThan(ENOUGH);
        assertThat(contrast(1, luminance(colour))).isGreaterThan(ENOUGH);
        assertThat(Math.abs(colour.getBlue() - 128)).as("apart by their blue").isGreaterThan(80);
      } else {
        assertThat(colour).isEqualTo(TextColor.ANSI.DEFAULT);
      }
    }
  }

  @Test
  void high_contrast_uses_the_terminals_own_two_colours_and_no_thin_letter() {
    for (Role role : Role.values()) {
      TextCharacter cell = Theme.HIGH_CONTRAST.blank(role);
      assertThat(cell.getForegroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
      assertThat(cell.getModifiers()).contains(SGR.BOLD);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "default, DEFAULT",
    "colour-blind, COLOUR_BLIND",
    "color-blind, COLOUR_BLIND",
    "high-contrast, HIGH_CONTRAST",
    "mono, MONO"
  })
  void each_has_a_word(String word, Theme theme) {
    assertThat(Theme.named(word)).contains(theme);
  }

  private static double contrast(double lighter, double darker) {
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** As WCAG 2.2 defines it, from 0 to 1. */
  private static double luminance(TextColor colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
