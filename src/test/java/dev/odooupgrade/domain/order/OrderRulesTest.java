package dev.odooupgrade.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
  private static final Set<OrderField> ALL = EnumSet.allOf(OrderField.class);

  @ParameterizedTest
  @CsvSource({
    "16.0, 17.0, false",
    "17.0, 17.0, true",
    "17.0, 16.0, true",
    "saas~17.4, 17.0, true",
    "saas~17.4, saas-17.4, true",
    "saas~17.4, 18.0, false",
    "9.0, 10.0, false",
    "10.0, 9.0, true",
    "6.1, 6.0, true",
    "7.0 or newer, 7.0, true",
    "7.0 or newer, 8.0, false",
    "'', 5.0, false",
    "strange, 5.0, false",
  })
  void a_target_must_be_newer_than_the_dump(String release, String target, boolean refused) {
    OrderDraft draft = OrderDraft.EMPTY.with(OrderField.TARGET, target).with(zone(), "UTC");

    assertThat(OrderRules.misfits(draft, Optional.of(release), ALL).containsKey(OrderField.TARGET))
        .isEqualTo(refused);
    assertThat(OrderRules.misfits(draft, Optional.empty(), ALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TARGET, 17, 17.0",
    "TARGET, ' 17 ', 17.0",
    "TARGET, 17.0, 17.0",
    "TARGET, saas~18.2, saas~18.2",
    "TARGET, saas~18, saas~18",
    "TARGET, eight, eight",
    "TARGET, '', ''",
    "CONTRACT, 17, 17",
    "FILENAME, ' 17', 17",
  })
  void a_bare_number_means_the_release_with_that_number(
      OrderField field, String typed, String meant) {
    assertThat(OrderRules.meant(field, typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"5.0, true", "6.0, true", "6.1, false", "7.0 or newer, false", "17.0, false"})
  void a_dump_without_zones_needs_one(String release, boolean needed) {
    OrderDraft draft = OrderDraft.EMPTY.with(OrderField.TARGET, "18.0");
    Set<OrderField> others = EnumSet.complementOf(EnumSet.of(zone()));

    assertThat(OrderRules.misfits(draft, Optional.of(release), ALL).containsKey(zone()))
        .isEqualTo(needed);
    assertThat(OrderRules.misfits(draft, Optional.of(release), others)).isEmpty();
    assertThat(OrderRules.misfits(draft.with(zone(), "UTC"), Optional.of(release), ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\t",
        "\r\n",
        "\u00A0",
        "\u2007",
        "\u202F",
        "\u200B",
        "\u200E",
        "\u2060",
        "\uFEFF",
        "\u3000",
        "\u00A0 \u200B",
      })
  void blanks_of_every_kind_around_a_value_do_not_count(String blank) {
    OrderDraft draft =
        new OrderDraft(
            blank + "M123456-abcxyz" + blank,
            blank + "john.doe@example.com" + blank,
            blank + "17.0" + blank,
            blank + "test" + blank,
            blank + "a b.dump" + blank,
            blank + "Europe/Brussels" + blank);

    assertThat(Order.of(draft, ALL, List.of()))
        .contains(
            new Order(
                "M123456-abcxyz",
                "john.doe@example.com",
                "17.0",
                Aim.TEST,
                "a b.dump",
                Optional.of("Europe/Brussels"),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRACT, M123456\u00A0abc, NO-BREAK SPACE (U+00A0)",
    "CONTRACT, M123456\u200B-abc, ZERO WIDTH SPACE (U+200B)",
    "CONTRACT, M123456\u2013abc, EN DASH (U+2013)",
    "CONTRACT, M123456\u2011abc, NON-BREAKING HYPHEN (U+2011)",
    "CONTRACT, M123456\u2212abc, MINUS SIGN (U+2212)",
    "CONTRACT, \u041C123456-abc, CYRILLIC CAPITAL LETTER EM (U+041C)",
    "CONTRACT, M12345\uFF16-abc, FULLWIDTH DIGIT SIX (U+FF16)",
    "EMAIL, john\u00A0doe@example.com, NO-BREAK SPACE (U+00A0)",
    "EMAIL, john\u200Bdoe@example.com, ZERO WIDTH SPACE (U+200B)",
    "TARGET, 17\u20240, ONE DOT LEADER (U+2024)",
    "TARGET, saas\u223C18.2, TILDE OPERATOR (U+223C)",
  })
  void an_odd_character_is_named(OrderField field, String typed, String name) {
    assertThat(OrderRules.problem(field, typed))
        .hasValueSatisfying(words -> assertThat(words).contains(" " + name + ": "));
  }

  @Test
  void an_address_in_another_script_is_none_of_our_business() {
    assertThat(OrderRules.problem(OrderField.EMAIL, "jos\u00E9@example.com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.sql, a.sql", "a\\b.sql, a_b.sql", "a\u0007b, a_b", "\u00E4 b, \u00E4 b"})
  void the_name_of_a_file_makes_one_that_an_order_takes(String file, String name) {
    assertThat(OrderRules.filenameOf(file)).isEqualTo(name);
    assertThat(OrderRules.problem(OrderField.FILENAME, name)).isEmpty();
  }

  private static OrderField zone() {
    return OrderField.TIMEZONE;
  }
}
