package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

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

  private final TimezoneFinder finder = new TimezoneFinder(CATALOGUE);

  @Property
  void an_exact_name_is_found_first_and_proposed_first(@ForAll("zones") Timezone zone) {
    assertThat(finder.find(zone.id(), 5).get(0).zone()).isEqualTo(zone);
    assertThat(finder.closestMatches(zone.id()).get(0)).isEqualTo(zone);
  }

  /**
   * Unless what was typed is itself a name or the beginning of one (China, America, Altamura ...):
   * those come instead, as they should. Larger places that are as near come first. Only the city is
   * compared: several zones may have a city of that name (two Buenos Aires).
   */
  @Property
  void one_wrong_letter_in_a_city_still_finds_it(@ForAll("typos") Typo typo) {
    List<Match> found = finder.find(typo.typed(), CATALOGUE.zones().size());

    Assume.that(found.stream().allMatch(Match::isGuess));
    assertThat(found)
        .as(typo.typed())
        .anyMatch(match -> match.zone().city().equalsIgnoreCase(typo.city()));
  }

  @Property
  void any_text_at_all_is_searched_without_a_failure(@ForAll String typed) {
    assertThat(finder.find(typed, 7)).hasSizeLessThanOrEqualTo(7);
    assertThat(finder.closestMatches(typed)).hasSizeLessThanOrEqualTo(10);
  }

  @Provide
  Arbitrary<Timezone> zones() {
    return Arbitraries.of(CATALOGUE.zones());
  }

  @Provide
  Arbitrary<Typo> typos() {
    Arbitrary<String> cities =
        Arbitraries.of(
            CATALOGUE.zones().stream()
                .filter(zone -> zone.newerName().isEmpty())
                .filter(zone -> !zone.area().isEmpty() && !zone.area().equals("Etc"))
                .map(Timezone::city)
                .filter(city -> city.length() >= 5 && !city.matches("(St |Ft |Ust-).*"))
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
