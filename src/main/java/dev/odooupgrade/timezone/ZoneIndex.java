package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Highlight;
import dev.odooupgrade.timezone.Match.Reason;
import dev.odooupgrade.timezone.SearchKey.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All the texts by which one zone can be found, folded once. */
final class ZoneIndex {
  /** Before all else, even before an offset that reads the same. */
  private static final int EXACT_NAME = -2;

  private static final int COUNTRY_CODE_IN_CAPITALS = 3;
  private static final int COUNTRY_CODE = 9;

  private final Timezone zone;
  private final List<SearchKey> keys = new ArrayList<>();
  private final SearchKey wholeName;
  private final List<String> words = new ArrayList<>();

  /**
   * @param otherNames the names of the tz database that mean the same clocks
   */
  ZoneIndex(Timezone zone, List<Timezone> otherNames) {
    this.zone = zone;
    wholeName = SearchKey.of(Reason.NAME, zone.id(), 0, 1);
    keys.add(SearchKey.of(Reason.NAME, zone.id(), zone.cityStart(), 0));
    keys.add(wholeName);
    zone.country().ifPresent(this::addCountry);
    for (Timezone other : otherNames) {
      if (!other.city().equals(zone.city())) {
        keys.add(SearchKey.of(Reason.OTHER_NAME, other.id(), other.cityStart(), 4));
      }
    }
    for (ClockName clock : zone.clocks()) {
      if (!clock.name().isEmpty()) {
        keys.add(SearchKey.of(Reason.ABBREVIATION, clock.name(), 0, 3));
      }
    }
    if (!zone.remark().isEmpty()) {
      keys.add(SearchKey.of(Reason.REMARK, zone.remark(), 0, 5));
    }
    for (SearchKey key : keys) {
      words.addAll(List.of(key.folded().split(" +", -1)));
    }
  }

  private void addCountry(Country country) {
    keys.add(SearchKey.of(Reason.COUNTRY, country.name(), 0, 2));
    for (String name : country.byNames()) {
      keys.add(SearchKey.of(Reason.COUNTRY, name, 0, 2));
    }
  }

  Timezone zone() {
    return zone;
  }

  List<SearchKey> keys() {
    return keys;
  }

  /** All the matches of this zone with what was typed, typing errors aside. */
  List<Fit> fits(String typed, String query) {
    List<Fit> fits = new ArrayList<>();
    if (zone.id().equals(typed)) {
      fits.add(new Fit(wholeName, Closeness.WHOLE, EXACT_NAME, all(zone.id())));
    }
    for (SearchKey key : keys) {
      key.fit(query).ifPresent(fits::add);
    }
    zone.country().ifPresent(country -> addCode(country, typed.strip(), fits));
    if (fits.isEmpty() && query.contains(" ")) {
      addWords(query.split(" ", -1), fits);
    }
    return fits;
  }

  private static void addCode(Country country, String typed, List<Fit> fits) {
    if (country.code().equals(typed)) {
      SearchKey key = SearchKey.of(Reason.COUNTRY, country.name(), 0, COUNTRY_CODE_IN_CAPITALS);
      fits.add(new Fit(key, Closeness.WHOLE, COUNTRY_CODE_IN_CAPITALS, all(country.name())));
    } else if (country.code().equals(typed.toUpperCase(Locale.ROOT))) {
      SearchKey key = SearchKey.of(Reason.COUNTRY, country.name(), 0, COUNTRY_CODE);
      fits.add(new Fit(key, Closeness.BEGINNING, COUNTRY_CODE, all(country.name())));
    }
  }

  /** Several words, each the beginning of any word known of the zone: "brussels belgium". */
  private void addWords(String[] typed, List<Fit> fits) {
    List<Highlight> inName = new ArrayList<>();
    for (String word : typed) {
      if (words.stream().noneMatch(known -> known.startsWith(word))) {
        return;
      }
      int at = (" " + wholeName.folded()).indexOf(" " + word);
      if (at >= 0) {
        inName.add(new Highlight(at, at + word.length()));
      }
    }
    inName.sort(Comparator.comparingInt(Highlight::start));
    fits.add(new Fit(wholeName, Closeness.WORDS, 9, inName));
  }

  private static List<Highlight> all(String text) {
    return List.of(new Highlight(0, text.length()));
  }
}
