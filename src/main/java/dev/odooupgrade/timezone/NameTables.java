package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads all the names by which a zone can be found: from the catalogue, and from two tables that
 * {@code docs/dev/timezones.md} tells about.
 */
final class NameTables {
  /** An old name may be that of any place; a city that is still called so is found as a city. */
  private static final int PEOPLE_OF_OLDER_NAME = 20;

  /** How many live in a part of a country is not known: no more than count in a large city. */
  private static final int MOST_IN_AREA = 300;

  final List<Timezone> zones;
  final NameIndex names = new NameIndex();

  /** Thousands of people who live by a zone's clocks. */
  final int[] people;

  /** English names of languages by their codes. */
  final Map<String, String> languages = new HashMap<>();

  private final Map<String, Integer> places = new HashMap<>();
  private final int[] peopleOfCity;
  private final Folding folding = new Folding();

  NameTables(TimezoneCatalogue catalogue) {
    zones = List.copyOf(catalogue.zones());
    people = new int[zones.size()];
    peopleOfCity = new int[zones.size()];
    for (int i = 0; i < people.length; i++) {
      places.put(zones.get(i).id(), i);
    }
    readCities();
    readNames();
    for (Timezone zone : zones) {
      addZone(zone);
    }
    addClocks();
  }

  /** The place of a zone in the catalogue. */
  int place(String id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("timezones.txt does not have " + id);
    }
    return place;
  }

  /** Lines: a zone with its people, people, and below them each city of so many. */
  private void readCities() {
    int[] zone = {};
    int thousands = 0;
    for (String line : TimezoneCatalogue.lines("cities.tsv")) {
      char first = line.charAt(0);
      if (first == '>') {
        int tab = line.indexOf('\t');
        zone = new int[] {place(line.substring(1, tab))};
        people[zone[0]] = Integer.parseInt(line.substring(tab + 1));
        peopleOfCity[zone[0]] = people[zone[0]];
      } else if (first >= '1' && first <= '9') {
        thousands = Integer.parseInt(line);
      } else {
        add(Reason.CITY, zone, thousands, line);
      }
    }
  }

  /** Lines: a kind, what the names are for, and the names. */
  private void readNames() {
    Map<String, int[]> zonesOf = zonesOfCountries();
    for (String line : TimezoneCatalogue.lines("names.tsv")) {
      String[] row = line.split("\t", -1);
      switch (row[0]) {
        case "language" -> languages.put(row[1], row[2]);
        case "country" -> add(Reason.COUNTRY, zonesOf.getOrDefault(row[1], new int[0]), 0, row[2]);
        case "city" -> {
          int[] zone = places(row[1]);
          peopleOfCity[zone[0]] = Integer.parseInt(row[2]);
          add(Reason.CITY, zone, peopleOfCity[zone[0]], row[3]);
        }
        case "area" -> {
          int[] zone = places(row[1]);
          int each = people[zone[0]] / row[2].split("\\|", -1).length;
          add(Reason.AREA, zone, Math.max(1, Math.min(MOST_IN_AREA, each)), row[2]);
        }
        default -> add(Reason.valueOf(row[0].toUpperCase(Locale.ROOT)), places(row[1]), 0, row[2]);
      }
    }
  }

  /** Names of today alone: an old one is the same zone again. */
  private Map<String, int[]> zonesOfCountries() {
    Map<Country, List<Integer>> all = new LinkedHashMap<>();
    for (Timezone zone : zones) {
      if (zone.newerName().isEmpty()) {
        zone.country()
            .ifPresent(
                country ->
                    all.computeIfAbsent(country, any -> new ArrayList<>()).add(place(zone.id())));
      }
    }
    Map<String, int[]> byCode = new HashMap<>();
    all.forEach(
        (country, of) -> {
          int[] places = ints(of);
          byCode.put(country.code(), places);
          add(Reason.COUNTRY, places, 0, country.name() + "|" + country.code());
        });
    return byCode;
  }

  private void addZone(Timezone zone) {
    int[] own = {place(zone.id())};
    int[] newer = zone.newerName().map(this::places).orElse(own);
    String both = zone.city() + "|" + zone.id();
    if (newer == own) {
      add(Reason.NAME, own, zone.country().isEmpty() ? 0 : peopleOfCity[own[0]], both);
    } else {
      add(Reason.OLDER_NAME, newer, PEOPLE_OF_OLDER_NAME, both);
      add(Reason.OLDER_NAME, own, PEOPLE_OF_OLDER_NAME / 2, both);
    }
    if (!zone.remark().isEmpty()) {
      add(Reason.REMARK, own, 1, zone.remark().replace('|', ' '));
    }
  }

  private void addClocks() {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (Timezone zone : zones) {
      if (zone.newerName().isEmpty() || zone.country().isEmpty()) {
        for (ClockName clock : zone.clocks()) {
          byName.computeIfAbsent(clock.name(), any -> new ArrayList<>()).add(place(zone.id()));
        }
      }
    }
    Comparator<Integer> americanFirst =
        Comparator.comparing(
            place -> zones.get(place).country().filter(of -> of.code().equals("US")).isEmpty());
    byName.forEach(
        (name, of) -> {
          of.sort(americanFirst.thenComparing(place -> -people[place]));
          add(Reason.ABBREVIATION, ints(of), 0, name);
        });
  }

  /** Adds names with bars between them; two bars part the usual ones from other spellings. */
  private void add(Reason reason, int[] of, int inhabitants, String all) {
    Entry entry = new Entry(reason, of, inhabitants, true, all);
    int nth = 0;
    int begin = 0;
    while (begin >= 0) {
      int bar = all.indexOf('|', begin);
      int end = bar < 0 ? all.length() : bar;
      if (end == begin) {
        entry = new Entry(reason, of, inhabitants, false, all);
      }
      int colon = all.indexOf(':', begin);
      int from = colon >= 0 && colon < end ? colon + 1 : begin;
      int length = folding.fold(all, from, end);
      names.add(folding.letters(), length, entry, nth++);
      begin = bar < 0 ? -1 : bar + 1;
    }
  }

  private int[] places(String ids) {
    String[] all = ids.split(" ", -1);
    int[] places = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      places[i] = place(all[i]);
    }
    return places;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
