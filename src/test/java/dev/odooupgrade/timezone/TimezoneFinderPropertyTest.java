package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimezoneFinderPropertyTest {
  private static final TimezoneCatalogue CATALOGUE = TimezoneCatalogue.load();
  private static final Clock WINTER =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final TimezoneFinder finder = new TimezoneFinder(CATALOGUE, WINTER);

  @Property
  void an_exact_name_is_found_first_and_proposed_first(@ForAll("zones") Timezone zone) {
    assertThat(finder.find(zone.id(), 5).get(0).zone()).isEqualTo(zone);
    assertThat(finder.closestMatches(zone.id()).get(0)).isEqualTo(zone);
  }

  /**
   * Unless what was typed is itself the beginning of other names (China, America, Altamura ...):
   * those come first, as they should. Only the city is compared: several zones may have a city of
   * that name (two Buenos Aires).
   */
  @Property
  void one_wrong_letter_in_a_city_still_finds_it_among_the_first_five(@ForAll("typos") Typo typo) {
    List<Match> found = finder.find(typo.typed(), 5);

    Assume.that(found.isEmpty() || found.get(0).isGuess());
    assertThat(found)
        .as(typo.typed())
        .anyMatch(match -> match.zone().city().equalsIgnoreCase(typo.city()));
  }

  @Property
  void any_text_at_all_is_searched_without_a_failure(@ForAll String typed) {
    assertThat(finder.find(typed, 7)).hasSizeLessThanOrEqualTo(7);
    assertThat(finder.closestMatches(typed)).hasSizeLessThanOrEqualTo(10);
  }

  @Property
  void highlights_lie_inside_their_text(
      @ForAll("zones") Timezone zone, @ForAll("lengths") int end) {
    String typed = zone.city().substring(0, Math.min(end, zone.city().length()));

    for (Match match : finder.find(typed, 20)) {
      for (Match.Highlight part : match.highlights()) {
        assertThat(part.start()).isBetween(0, part.end());
        assertThat(part.end()).isBetween(part.start(), match.text().length());
      }
    }
  }

  @Provide
  Arbitrary<Timezone> zones() {
    return Arbitraries.of(CATALOGUE.zones());
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 12);
  }

  @Provide
  Arbitrary<Typo> typos() {
    Arbitrary<String> cities =
        Arbitraries.of(
            CATALOGUE.zones().stream()
                .filter(zone -> !zone.area().isEmpty() && !zone.area().equals("Etc"))
                .map(Timezone::city)
                .filter(city -> city.length() >= 5)
                .distinct()
                .toList());
    return Combinators.combine(
            cities,
            Arbitraries.integers().between(0, 1000),
            Arbitraries.chars().range('a', 'z'),
            Arbitraries.of(Slip.values()))
        .as((city, at, letter, slip) -> new Typo(city, slip.in(city, at, letter)));
  }

  enum Slip {
    LEFT_OUT,
    CHANGED,
    SWAPPED,
    DOUBLED;

    String in(String city, int anyNumber, char letter) {
      int at = anyNumber % (city.length() - 1);
      String before = city.substring(0, at).toLowerCase(Locale.ROOT);
      String after = city.substring(at + 1);
      return switch (this) {
        case LEFT_OUT -> before + after;
        case CHANGED -> before + letter + after;
        case SWAPPED -> before + after.charAt(0) + city.charAt(at) + after.substring(1);
        case DOUBLED -> before + city.charAt(at) + city.charAt(at) + after;
      };
    }
  }

  record Typo(String city, String typed) {}
}
