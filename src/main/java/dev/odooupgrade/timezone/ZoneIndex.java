package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Highlight;
import dev.odooupgrade.timezone.Match.Reason;
import dev.odooupgrade.timezone.SearchKey.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All the texts by which one zone can be found, folded once. */
final class ZoneIndex {
  /** Before all else, even before an offset that reads the same. */
  private static final int EXACT_NAME = -2;

  private static final int CITY = 4;
  private static final int CLOCK_ALONE = 6;

  private final Timezone zone;
  private final int people;
  private final List<SearchKey> keys = new ArrayList<>();
  private final SearchKey wholeName;
  private final List<String> words = new ArrayList<>();

  /**
   * @param otherNames the names of the tz database that mean the same clocks
   */
  ZoneIndex(Timezone zone, List<Timezone> otherNames, List<City> cities) {
    this.zone = zone;
    people = cities.stream().mapToInt(City::thousands).sum();
    int clockAlone = zone.country().isPresent() ? 0 : CLOCK_ALONE;
    wholeName = key(Reason.NAME, zone.id(), 0, 1 + clockAlone);
    keys.add(key(Reason.NAME, zone.id(), zone.cityStart(), clockAlone));
    keys.add(wholeName);
    zone.country().ifPresent(this::addCountry);
    for (Timezone other : otherNames) {
      if (!other.city().equals(zone.city())) {
        keys.add(key(Reason.OTHER_NAME, other.id(), other.cityStart(), 4));
      }
    }
    for (ClockName clock : zone.clocks()) {
      if (!clock.name().isEmpty()) {
        keys.add(key(Reason.ABBREVIATION, clock.name(), 0, isAmerican() ? 2 : 3));
      }
    }
    if (!zone.remark().isEmpty()) {
      keys.add(key(Reason.REMARK, zone.remark(), 0, 5));
    }
    for (SearchKey key : keys) {
      words.addAll(List.of(key.folded().split(" +", -1)));
    }
    for (City city : cities) {
      for (String name : city.names()) {
        if (!name.equals(zone.city())) {
          keys.add(SearchKey.of(Reason.CITY, name, 0, CITY, city.thousands()));
        }
      }
    }
  }

  /** Whose CST and PST people mean, though more live by China's and as many by Manila's. */
  private boolean isAmerican() {
    return zone.newerName().isEmpty()
        && zone.country().map(Country::code).filter("US"::equals).isPresent();
  }

  private SearchKey key(Reason reason, String text, int start, int preference) {
    return SearchKey.of(reason, text, start, preference, people);
  }

  private void addCountry(Country country) {
    keys.add(key(Reason.COUNTRY, country.name(), 0, 2));
    for (String name : country.byNames()) {
      keys.add(key(Reason.COUNTRY, name, 0, 2));
    }
  }

  /** Thousands of people who live by its clocks. */
  int people() {
    return people;
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

  private void addCode(Country country, String typed, List<Fit> fits) {
    if (country.code().equalsIgnoreCase(typed)) {
      SearchKey key = key(Reason.COUNTRY, country.name(), 0, 2);
      fits.add(new Fit(key, Closeness.WHOLE, 2, all(country.name())));
    }
  }

  /**
   * Several words, each the beginning of any word known of the zone, or of one of its cities:
   * "brussels belgium", "mumbai india".
   */
  private void addWords(String[] typed, List<Fit> fits) {
    List<String> others = new ArrayList<>();
    List<Highlight> inName = new ArrayList<>();
    for (String word : typed) {
      if (words.stream().noneMatch(known -> known.startsWith(word))) {
        others.add(" " + word);
      }
      int at = (" " + wholeName.folded()).indexOf(" " + word);
      if (at >= 0) {
        inName.add(new Highlight(at, at + word.length()));
      }
    }
    if (others.isEmpty()) {
      inName.sort(Comparator.comparingInt(Highlight::start));
      fits.add(new Fit(wholeName, Closeness.WORDS, 9, inName));
    } else if (others.size() < typed.length) {
      keys.stream()
          .filter(key -> key.isCity() && others.stream().allMatch((" " + key.folded())::contains))
          .forEach(key -> fits.add(new Fit(key, Closeness.WORDS, 9, all(key.text()))));
    }
  }

  private static List<Highlight> all(String text) {
    return List.of(new Highlight(0, text.length()));
  }
}
